import { Problem } from '../problem.ts'

interface Period {
  startDate: string | null
  endDate: string | null
}

/** Why nothing can last from `startDate` to `endDate`, or null. */
export function periodProblem({ startDate, endDate }: Period): Problem | null {
  if (startDate === null || endDate === null || endDate >= startDate) return null
  return new Problem('finishBeforeStart', { start: startDate, finish: endDate }, { field: 'endDate' })
}
