import type { Operations } from '#operations/index.ts'
import type { OutputOf } from '#operations/operation.ts'

export type OutlookAnswer = OutputOf<Operations['kpis']['outlook']>
/** One target with result, pace, forecast and gap. */
export type Outlook = OutlookAnswer['kpis'][number]
export type Standing = Outlook['dimensions'][number]
export type Tone = 'above' | 'below' | undefined

/** Well below the pace is said in vermilion, on it or above in green; a little below is not worth a colour. */
const tolerated = 0.05

export function toneOf({ pace, direction }: Pick<Outlook, 'pace' | 'direction'>): Tone {
  if (pace === null) return undefined
  const lead = direction === 'up' ? pace - 1 : 1 - pace
  return lead >= 0 ? 'above' : lead < -tolerated ? 'below' : undefined
}

/** Where the target wants to be today, in parts of the whole. */
export function dueShare({ targetToDate, target }: Pick<Outlook, 'targetToDate' | 'target'>): number | null {
  return targetToDate === null || !target ? null : targetToDate / target
}
