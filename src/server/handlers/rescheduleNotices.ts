import type { RescheduledPlan } from '#domain/reschedule/outcome.ts'
import type { DateMove, RescheduleProposal } from '#domain/rescheduleProposal.ts'
import type { CampaignContext } from '../context.ts'
import { leadsOfCampaign } from '../queries/leads.ts'
import { notify } from './notify.ts'

/** Who leads the campaign is asked. */
export async function tellOfRequest(
  context: CampaignContext,
  { id, taskName, moves, eventId }: { id: string; taskName: string; moves: number; eventId: string | null },
): Promise<void> {
  const leads = await leadsOfCampaign(context)
  await notify(
    context,
    leads.map((personId) => ({
      kind: 'proposalForMe' as const,
      personId,
      subjectNoun: 'proposal' as const,
      subjectId: id,
      eventId,
      params: { subject: taskName, count: moves },
    })),
  )
}

/** Everyone whose task has other dates now. */
export async function tellOfAcceptance(
  context: CampaignContext,
  moves: DateMove[],
  { tasks }: RescheduledPlan,
  eventId: string | null,
): Promise<void> {
  const byId = new Map(tasks.map((task) => [task.id, task]))
  await notify(
    context,
    moves.flatMap(({ id, to }) => {
      const task = byId.get(id)
      if (!task) return []
      const params = { subject: task.name, start: to.start, finish: to.finish }
      return [
        { kind: 'rescheduled' as const, personId: task.ownerId, subjectNoun: 'task' as const, subjectId: id, eventId, params },
      ]
    }),
  )
}

/** Whoever asked hears what became of it. */
export async function tellOfDecision(
  context: CampaignContext,
  { id, taskId, requestedById }: RescheduleProposal,
  { tasks }: RescheduledPlan,
  eventId: string | null,
): Promise<void> {
  const subject = tasks.find((task) => task.id === taskId)?.name ?? ''
  await notify(context, [
    {
      kind: 'proposalDecided',
      personId: requestedById,
      subjectNoun: 'proposal',
      subjectId: id,
      eventId,
      params: { subject },
    },
  ])
}
