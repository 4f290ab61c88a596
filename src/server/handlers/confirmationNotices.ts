import type { CampaignContext, WorkspaceContext } from '../context.ts'
import { leadsOfCampaign } from '../queries/leads.ts'
import { notify } from './notify.ts'

type Asking = 'publishedToConfirm' | 'confirmAgain' | 'confirmReminder'

/** Each of them is asked to confirm their part of the plan. */
export function tellAsked(
  context: CampaignContext,
  kind: Asking,
  name: string,
  personIds: string[],
  eventId: string | null,
): Promise<void> {
  const about = { subjectNoun: 'confirmation', subjectId: context.campaign.id, eventId, params: { subject: name } } as const
  return notify(
    context,
    personIds.map((personId) => ({ kind, personId, ...about })),
  )
}

export async function tellObjection(
  context: CampaignContext,
  name: string,
  { id, text }: { id: string; text: string },
  eventId: string | null,
): Promise<void> {
  const leads = await leadsOfCampaign(context)
  await notify(
    context,
    leads.map((personId) => ({
      kind: 'objection',
      personId,
      subjectNoun: 'objection',
      subjectId: id,
      eventId,
      params: { subject: name, text },
    })),
  )
}

export function tellAnswered(
  context: CampaignContext,
  name: string,
  personId: string,
  { state, answer }: { state: 'accepted' | 'declined'; answer: string },
  eventId: string | null,
): Promise<void> {
  const kind = state === 'accepted' ? 'objectionAccepted' : 'objectionDeclined'
  const about = { subjectNoun: 'confirmation', subjectId: context.campaign.id, eventId } as const
  return notify(context, [{ kind, personId, ...about, params: { subject: name, text: answer || '—' } }])
}

/** A context of the workspace, seen from one of its campaigns. */
export function inCampaign(context: WorkspaceContext, id: string, revision: number): CampaignContext {
  return { ...context, campaign: { id, revision, role: 'lead' } }
}
