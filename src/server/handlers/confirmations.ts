import { v7 as newId } from 'uuid'
import type { Change } from '#domain/change.ts'
import { changed, created } from '#domain/change.ts'
import type { Confirmation } from '#domain/confirmation.ts'
import { refuseAnswer, shareOf } from '#domain/confirmation.ts'
import { Problem } from '#domain/problem.ts'
import type { CampaignContext, Handlers } from '../context.ts'
import type { PublishedPlan } from '../queries/publications.ts'
import { recipients } from './confirmationStanding.ts'
import { tellObjection } from './confirmationNotices.ts'
import { publishedPlan } from './publications.ts'
import { record } from './record.ts'

export const confirmations: Handlers<'confirmations'> = {
  confirm: async (context, { revision, personId = context.who.personId }) => {
    const plan = await answeredPlan(context, personId, revision)
    return record(context, 'planConfirmed', [answer(context, plan, personId, { answer: 'confirmed', objection: '' }, revision)])
  },

  object: async (context, { revision, personId = context.who.personId, text, taskId = null }) => {
    const plan = await answeredPlan(context, personId, revision)
    const { tasks, departmentTasks } = shareOf(personId, plan)
    if (taskId && ![...tasks, ...departmentTasks].some(({ id }) => id === taskId))
      throw new Problem('notTheirTask', {}, { field: 'taskId' })
    const open = plan.requests.find((request) => request.personId === personId && request.state === 'open')
    const changeRequestId = open?.id ?? newId()
    const recorded = await record(context, 'planObjected', [
      answer(context, plan, personId, { answer: 'objected', objection: text }, revision),
      open
        ? changed('changeRequest', open, { text, taskId, askedOn: context.today })
        : created('changeRequest', { id: changeRequestId, personId, taskId, text, askedOn: context.today }),
    ])
    await tellObjection(context, plan.name, { id: changeRequestId, text }, recorded.eventId)
    return { ...recorded, changeRequestId }
  },
}

/** The plan, where this person is asked about it and the caller may answer for them. */
async function answeredPlan(context: CampaignContext, personId: string, revision: number): Promise<PublishedPlan> {
  const plan = await publishedPlan(context)
  const person = plan.people.find(({ id }) => id === personId)
  if (!person) throw new Problem('notFound')
  if (!plan.publication) throw new Problem('notPublished')
  const who = { personId: context.who.personId, isLead: context.campaign.role === 'lead' }
  const refused = refuseAnswer(who, person, recipients(plan))
  if (refused) throw refused
  if (revision > plan.revision)
    throw new Problem('invalidInput', { field: 'revision', reason: String(revision) }, { field: 'revision' })
  return plan
}

function answer(
  { today, who }: CampaignContext,
  plan: PublishedPlan,
  personId: string,
  says: Pick<Confirmation, 'answer' | 'objection'>,
  planRevision: number,
): Change | null {
  const recordedById = personId === who.personId ? null : who.personId
  const next = { ...says, planRevision, answeredOn: today, recordedById }
  const row = plan.confirmations.find((confirmation) => confirmation.personId === personId)
  return row ? changed('confirmation', row, next) : created('confirmation', { id: newId(), personId, ...next })
}
