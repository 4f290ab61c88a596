import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareDecisions } from './compareDecisions.ts'
import type { DecisionTable } from './readDecisions.ts'
import { layoutCells } from './planLayout.ts'
import { readPlan } from './readPlan.ts'
import type { ReviewLine } from './reviewsLayout.ts'
import { reviewsSheet } from './reviewsLayout.ts'

const campaign = { name: '夏季新品', startDate: '2024-06-01', endDate: '2024-06-30', planOwner: null, executionLead: null }
const standUp: Omit<ReviewLine, 'noun' | 'id' | 'decision'> = {
  day: '2024-06-05',
  kind: 'dailyStandup',
  attendees: ['林悦', '张敏'],
  highlights: ['曝光超预期', '首批到货'],
  shortfalls: ['转化偏低'],
  causes: ['落地页加载慢'],
}
const decided = {
  content: '压缩落地页图片',
  reason: '',
  owner: '张敏',
  dueDate: '2024-06-07',
  outcome: '',
  state: 'open',
} as const
const lines: ReviewLine[] = [
  { noun: 'review', id: 'r1', ...standUp, decision: null },
  { noun: 'decision', id: 'd1', ...standUp, decision: decided },
]

/** The sheet after somebody wrote into it: `row` counts from 1, as the spreadsheet does. */
function edited(cells: { row: number; values: Record<number, string> }[] = [], from = lines): DecisionTable | null {
  const sheet = reviewsSheet(campaign.name, from)
  for (const { row, values } of cells) {
    sheet.rows[row - 1] ??= []
    for (const [column, value] of Object.entries(values)) sheet.rows[row - 1]![Number(column)] = { role: 'short', value }
  }
  return readPlan(layoutCells([sheet])).decisions
}

const differences = (table: DecisionTable | null) => compareDecisions(campaign, lines, table)

test('the sheet has the template’s columns, a row for each line, and hides what tells rows apart', () => {
  const { rows, hiddenColumns } = reviewsSheet(campaign.name, lines)
  const shown = rows.map((cells) => cells.map(({ value }) => value ?? '').join('|'))
  expect(shown.slice(1)).toEqual([
    '日期|类型|参会人|亮点|不足|原因|调整措施|责任人|完成时限|效果|状态|行标识',
    '2024-06-05|晨会|林悦、张敏|曝光超预期\n首批到货|转化偏低|落地页加载慢||||||review:r1',
    '2024-06-05|晨会|林悦、张敏|曝光超预期\n首批到货|转化偏低|落地页加载慢|压缩落地页图片|张敏|2024-06-07||执行中|decision:d1',
  ])
  expect(hiddenColumns).toEqual([11])
})

test('it is no list of tasks', () => {
  const reading = readPlan(layoutCells([reviewsSheet(campaign.name, lines)]))
  expect(reading.draft.tasks).toEqual([])
  expect(reading.sheets.map(({ refusal }) => refusal)).toEqual(['reviews'])
})

test('unedited it says nothing new, whatever was written', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 40 })
  const decision = fc.record({
    content: text,
    owner: fc.constantFrom('', '张敏', '林 悦', '市场部/张敏', '张敏、林悦'),
    dueDate: fc.constantFrom(null, '2024-06-09', '2025-01-31'),
    outcome: text,
    state: fc.constantFrom('open', 'done', 'dropped'),
  })
  fc.assert(
    fc.property(fc.array(decision, { maxLength: 6 }), (decisions) => {
      const written = decisions.map((each, index): ReviewLine => {
        return { noun: 'decision', id: `d${index}`, ...standUp, kind: null, decision: each as ReviewLine['decision'] }
      })
      expect(compareDecisions(campaign, written, edited([], written))).toEqual([])
    }),
    { numRuns: 60 },
  )
})

describe('an edited copy', () => {
  test('changes what its row decided, and only what was edited', () => {
    const table = edited([{ row: 4, values: { 7: '林悦', 8: '2024/6/9', 9: '转化回升', 10: '已完成', 3: '会议记录不变' } }])
    const changes = differences(table)
    expect(changes).toMatchObject([{ kind: 'changed', subject: 'decision', key: 'd1', row: 4 }])
    expect(Object.fromEntries(changes[0]!.fields.map(({ field, after }) => [field, after]))).toEqual({
      owner: '林悦',
      dueDate: '2024-06-09',
      outcome: '转化回升',
      state: 'done',
    })
  })

  test('adds a row without an id, and what was written beside a meeting', () => {
    const table = edited([
      { row: 3, values: { 6: '加派客服' } },
      { row: 5, values: { 0: '2024-06-06', 5: '库存不足', 6: '改投华东', 7: '张敏' } },
      { row: 6, values: { 3: '没有措施的一行' } },
    ])
    const said = differences(table).map(({ kind, name, fields }) => [
      kind,
      name,
      Object.fromEntries(fields.map(({ field, after }) => [field, after])),
    ])
    expect(said).toEqual([
      ['added', '加派客服', expect.objectContaining({ meeting: 'dailyStandup', decidedOn: '2024-06-05' })],
      ['added', '改投华东', { content: '改投华东', owner: '张敏', decidedOn: '2024-06-06', reason: '库存不足' }],
    ])
  })

  test('keeps what its cells don’t say clearly, and names them', () => {
    const table = edited([{ row: 4, values: { 7: '张敏、林悦', 8: '下旬', 10: '差不多' } }])
    expect(differences(table)).toEqual([])
    expect(table?.problems.map(({ code }) => code).toSorted()).toEqual([
      'decisionDateUnread',
      'decisionOwnersSeveral',
      'decisionStateUnknown',
    ])
  })

  test('removes nothing where a row or its words were taken out', () => {
    const table = edited([{ row: 4, values: { 6: '' } }])
    expect(differences(table)).toEqual([])
    expect(table?.problems).toMatchObject([{ code: 'decisionMissing', row: 4 }])
    expect(differences(edited([], lines.slice(0, 1)))).toEqual([])
  })
})
