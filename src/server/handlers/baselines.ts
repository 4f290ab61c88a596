import { v7 as newId } from 'uuid'
import { comparePlans, refuseBaseline } from '#domain/baseline.ts'
import { changed, created } from '#domain/change.ts'
import { Problem } from '#domain/problem.ts'
import type { CampaignContext, Handlers } from '../context.ts'
import { JsonText } from '../context.ts'
import { baselineByNumber, baselinesAsJson, keepPlan, rowsOfBaseline, rowsOfPlan } from '../queries/baselines.ts'
import { rowsToFreeze } from '../queries/campaigns.ts'
import { currentRows } from '../queries/changes.ts'
import { record } from './record.ts'

export const baselines: Handlers<'baselines'> = {
  list: async (context) => new JsonText(await baselinesAsJson(context)),

  freeze: async (context, { note = '' }) => {
    const { tx, who, today } = context
    const [campaign] = await currentRows(tx, who.workspaceId, 'campaign', [context.campaign.id])
    const number = Number(campaign!.baselineNumber) + 1
    const refused = refuseBaseline(number, note)
    if (refused) throw refused
    const { goals, milestones, phases, tasks } = await rowsToFreeze(context)
    if (goals.length + milestones.length + phases.length + tasks.length === 0) throw new Problem('nothingToFreeze')
    const baseline = { id: newId(), number, note: note.trim(), frozenOn: today, authorId: who.personId }
    const recorded = await record(context, 'baselineFrozen', [
      created('baseline', baseline),
      changed('campaign', campaign!, { baselineFrozenOn: today, baselineNumber: number }),
      ...goals.map((goal) => changed('goal', goal, { baselineTargetValue: goal.targetValue })),
      ...milestones.map((milestone) => changed('milestone', milestone, { baselineDueDate: milestone.dueDate })),
      ...phases.map((phase) => changed('phase', phase, { baselineStartDate: phase.startDate, baselineEndDate: phase.endDate })),
      ...tasks.map((task) => changed('task', task, { baselineStart: task.plannedStart, baselineFinish: task.plannedFinish })),
    ])
    await keepPlan(context, baseline.id)
    return { ...recorded, id: baseline.id, number }
  },

  compare: async (context, { number, with: other }) => {
    const before = await frozenRows(context, number)
    const after = other === undefined ? await rowsOfPlan(context) : await frozenRows(context, other)
    return { differences: comparePlans(before, after), rows: after.length }
  },
}

async function frozenRows(context: CampaignContext, number: number) {
  const id = await baselineByNumber(context, number)
  if (!id) throw new Problem('notFound')
  return rowsOfBaseline(context, id)
}
