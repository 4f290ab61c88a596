import { v7 as newId } from 'uuid'
import { changed, created } from '#domain/change.ts'
import type { FrozenRow } from '#domain/baseline.ts'
import { recipientsOf, shareOf } from '#domain/confirmation.ts'
import { mustFix, refusePublication } from '#domain/planCheck/readiness.ts'
import { Problem } from '#domain/problem.ts'
import type { Operations } from '#operations/index.ts'
import type { OutputOf } from '#operations/operation.ts'
import type { CampaignContext, Handlers } from '../context.ts'
import { campaignsAsking, publishedPlans } from '../queries/publications.ts'
import { recipientRow, recipients, standings } from './confirmationStanding.ts'
import { tellAsked } from './confirmationNotices.ts'
import { planFindings } from './planFindings.ts'
import { record } from './record.ts'

export const publications: Handlers<'publications'> = {
  preview: async (context) => {
    const plan = await publishedPlan(context)
    return { recipients: recipientsOf(plan, context.who.personId).map((personId) => recipientRow(plan, personId)) }
  },

  publish: async (context, { note = '', despite = '', asksEveryone = false }) => {
    const { who, today, campaign } = context
    const plan = await publishedPlan(context)
    const asked = recipientsOf(plan, who.personId)
    if (asked.length === 0) throw new Problem('nobodyToAsk')
    const { findings, ignored } = await planFindings(context)
    const open = mustFix(findings, (key) => ignored.has(key)).length
    const refused = refusePublication(open, despite)
    if (refused) throw refused
    const publication = {
      id: newId(),
      number: (plan.publication?.number ?? 0) + 1,
      note: note.trim(),
      mustFix: open,
      despite: open > 0 ? despite.trim() : '',
      asksEveryone: asksEveryone || plan.publication === null,
      planRevision: campaign.revision,
      publishedOn: today,
      authorId: who.personId,
    }
    const known = new Set(plan.confirmations.map(({ personId }) => personId))
    const newcomers = asked.filter((personId) => !known.has(personId))
    const recorded = await record(context, 'planPublished', [
      created('publication', publication),
      ...newcomers.map((personId) => created('confirmation', { id: newId(), personId, answer: 'pending' })),
    ])
    const waiting = standings((await publishedPlan(context))!).filter(({ state }) => state !== 'confirmed')
    await tellAsked(
      context,
      'publishedToConfirm',
      plan.name,
      waiting.map(({ personId }) => personId),
      recorded.eventId,
    )
    return { ...recorded, id: publication.id, number: publication.number, asked: waiting.length }
  },

  standing: async (context) => {
    const plan = await publishedPlan(context)
    if (!plan.publication) return { publication: null, people: [], requests: plan.requests }
    const people = standings(plan).map(({ personId, state, changes }) => {
      const confirmation = plan.confirmations.find((row) => row.personId === personId)
      return {
        ...recipientRow(plan, personId),
        state,
        changes: changes.length,
        answeredOn: confirmation?.answeredOn ?? null,
        recordedById: confirmation?.recordedById ?? null,
        remindedOn: confirmation?.remindedOn ?? null,
      }
    })
    return { publication: plan.publication, people, requests: plan.requests }
  },

  mine: async (context) => {
    const { personId } = context.who
    const plan = await publishedPlan(context)
    const [standing] = standings(plan, [personId])
    const confirmation = plan.confirmations.find((row) => row.personId === personId)
    const { goals, milestones, tasks, departmentTasks } = shareOf(personId, plan)
    return {
      publication: plan.publication,
      revision: plan.revision,
      isAsked: plan.publication !== null && recipients(plan).includes(personId),
      state: standing!.state,
      answeredOn: confirmation?.answeredOn ?? null,
      recordedById: confirmation?.recordedById ?? null,
      request: plan.requests.find((request) => request.personId === personId) ?? null,
      goals: goals.map(rowOf<Mine['goals'][number]>),
      milestones: milestones.map(rowOf<Mine['milestones'][number]>),
      tasks: tasks.map(taskOf),
      departmentTasks: departmentTasks.map(taskOf),
      changes: standing!.changes,
    }
  },

  waiting: async ({ tx, who }) => {
    const plans = await publishedPlans(tx, who.workspaceId, await campaignsAsking(tx, who))
    return {
      plans: plans.flatMap((plan) => {
        if (!recipients(plan).includes(who.personId)) return []
        const [{ state, changes }] = standings(plan, [who.personId]) as [ReturnType<typeof standings>[number]]
        if (state === 'confirmed' || state === 'objected') return []
        const { publishedOn, authorId } = plan.publication!
        const tasks = shareOf(who.personId, plan).tasks.length
        return [{ campaignId: plan.campaignId, name: plan.name, publishedOn, authorId, state, tasks, changes: changes.length }]
      }),
    }
  },

  remind: async (context, { personIds }) => {
    const plan = await publishedPlan(context)
    if (!plan.publication) throw new Problem('notPublished')
    const known = new Set(plan.people.map(({ id }) => id))
    if (!personIds.every((id) => known.has(id)))
      throw new Problem('unknownReference', { field: 'personIds' }, { field: 'personIds' })
    const open = standings(plan).filter(({ state, personId }) => state !== 'confirmed' && personIds.includes(personId))
    const reminded = open.filter(({ personId }) => recipientRow(plan, personId).hasAccount).map(({ personId }) => personId)
    const recorded = await record(
      context,
      'confirmationReminded',
      reminded.map((personId) => {
        const row = plan.confirmations.find((confirmation) => confirmation.personId === personId)
        return row
          ? changed('confirmation', row, { remindedOn: context.today })
          : created('confirmation', { id: newId(), personId, answer: 'pending', remindedOn: context.today })
      }),
    )
    await tellAsked(context, 'confirmReminder', plan.name, reminded, recorded.eventId)
    return { ...recorded, reminded: reminded.length }
  },
}

export async function publishedPlan({ tx, who, campaign }: CampaignContext) {
  const [plan] = await publishedPlans(tx, who.workspaceId, [campaign.id])
  return plan!
}

type Mine = OutputOf<Operations['publications']['mine']>

/** A row of a share is one of the API, field by field. */
function rowOf<Row>({ id, fields }: FrozenRow): Row {
  return { id, ...fields } as Row
}

function taskOf(row: FrozenRow): Mine['tasks'][number] {
  const { phaseId: _, reviewerId: __, isCancelled: ___, milestoneId: ____, ...task } = rowOf<Record<string, unknown>>(row)
  return task as Mine['tasks'][number]
}
