import { describe, expect, test } from 'vitest'
import { readAmounts } from './numberText.ts'

function said(text: string): string[] {
  return readAmounts(text).map(({ comparator, normalizedValue, normalizedMax, unit }) =>
    `${comparator} ${normalizedValue}${normalizedMax === null ? '' : `-${normalizedMax}`} ${unit}`.trim(),
  )
}

describe('an amount is read in the forms that people write', () => {
  test.each([
    ['销售额 ≥ 500万元', '>= 5000000 万元'],
    ['1.5亿', '= 150000000 亿'],
    ['10w+', '>= 100000 w'],
    ['50万+', '>= 500000 万'],
    ['1,000万', '= 10000000 万'],
    ['5-10万', 'range 50000-100000 万'],
    ['8000-2万', 'range 8000-20000 万'],
    ['100万-200万元', 'range 1000000-2000000 万元'],
    ['约50~100人规模', 'range 50-100 人'],
    ['满意度≥4.5/5', '>= 4.5 /5'],
    ['转化率提升20%', '= 20 %'],
    ['不低于3000人', '>= 3000 人'],
    ['突破1万', '> 10000 万'],
    ['≤$50', '<= 50 $'],
    ['$1000-2000', 'range 1000-2000 $'],
    ['10000人左右', '~ 10000 人'],
    ['三百万元', '= 3000000 百万元'],
    ['翻一番', '= 100 %'],
    ['八成以上', '>= 80 %'],
    ['投入产出比 1:3', '= 3 :'],
    ['全网传播量破亿', '= 100000000'],
    ['1M impressions', '= 1000000 M'],
    ['15%+', '>= 15 %'],
    ['at least 200 leads', '>= 200'],
    ['2个百分点', '= 2 个百分点'],
    ['至少8个年卡会员', '>= 8 个'],
  ])('%s', (text, expected) => {
    expect(said(text)).toEqual([expected])
  })
})

test('a rate says what one amount is for', () => {
  expect(readAmounts('3万/天')).toMatchObject([{ normalizedValue: 30000, per: 'day' }])
  expect(readAmounts('¥0-5,000/月')).toMatchObject([{ normalizedValue: 0, normalizedMax: 5000, currency: 'CNY', per: 'month' }])
  expect(readAmounts('$7,500 per month')).toMatchObject([{ normalizedValue: 7500, currency: 'USD', per: 'month' }])
})

test('a bare number takes the unit of its column', () => {
  expect(readAmounts('15', { unit: '万元' })).toMatchObject([{ normalizedValue: 150000, unit: '万元', currency: 'CNY' }])
  expect(readAmounts('15元', { unit: '万元' })).toMatchObject([{ normalizedValue: 15, unit: '元' }])
})

test('the words that compare stand in the quote', () => {
  const text = '新增会员不少于1万人。'
  expect(readAmounts(text)).toMatchObject([{ raw: '不少于1万人', from: 4, to: 10 }])
})

test.each(['GPT4', '第3', 'V2.0', '双11', '20:45'])('%s is a name, a place or a clock, no amount', (text) => {
  expect(said(text)).toEqual([])
})
