import { v7 as newId } from 'uuid'
import type { Change } from '#domain/change.ts'
import { changed, created } from '#domain/change.ts'
import type { Day } from '#domain/day.ts'
import { blankUpdate } from '#domain/progressUpdate.ts'
import type { Task } from '#domain/task.ts'
import type { CampaignContext } from '../context.ts'
import { progressOnDay } from '../queries/progressUpdates.ts'

/** What these edits leave in the dated record of `day`: the percent, count and words that changed. */
export async function progressChanges(
  context: CampaignContext,
  updates: { task: Task; next: Task }[],
  day: Day,
): Promise<Change[]> {
  const moved = updates.filter(({ task, next }) => hasProgress(task, next))
  if (moved.length === 0) return []
  const onDay = await progressOnDay(
    context,
    moved.map(({ task }) => task.id),
    day,
  )
  return moved
    .map(({ task, next }) => {
      const { percentComplete, quantityDone, statusNote } = next
      const says = { percentComplete, quantityDone, ...(statusNote !== task.statusNote && { note: statusNote }) }
      const earlier = onDay.get(task.id)
      return earlier
        ? changed('progressUpdate', earlier, says)
        : created('progressUpdate', { ...blankUpdate(newId(), task.id, day, context.who.personId), ...says })
    })
    .filter((change) => change !== null)
}

function hasProgress(task: Task, next: Task): boolean {
  return (
    task.percentComplete !== next.percentComplete ||
    task.quantityDone !== next.quantityDone ||
    task.statusNote !== next.statusNote
  )
}
