import type { Day } from '#domain/day.ts'
import { Problem } from '#domain/problem.ts'
import type { Task } from '#domain/task.ts'
import { taskStatus } from '#domain/task.ts'
import type { KnownRow } from '#domain/timeMachine.ts'
import { rowsBefore } from '#domain/timeMachine.ts'
import { totalsOf } from '#domain/totals.ts'
import type { Handlers } from '../context.ts'
import { changesAfter, knownRows } from '../queries/pastRows.ts'

export const timeMachine: Handlers<'timeMachine'> = {
  compare: async (context, { day }) => {
    if (day > context.today) throw new Problem('progressInFuture', { day }, { field: 'day' })
    const rows = await knownRows(context, 'task')
    const then = tasksIn(rowsBefore(rows, await changesAfter(context, ['task'], day)))
    const now = tasksIn(rows.filter(({ removed }) => !removed))
    const tasks = [...new Set([...now.keys(), ...then.keys()])]
      .map((id) => ({
        id,
        name: (now.get(id) ?? then.get(id))!.name,
        past: stateOf(then.get(id), day),
        now: stateOf(now.get(id), context.today),
      }))
      .filter((row) => JSON.stringify(row.past) !== JSON.stringify(row.now))
    return { past: totalsOf(then.values(), day), now: totalsOf(now.values(), context.today), tasks }
  },
}

function tasksIn(rows: KnownRow[]): Map<string, Task> {
  return new Map(rows.map(({ id, fields }) => [id, { ...fields, id } as unknown as Task]))
}

function stateOf(task: Task | undefined, day: Day) {
  if (!task) return null
  const { percentComplete, plannedStart, plannedFinish, expectedFinish } = task
  return { status: taskStatus(task, day), percentComplete, plannedStart, plannedFinish, expectedFinish }
}
