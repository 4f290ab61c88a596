import { attainmentOf } from '#domain/kpi/pace.ts'
import { varianceOf } from '#domain/kpi/variance.ts'
import { Problem } from '#domain/problem.ts'
import type { CampaignContext, Handlers } from '../context.ts'
import { resultsOfTasks } from '../queries/taskResults.ts'
import { createRowBelow, removeRow, rowOfCampaign, updateRow } from './campaignRow.ts'
import { visibleTask } from './tasks.ts'

export const taskResults: Handlers<'taskResults'> = {
  list: async (context) => ({
    taskResults: (await resultsOfTasks(context)).map((result) => {
      const [target, actual] = [numberOf(result.targetValue), numberOf(result.resultValue)]
      return {
        ...result,
        attainment: attainmentOf(actual, target),
        variance: actual === null || target === null ? null : varianceOf(actual, target, result.unit),
      }
    }),
  }),

  create: async (context, { taskId, ...given }) => {
    await refuseOthers(context, taskId)
    return createRowBelow(context, 'taskResult', { targetValue: null, resultValue: null, note: '', ...given, taskId })
  },

  update: async (context, { taskResultId, basedOn, ...patch }) => {
    const { taskId } = await rowOfCampaign(context, 'taskResult', taskResultId)
    await refuseOthers(context, taskId as string)
    return updateRow(context, 'taskResult', taskResultId, basedOn, patch)
  },

  remove: async (context, { taskResultId }) => {
    const { taskId } = await rowOfCampaign(context, 'taskResult', taskResultId)
    await refuseOthers(context, taskId as string)
    return removeRow(context, 'taskResult', taskResultId)
  },
}

/** Results are the owner's to say, as progress is. */
async function refuseOthers(context: CampaignContext, taskId: string): Promise<void> {
  const task = await visibleTask(context, taskId)
  if (context.campaign.role !== 'lead' && task.ownerId !== context.who.personId) throw new Problem('onlyOwner')
}

function numberOf(decimal: string | null): number | null {
  return decimal === null ? null : Number(decimal)
}
