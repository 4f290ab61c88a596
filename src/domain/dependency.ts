import { Problem } from './problem.ts'
import { findCircle } from './schedule/circle.ts'

/** FS: starts after the predecessor has finished; SS: starts with it; FF: finishes with it; SF: finishes after it has started. */
export const dependencyKinds = ['FS', 'SS', 'FF', 'SF'] as const
export type DependencyKind = (typeof dependencyKinds)[number]

export const lagUnits = ['day', 'workday'] as const
export type LagUnit = (typeof lagUnits)[number]

/** 前置任务: the successor waits for the predecessor, `lag` days longer (negative: they overlap by so much). */
export interface Dependency {
  id: string
  predecessorId: string
  successorId: string
  kind: DependencyKind
  lag: number
  lagUnit: LagUnit
}

/** A link can't hold two tasks further apart than this many days. */
export const MOST_LAG = 365

/**
 * Throws where `next`, all the links of a campaign as they would be, can't hold: a task that waits for itself, two links between the
 * same two tasks, a circle, which is named in full. `added` are the links that are new or changed.
 */
export function refuseLinks(next: readonly Dependency[], added: readonly Dependency[], nameOf: (taskId: string) => string): void {
  for (const { predecessorId, successorId, lag } of added) {
    if (predecessorId === successorId)
      throw new Problem('dependencyOnItself', { task: nameOf(successorId) }, { field: 'predecessorId' })
    if (Math.abs(lag) > MOST_LAG) throw new Problem('lagTooLong', { lag, most: MOST_LAG }, { field: 'lag' })
    const twins = next.filter((link) => link.predecessorId === predecessorId && link.successorId === successorId)
    if (twins.length > 1)
      throw new Problem(
        'dependencyTwice',
        { predecessor: nameOf(predecessorId), successor: nameOf(successorId) },
        { field: 'predecessorId' },
      )
  }
  const circle = findCircle(next)
  if (circle) throw new Problem('dependencyCircle', { circle: circleText(circle, added, nameOf) }, { field: 'predecessorId' })
}

/** 物料 → 地推 → 物料: beginning with a new link where there is one, so that it reads as what was asked for. */
function circleText(circle: readonly string[], added: readonly Dependency[], nameOf: (taskId: string) => string): string {
  const starts = new Set(added.map(({ successorId }) => successorId))
  const at = Math.max(
    0,
    circle.findIndex((id) => starts.has(id)),
  )
  const turned = [...circle.slice(at), ...circle.slice(0, at)]
  return [...turned, turned[0]!].map(nameOf).join(' → ')
}
