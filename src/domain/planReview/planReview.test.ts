import { expect, test } from 'vitest'
import { extractPlan } from '../planText/extractPlan.ts'
import { guessCampaignKind } from './campaignKind.ts'
import { compareVersions } from './compareVersions.ts'
import { datesOf } from './dates.ts'
import { itemsFromDraft } from './fromDraft.ts'
import { valuesFromQuote } from './fromQuote.ts'
import { certaintyOf, inReviewOrder } from './item.ts'
import { readParticipant } from './participantName.ts'

const text = '# 店庆方案\n## 目标\n1. 营业额 ≥120万元\n2. 营业额突破150万元\n## 关键节点\n- D-7：物料到店\n- 9月10日：彩排\n'
const items = itemsFromDraft(extractPlan(text))

test('what may be read in two ways comes first, and is never sure', () => {
  const [first, second] = inReviewOrder(items)
  expect([first!.values.targetValue, second!.values.targetValue]).toEqual(['1200000', '1500000'])
  expect(certaintyOf(first!)).toBe('unclear')
})

test('D-7 is seven days before the start that was decided on, unless somebody wrote another day', () => {
  const item = items.find(({ values }) => values.dateText === 'D-7')!
  expect(datesOf(item, '2024-09-13')).toMatchObject({ endDate: '2024-09-06', counted: true })
  const written = { ...item, values: { ...item.values, endDate: '2024-09-01' } }
  expect(datesOf(written, '2024-09-13')).toMatchObject({ endDate: '2024-09-01', counted: false })
})

test('a document compared with itself differs in nothing', () => {
  expect(compareVersions(items, items).every(({ difference }) => difference === 'same')).toBe(true)
})

test('a marked sentence gives what it says, and nothing else', () => {
  const period = { start: '2024-09-01', end: '2024-09-30' }
  expect(valuesFromQuote('goal', '营业额 ≥120万元', period)).toMatchObject({ name: '营业额', targetValue: '1200000', unit: '元' })
  expect(valuesFromQuote('milestone', '9月10日前：物料到店', period)).toMatchObject({
    name: '物料到店',
    endDate: '2024-09-10',
    dateRule: 'by',
  })
  expect(valuesFromQuote('task', '拍摄短视频', period)).toMatchObject({
    name: '拍摄短视频',
    owner: null,
    startDate: null,
    endDate: null,
  })
})

test('a department is told from a person, and may name its contact', () => {
  expect(readParticipant('市场部')).toEqual({ department: '市场部', person: null })
  expect(readParticipant('销售部（陈昊）')).toEqual({ department: '销售部', person: '陈昊' })
  expect(readParticipant('陈昊')).toEqual({ department: null, person: '陈昊' })
})

test.each([
  ['双11大促方案', 'promotion'],
  ['夏季新品上市方案', 'launch'],
  ['行业峰会策划案', 'brandEvent'],
  ['会员体系运营方案', 'longTerm'],
])('%s is most likely a campaign of the kind %s', (name, kind) => {
  expect(guessCampaignKind(name, '')).toBe(kind)
})
