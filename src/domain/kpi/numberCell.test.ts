import { expect, test } from 'vitest'
import { readNumberCell } from './numberCell.ts'

test.each([
  ['1234', '1234'],
  ['1,234.50', '1234.5'],
  ['1.234,5', '1234.5'],
  ['1.234.567', '1234567'],
  ['12,34,567.8', '1234567.8'],
  ['1 234 567', '1234567'],
  ['1\u202f234,5', '1234.5'],
  ["1'234.5", '1234.5'],
  ['0,125', '0.125'],
  ['.5', '0.5'],
  ['￥1,234.50', '1234.5'],
  ['1.234,50 €', '1234.5'],
  ['US$ 12.5', '12.5'],
  ['1.2万', '12000'],
  ['3,5万元', '35000'],
  ['1.25亿', '125000000'],
  ['12k', '12000'],
  ['10w', '100000'],
  ['1.5M', '1500000'],
  ['120人', '120'],
  ['１２３', '123'],
  ['(1,234.5)', '-1234.5'],
  ['−12', '-12'],
  ['12-', '-12'],
  ['-0', '0'],
  ['1.5e3', '1500'],
  ['0.1000000000000000055', '0.1000000000000000055'],
])('%s is %s', (written, value) => {
  expect(readNumberCell(written)).toMatchObject({ kind: 'number', value, percent: false })
})

test('a percentage stays on the scale of 100 and says so', () => {
  expect(readNumberCell('5.25％')).toMatchObject({ value: '5.25', percent: true })
})

test('a mark before exactly three digits may part thousands or decimals', () => {
  expect(readNumberCell('1,234')).toMatchObject({ kind: 'either', point: '1234', comma: '1.234' })
  expect(readNumberCell('1.234')).toMatchObject({ kind: 'either', point: '1.234', comma: '1234' })
})

test.each(['', ' ', '-', '—', '/', 'N/A', '#N/A', '无', '暂无', 'null'])('“%s” says that there is no value', (written) => {
  expect(readNumberCell(written)).toEqual({ kind: 'empty' })
})

test.each(['五百', '约100', '1.2.3', '1,2,3', '2024-06-01', '100/200', '12abc', '1,234,56', '>100'])(
  '“%s” is not guessed at',
  (written) => {
    expect(readNumberCell(written)).toEqual({ kind: 'unread' })
  },
)
