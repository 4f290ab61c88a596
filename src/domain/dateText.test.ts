import { describe, expect, test } from 'vitest'
import { readDates } from './dateText.ts'

const june = { year: 2024, period: { start: '2024-06-01', end: '2024-06-30' } }

function spans(text: string, options = {}): string[] {
  return readDates(text, options).map(({ start, end }) => (start === end ? String(start) : `${start}..${end}`))
}

describe('a date is read in the forms that people write', () => {
  test.each([
    ['2024年6月1日-6月30日', '2024-06-01..2024-06-30'],
    ['2024年6月1日至30日', '2024-06-01..2024-06-30'],
    ['2024.6.1-2024.6.30', '2024-06-01..2024-06-30'],
    ['2024/6/1—6/3', '2024-06-01..2024-06-03'],
    ['6.1-6.3', '2024-06-01..2024-06-03'],
    ['3月17-23日', '2024-03-17..2024-03-23'],
    ['三月十五日', '2024-03-15'],
    ['6月上旬', '2024-06-01..2024-06-10'],
    ['6月下旬', '2024-06-21..2024-06-30'],
    ['6月底', '2024-06'],
    ['3-5月', '2024-03..2024-05'],
    ['2026.03', '2026-03'],
    ['Q3', '2024-07-01..2024-09-30'],
    ['2025年第二季度', '2025-04-01..2025-06-30'],
    ['12月20日-2025年1月5日', '2024-12-20..2025-01-05'],
    ['May 1–7, 2026', '2026-05-01..2026-05-07'],
    ['Mar 30–Apr 5', '2024-03-30..2024-04-05'],
    ['15 June 2024', '2024-06-15'],
    ['5 January - 13 February 2026', '2026-01-05..2026-02-13'],
    ['March 2026 – January 2027', '2026-03..2027-01'],
    ['August, September, and October of 2021', '2021-08..2021-10'],
  ])('%s', (text, expected) => {
    expect(spans(text, june)).toEqual([expected])
  })
})

describe('times counted from the start become dates once the start is known', () => {
  test.each([
    ['第3周', '2024-06-15..2024-06-21'],
    ['第1-2周', '2024-06-01..2024-06-14'],
    ['D-7', '2024-05-25'],
    ['T-3 天', '2024-05-29'],
    ['活动前3天', '2024-05-29'],
    ['D-Day', '2024-06-01'],
    ['Week 2', '2024-06-08..2024-06-14'],
    ['M1-M3', '2024-06-01..2024-08-31'],
  ])('%s', (text, expected) => {
    expect(spans(text, june)).toEqual([expected])
    expect(spans(text)).toEqual(['null'])
  })
})

test('a date without a year takes the year that lies nearest to the campaign', () => {
  const newYear = { period: { start: '2024-12-20', end: '2025-01-10' } }
  expect(spans('12月1日', newYear)).toEqual(['2024-12-01'])
  expect(spans('1月5日', newYear)).toEqual(['2025-01-05'])
})

test('without any year no date is invented', () => {
  expect(readDates('5月25日前')).toMatchObject([{ start: null, end: null, raw: '5月25日前', rule: 'by' }])
})

test('before a day is by that day, from a day on is from it', () => {
  expect(readDates('物料5月25日前到店', june)).toMatchObject([{ start: '2024-05-25', rule: 'by', raw: '5月25日前' }])
  expect(readDates('6月1日起预热', june)).toMatchObject([{ rule: 'from', raw: '6月1日起' }])
  expect(readDates('done by May 25', june)).toMatchObject([{ start: '2024-05-25', rule: 'by', raw: 'May 25' }])
  expect(readDates('6月1日前期准备', june)).toMatchObject([{ rule: 'on', raw: '6月1日' }])
})

test('a day that no calendar has is kept as text and marked', () => {
  expect(readDates('2月30日', june)).toMatchObject([{ start: null, raw: '2月30日', kind: 'impossible' }])
})

test('a form to be filled in is a placeholder', () => {
  expect(readDates('XX年XX月XX日', june)).toMatchObject([{ start: null, kind: 'placeholder' }])
})

test('a weekend of a month is its Saturday and Sunday', () => {
  expect(spans('9月第二个周末', { year: 2025 })).toEqual(['2025-09-13..2025-09-14'])
  expect(readDates('9月第5个周末', { year: 2025 })).toMatchObject([{ kind: 'impossible' }])
})

test('6/25 is a day where it opens a line or a deadline says so, and a part of a whole elsewhere', () => {
  expect(spans('6/25 页面审核通过', june)).toEqual(['2024-06-25'])
  expect(spans('Landing page live, due 6/25', june)).toEqual(['2024-06-25'])
  expect(spans('1/3 的用户', june)).toEqual([])
  expect(spans('ROI：1.5-2.5', june)).toEqual([])
})

test('a time of day belongs to its date', () => {
  expect(readDates('12月8日晚7点', june)).toMatchObject([{ raw: '12月8日晚7点', clock: '19:00' }])
})

test.each(['评分 4.5/5', '3.5-4.2 分', '版本 2.1', '四季酒店', '我们 may 5 次', '提升 1.2%'])('%s holds no date', (text) => {
  expect(readDates(text, june)).toEqual([])
})

test('in a column of dates a bare 6.1 is the first of June', () => {
  expect(spans('6.1', { ...june, cell: true })).toEqual(['2024-06-01'])
  expect(spans('20170320', { cell: true })).toEqual(['2017-03-20'])
  expect(spans('6.1', june)).toEqual([])
})
