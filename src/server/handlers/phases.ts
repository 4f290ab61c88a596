import { changed, removed } from '#domain/change.ts'
import type { Fields } from '#domain/change.ts'
import { Problem } from '#domain/problem.ts'
import type { Handlers } from '../context.ts'
import { tasksOfPhase } from '../queries/tasks.ts'
import { createRowBelow, rowOfCampaign, updateRow } from './campaignRow.ts'
import { record } from './record.ts'

export const phases: Handlers<'phases'> = {
  create: (context, phase) => createRowBelow(context, 'phase', { startDate: null, endDate: null, ...phase }, datesInOrder),
  update: (context, { phaseId, basedOn, ...patch }) => updateRow(context, 'phase', phaseId, basedOn, patch, datesInOrder),
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
