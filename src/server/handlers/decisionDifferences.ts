import { v7 as newId } from 'uuid'
import type { Change } from '#domain/change.ts'
import { changed, created } from '#domain/change.ts'
import type { Decision } from '#domain/decision.ts'
import { Problem } from '#domain/problem.ts'
import { problemSentence } from '#domain/problemSentence.ts'
import type { CampaignContext } from '../context.ts'
import { decisionsOfCampaign, lastDecisionNumber } from '../queries/decisions.ts'
import { reviewsOfCampaign } from '../queries/reviews.ts'
import { sentence } from './campaignFromDraft.ts'
import { refuseConflicts } from './conflicts.ts'
import { blankDecision, tellOwner } from './newDecision.ts'
import type { Difference, Ids } from './taskDifferences.ts'
import { valuesOf } from './taskDifferences.ts'

/** What the ticked differences do to the decisions, and sentences on what could not be taken. */
export async function decisionChanges(
  context: CampaignContext,
  differences: Difference[],
  ids: Ids,
  basedOn: number | undefined,
): Promise<{ changes: Change[]; left: string[] }> {
  const mine = differences.filter(({ subject }) => subject === 'decision')
  if (mine.length === 0) return { changes: [], left: [] }
  const known = new Map((await decisionsOfCampaign(context)).map((decision) => [decision.id, decision]))
  const meetings = await reviewsOfCampaign(context)
  let number = await lastDecisionNumber(context)
  const changes: (Change | null)[] = []
  const left: string[] = []
  for (const difference of mine) {
    const { owner, state, meeting, decidedOn, ...rest } = valuesOf(difference) as Said
    const patch: Partial<Decision> = {
      ...rest,
      ...(owner !== undefined && { ownerId: ids.person(owner) }),
      ...(state !== undefined && { state, doneOn: state === 'done' ? context.today : null }),
    }
    if (difference.kind === 'added') {
      const day = decidedOn ?? context.today
      const held = meetings.filter((each) => each.kind === meeting && each.day === day)
      const blank = { ...blankDecision(context, newId(), (number += 1)), content: difference.name, decidedOn: day }
      changes.push(created('decision', { ...blank, ...patch, reviewId: held.length === 1 ? held[0]!.id : null }))
      continue
    }
    try {
      const decision = known.get(difference.key ?? '')
      if (!decision || difference.kind === 'removed') throw new Problem('notFound')
      await refuseConflicts(context, decision.id, basedOn, patch)
      changes.push(changed('decision', decision, patch))
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      left.push(sentence(context, difference, problemSentence(error, context.language)))
    }
  }
  return { changes: changes.filter((change) => change !== null), left }
}

/** The fields of a decision's row as the sheet says them. */
type Said = Partial<Pick<Decision, 'content' | 'reason' | 'dueDate' | 'outcome' | 'state'>> & {
  owner?: string | null
  meeting?: string | null
  decidedOn?: string | null
}

/** Those who are to carry out what a workbook added. */
export async function tellOfNewDecisions(context: CampaignContext, changes: Change[]): Promise<void> {
  for (const { noun, kind, after } of changes)
    if (noun === 'decision' && kind === 'created') await tellOwner(context, after as unknown as Decision)
}
