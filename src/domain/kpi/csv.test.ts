import { expect, test } from 'vitest'
import { csvRows, separatorOf } from './csv.ts'

test('a quoted cell keeps its separator, quotes and line break, and later rows keep their line', () => {
  expect(csvRows('\uFEFFa,b\r\n"1,5","x ""y""\nz"\n\n3,4')).toEqual([
    { line: 1, cells: ['a', 'b'] },
    { line: 2, cells: ['1,5', 'x "y"\nz'] },
    { line: 5, cells: ['3', '4'] },
  ])
})

test('a quote that nobody closes swallows no line below it', () => {
  expect(csvRows('a,b\n1,"x\n2,"y"\n3,4').map(({ line, cells }) => [line, ...cells])).toEqual([
    [1, 'a', 'b'],
    [2, '1', 'x\n2,y"'],
    [4, '3', '4'],
  ])
  expect(csvRows('a,b\n1,"x\n2,y\n3,4').map(({ line, cells }) => [line, ...cells])).toEqual([
    [1, 'a', 'b'],
    [2, '1', '"x'],
    [3, '2', 'y'],
    [4, '3', '4'],
  ])
})

test('the separator is the one that makes columns, not the decimal comma', () => {
  expect(separatorOf('日期;销售额\n2024-06-01;1,5\n2024-06-02;2,25\n')).toBe(';')
  expect(separatorOf('date\tvalue, net\n2024-06-01\t1,5\n')).toBe('\t')
  expect(separatorOf('date,"a;b;c"\n2024-06-01,1\n')).toBe(',')
})
