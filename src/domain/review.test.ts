import { expect, test } from 'vitest'
import type { Phase } from './phase.ts'
import { phaseToReview } from './review.ts'

const phase = (name: string, startDate: string | null, endDate: string | null) =>
  ({ id: name, name, startDate, endDate }) as Phase
const phases = [
  phase('筹备期', '2024-05-10', '2024-05-31'),
  phase('预热期', '2024-06-01', '2024-06-07'),
  phase('执行期', '2024-06-08', '2024-06-23'),
  phase('待定', null, null),
]

test.each([
  ['2024-06-08', '预热期', 'the one that ended last'],
  ['2024-06-07', '预热期', 'the one that ends today'],
  ['2024-05-20', '筹备期', 'the one that runs where none has ended'],
  ['2024-05-01', '筹备期', 'the first where none has begun'],
])('on %s a phase review is of %s: %s', (today, name) => {
  expect(phaseToReview(phases, today)?.name).toBe(name)
})

test('there is none where the campaign has no phases', () => {
  expect(phaseToReview([], '2024-06-08')).toBeUndefined()
})
