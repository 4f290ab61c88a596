import { v7 as newId } from 'uuid'
import { created } from '#domain/change.ts'
import { lessonPrompts } from '#domain/closing/lessonPrompts.ts'
import { openItems } from '#domain/closing/openItems.ts'
import { Problem } from '#domain/problem.ts'
import type { CampaignContext, Handlers } from '../context.ts'
import { answeredPrompts, closingFacts } from '../queries/closings.ts'
import { lessonDismissalsOf } from '../queries/lessonDismissals.ts'
import { decideAtClosing } from './closingDecisions.ts'
import { finishedKpis } from './finishedKpis.ts'
import { record } from './record.ts'

export const closings: Handlers<'closings'> = {
  list: async (context) => ({ revision: context.campaign.revision, ...(await stillToDecide(context)) }),

  decide: (context, input) => decideAtClosing(context, input),

  dismissLesson: async (context, { subjects, reason }) => {
    const { prompts } = await stillToDecide(context)
    const asked = new Map(prompts.map(({ id, noun }) => [id, noun]))
    const dismissed = await lessonDismissalsOf(context)
    const fresh = subjects.filter(({ id }) => !dismissed.has(id))
    if (fresh.some(({ id, noun }) => asked.get(id) !== noun)) throw new Problem('promptGone', {}, { field: 'subjects' })
    const said = { reason, dismissedById: context.who.personId, dismissedOn: context.today }
    return record(
      context,
      'lessonDismissed',
      fresh.map(({ noun, id }) => created('lessonDismissal', { id: newId(), subjectNoun: noun, subjectId: id, ...said })),
    )
  },
}

/** What keeps a campaign from being archived. */
export async function stillToDecide(context: CampaignContext) {
  const facts = await closingFacts(context)
  const answered = await answeredPrompts(context)
  const all = lessonPrompts({ ...facts, kpis: await finishedKpis(context) })
  const prompts = all.filter(({ id }) => !answered.has(id))
  return { items: openItems(facts), prompts, answered: all.length - prompts.length }
}
