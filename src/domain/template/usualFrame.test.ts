import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CampaignKind } from '../campaign.ts'
import { campaignKinds } from '../campaign.ts'
import type { Day } from '../day.ts'
import { addDays } from '../day.ts'
import type { Language } from '../problem.ts'
import { contentOf } from './builtIn/builtIn.ts'
import { builtInTemplates } from './builtIn/builtInTemplates.ts'
import { usualFrame } from './usualFrame.ts'

const startingPlan = (kind: CampaignKind, period: { startDate: Day; endDate: Day }, language: Language) =>
  usualFrame(contentOf(builtInTemplates[kind], language), period, [])

const june = { startDate: '2024-06-01', endDate: '2024-06-30' }

test('a launch starts with the phases and milestones that everyone knows', () => {
  expect(startingPlan('launch', june, 'zh')).toEqual({
    phases: [
      { name: '筹备期', startDate: '2024-04-24', endDate: '2024-05-31' },
      { name: '预热期', startDate: '2024-06-01', endDate: '2024-06-07' },
      { name: '执行期', startDate: '2024-06-08', endDate: '2024-06-24' },
      { name: '收尾期', startDate: '2024-06-25', endDate: '2024-06-30' },
    ],
    milestones: [
      { name: '物料设计完成', dueDate: '2024-05-27', dateRule: 'by' },
      { name: '预热启动', dueDate: '2024-06-01', dateRule: 'on' },
      { name: '新品首发', dueDate: '2024-06-08', dateRule: 'on' },
      { name: '复盘结束', dueDate: '2024-06-30', dateRule: 'by' },
    ],
  })
})

test('the names are in the language of who starts it', () => {
  expect(startingPlan('brandEvent', june, 'en').phases.map(({ name }) => name)).toEqual([
    'Preparation',
    'Invitations',
    'Event',
    'Closing',
  ])
})

describe.each(campaignKinds)('a campaign of the kind %s', (kind) => {
  const period = fc.tuple(fc.integer({ min: 0, max: 3000 }), fc.nat(400)).map(([offset, length]) => {
    const startDate = addDays('2020-01-01', offset)
    return { startDate, endDate: addDays(startDate, length) }
  })

  test('has phases one after the other, each at least a day long, however short it is', () => {
    fc.assert(
      fc.property(period, (given) => {
        const { phases } = startingPlan(kind, given, 'zh')
        expect(phases.every(({ startDate, endDate }) => startDate <= endDate)).toBe(true)
        const starts = phases.map(({ startDate }) => startDate)
        expect(starts).toEqual(starts.toSorted())
      }),
    )
  })
  test('covers its period from the first day to the last', () => {
    fc.assert(
      fc.property(period, (given) => {
        const { phases } = startingPlan(kind, given, 'zh')
        expect(phases.some(({ startDate, endDate }) => startDate <= given.startDate && endDate >= given.startDate)).toBe(true)
        expect(phases.some(({ startDate, endDate }) => startDate <= given.endDate && endDate >= given.endDate)).toBe(true)
      }),
    )
  })
  test('has phases that do not overlap, once it is long enough to hold them', () => {
    fc.assert(
      fc.property(period, (given) => {
        const long = { startDate: given.startDate, endDate: addDays(given.endDate, 14) }
        const { phases } = startingPlan(kind, long, 'zh')
        expect(phases.every(({ startDate }, index) => index === 0 || startDate > phases[index - 1]!.endDate)).toBe(true)
      }),
    )
  })
  test('has milestones in order', () => {
    fc.assert(
      fc.property(period, (given) => {
        const due = startingPlan(kind, given, 'zh').milestones.map(({ dueDate }) => dueDate)
        expect(due).toEqual(due.toSorted())
      }),
    )
  })
})
