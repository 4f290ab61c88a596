import { expect, test } from 'vitest'
import { timelineOf } from './timeline.ts'

const plan = {
  phases: [
    { name: '筹备期', startDate: '2024-05-27', endDate: '2024-05-31' },
    { name: '执行期', startDate: '2024-06-01', endDate: '2024-06-05' },
  ],
  milestones: [{ name: '复盘结束', dueDate: '2024-06-05', dateRule: 'by' as const }],
}

test('phases fill the line from the first day of the plan to its last', () => {
  const { span } = timelineOf(plan)
  expect(span('2024-05-27', '2024-05-31')).toEqual({ left: 0, width: 50 })
  expect(span('2024-06-01', '2024-06-05')).toEqual({ left: 50, width: 50 })
})

test('a milestone stands in the middle of its day', () => {
  expect(timelineOf(plan).point('2024-06-05')).toBe(95)
})

test('a milestone after the last phase makes the line longer', () => {
  const later = { ...plan, milestones: [{ name: '复盘结束', dueDate: '2024-06-15', dateRule: 'by' as const }] }
  expect(timelineOf(later).span('2024-05-27', '2024-06-05')).toEqual({ left: 0, width: 50 })
})
