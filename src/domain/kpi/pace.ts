/** Actual against the target to date: 1 is on pace, 0.75 a quarter behind. Null where nothing was recorded or nothing was due. */
export function paceOf(actualToDate: number | null, targetToDate: number | null): number | null {
  return actualToDate === null || targetToDate === null || targetToDate === 0 ? null : actualToDate / targetToDate
}

/** 达成率: actual over target; 1 is exactly reached. Null where there is no actual or the target is zero. */
export function attainmentOf(actual: number | null, target: number | null): number | null {
  return paceOf(actual, target)
}
