import type { Day } from './day.ts'

export interface Phase {
  id: string
  position: number
  name: string
  startDate: Day | null
  endDate: Day | null
  /** The dates as they were frozen. */
  baselineStartDate: Day | null
  baselineEndDate: Day | null
}
