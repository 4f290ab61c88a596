import { array, assert, constantFrom, integer, property, string } from 'fast-check'
import { expect, test } from 'vitest'
import { format, parse } from './tsv.ts'

const cell = string({ unit: constantFrom('a', '张', '"', '\t', '\n', '\r', ' ', ',', '1') })
const cells = integer({ min: 1, max: 4 }).chain((width) =>
  array(array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 }),
)

test('what was copied is what is pasted, whatever stands in the cells', () => {
  assert(
    property(cells, (copied) => {
      expect(parse(format(copied))).toEqual(copied)
    }),
  )
})

test('any text at all can be pasted and gives rows of one length', () => {
  assert(
    property(string({ unit: constantFrom('a', '"', '\t', '\n', '\r') }), (text) => {
      expect(new Set(parse(text).map((row) => row.length)).size).toBe(1)
    }),
  )
})

test('a cell with lines in it comes back from Excel as one cell', () => {
  expect(parse('物料设计\t"海报 3 款\n易拉宝 2 个"\r\n朋友圈投放\t"曝光 ""50万"""\r\n')).toEqual([
    ['物料设计', '海报 3 款\n易拉宝 2 个'],
    ['朋友圈投放', '曝光 "50万"'],
  ])
})

test('a quote that somebody typed stays a quote', () => {
  expect(parse('5" 屏幕\t"新品" 海报')).toEqual([['5" 屏幕', '"新品" 海报']])
})

test('rows end as Windows, Linux or an old Mac ends them', () => {
  expect(parse('a\r\nb')).toEqual([['a'], ['b']])
  expect(parse('a\nb\n')).toEqual([['a'], ['b']])
  expect(parse('a\rb')).toEqual([['a'], ['b']])
})

test('one cell is copied without a line end, so that it can be pasted into a chat', () => {
  expect(format([['张敏']])).toBe('张敏')
})

test('empty cells at the end of a row keep their place', () => {
  expect(
    parse(
      format([
        ['a', ''],
        ['', ''],
      ]),
    ),
  ).toEqual([
    ['a', ''],
    ['', ''],
  ])
})
