import { v7 as newId } from 'uuid'
import { changed, removed } from '#domain/change.ts'
import { copyOfPlan } from '#domain/copyPlan.ts'
import type { Fields } from '#domain/change.ts'
import { Problem } from '#domain/problem.ts'
import type { Handlers } from '../context.ts'
import { tasksOfPhase } from '../queries/tasks.ts'
import { createRowBelow, rowOfCampaign, updateRow } from './campaignRow.ts'
import { moverFor, wholePlan } from './planCopy.ts'
import { record } from './record.ts'
import { recordAndTell } from './tasks.ts'

export const phases: Handlers<'phases'> = {
  create: (context, phase) => createRowBelow(context, 'phase', { startDate: null, endDate: null, ...phase }, datesInOrder),
  update: (context, { phaseId, basedOn, ...patch }) => updateRow(context, 'phase', phaseId, basedOn, patch, datesInOrder),
  copy: async (context, { phaseId, name, ...how }) => {
    const plan = await wholePlan(context)
    const phase = plan.phases.find(({ id }) => id === phaseId)
    if (!phase) throw new Problem('notFound')
    const move = await moverFor(context, phase.startDate, how)
    const position = Math.max(...plan.phases.map((row) => row.position)) + 1
    const changes = copyOfPlan(
      {
        ...plan,
        goals: [],
        milestones: [],
        participants: [],
        phases: [{ ...phase, name, position }],
        tasks: plan.tasks.filter((task) => task.phaseId === phaseId),
      },
      { move, keepsOwners: how.keepsOwners ?? false, newId },
    )
    const copied = changes.find(({ noun }) => noun === 'phase')!
    return { id: copied.id, ...(await recordAndTell(context, 'phaseCopied', changes)) }
  },
  remove: async (context, { phaseId }) => {
    await rowOfCampaign(context, 'phase', phaseId)
    const freed = (await tasksOfPhase(context, phaseId)).map((task) => changed('task', task, { phaseId: null }))
    return record(context, 'phaseRemoved', [removed('phase', phaseId), ...freed])
  },
}

function datesInOrder(phase: Fields): void {
  const { startDate: start, endDate: finish } = phase as { startDate: string | null; endDate: string | null }
  if (start && finish && finish < start) throw new Problem('finishBeforeStart', { start, finish }, { field: 'endDate' })
}
