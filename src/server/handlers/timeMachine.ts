import type { FrozenRow } from '#domain/baseline.ts'
import { comparePlans, frozenFields } from '#domain/baseline.ts'
import type { Day } from '#domain/day.ts'
import { Problem } from '#domain/problem.ts'
import type { Standing } from '#domain/kpi/kpiOutlook.ts'
import type { Task } from '#domain/task.ts'
import { taskStatus } from '#domain/task.ts'
import type { KnownRow } from '#domain/timeMachine.ts'
import { rowsBefore } from '#domain/timeMachine.ts'
import { totalsOf } from '#domain/totals.ts'
import type { CampaignContext, Handlers } from '../context.ts'
import { changesAfter, knownRows } from '../queries/pastRows.ts'
import { outlookOfCampaign, standingsKnownOn } from './kpiOutlooks.ts'

const nouns = ['task', 'goal', 'milestone', 'phase'] as const

export const timeMachine: Handlers<'timeMachine'> = {
  compare: async (context, { day }) => {
    if (day > context.today) throw new Problem('progressInFuture', { day }, { field: 'day' })
    const rows: KnownRow[] = []
    for (const noun of nouns) rows.push(...(await knownRows(context, noun)))
    const known = rowsBefore(rows, await changesAfter(context, nouns, day))
    const there = rows.filter(({ removed }) => !removed)
    const [then, now] = [tasksIn(known), tasksIn(there)]
    const tasks = [...new Set([...now.keys(), ...then.keys()])]
      .map((id) => ({
        id,
        name: (now.get(id) ?? then.get(id))!.name,
        past: stateOf(then.get(id), day),
        now: stateOf(now.get(id), context.today),
      }))
      .filter((row) => JSON.stringify(row.past) !== JSON.stringify(row.now))
    return {
      past: totalsOf(then.values(), day),
      now: totalsOf(now.values(), context.today),
      kpis: await kpisThenAndNow(context, day, known),
      plan: comparePlans(planIn(known), planIn(there), { ...frozenFields, milestone: [...frozenFields.milestone, 'reachedOn'] }),
      tasks,
    }
  },
}

function tasksIn(rows: KnownRow[]): Map<string, Task> {
  return new Map(rows.flatMap(({ noun, id, fields }) => (noun === 'task' ? [[id, { ...fields, id } as unknown as Task]] : [])))
}

/** Goals, milestones and phases; tasks are told by how they stand. */
function planIn(rows: KnownRow[]): FrozenRow[] {
  return rows.flatMap(({ noun, id, fields }) =>
    noun === 'goal' || noun === 'milestone' || noun === 'phase' ? [{ noun, id, fields }] : [],
  )
}

function stateOf(task: Task | undefined, day: Day) {
  if (!task) return null
  const { percentComplete, plannedStart, plannedFinish, expectedFinish } = task
  return { status: taskStatus(task, day), percentComplete, plannedStart, plannedFinish, expectedFinish }
}

async function kpisThenAndNow(context: CampaignContext, day: Day, known: KnownRow[]) {
  const targets = known.flatMap(({ noun, id, fields }) =>
    noun === 'goal' ? [[id, fields.targetValue as string | null] as const] : [],
  )
  const past = new Map(
    (await standingsKnownOn(context, day, new Map(targets))).map(({ kpiId, outlook }) => [kpiId, standingOf(outlook)]),
  )
  const { kpis } = await outlookOfCampaign(context, context.today)
  return [...Map.groupBy(kpis, ({ kpiId }) => kpiId).values()].map(([kpi]) => ({
    id: kpi!.kpiId,
    name: kpi!.name,
    unit: kpi!.unit,
    past: past.get(kpi!.kpiId)!,
    now: standingOf(kpi!),
  }))
}

function standingOf({ toDate, target, pace }: Pick<Standing, 'toDate' | 'target' | 'pace'>) {
  return { value: toDate?.value ?? null, target, pace }
}
