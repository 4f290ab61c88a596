import type { Day } from './day.ts'
import { daysBetween } from './day.ts'

export const campaignKinds = ['promotion', 'launch', 'brandEvent', 'longTerm'] as const
export type CampaignKind = (typeof campaignKinds)[number]

export interface Period {
  startDate: Day | null
  endDate: Day | null
}

/** Which day of the campaign it is, such as 8 of 30; null before it starts, after it ends, or without a period. */
export function dayOfCampaign({ startDate, endDate }: Period, today: Day): { day: number; days: number } | null {
  if (!startDate || !endDate || today < startDate || today > endDate) return null
  return { day: daysBetween(startDate, today) + 1, days: daysBetween(startDate, endDate) + 1 }
}
