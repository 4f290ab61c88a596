import { v7 as newId } from 'uuid'
import type { Change, Noun } from '#domain/change.ts'
import { created } from '#domain/change.ts'
import type { Tx } from '../database/kysely.ts'
import { keepPlan } from '../queries/baselines.ts'
import { saveChanges } from '../queries/changes.ts'
import { addEvent, nextRevision } from '../queries/events.ts'
import { demoCollaboration } from './collaboration.ts'
import { firstBaseline } from './baseline.ts'
import type { DatedEvent } from './history.ts'
import { asFrozen, asPlanned, movedPlan, workOf } from './history.ts'
import { DEMO_TODAY, FROZEN_ON } from './plan.ts'
import { demoAnswers, demoPublication } from './publication.ts'

interface Stage {
  tx: Tx
  workspaceId: string
  campaignId: string
  leadId: string
  person: (name: string) => string
  task: (name: string) => string
  phase: (name: string) => string
  /** Who writes down what somebody did: themselves, or the lead for people without an account. */
  actorOf: (personId: string | null) => string
}

const WRITTEN_ON = '2024-05-08'

/**
 * Plays the example from the day that its plan was written down to its eighth day, so that it has a past to look back at. `changes` are the
 * rows as they stand on that day.
 */
export async function playExample(stage: Stage, changes: Change[]): Promise<void> {
  const { tx, workspaceId, campaignId, leadId, person, task, actorOf } = stage
  let minute = 0
  const play = async ({ day, type, actorId, changes: played }: DatedEvent): Promise<number> => {
    const place = { workspaceId, campaignId, revision: await nextRevision(tx, workspaceId, campaignId) }
    await saveChanges(tx, place, played)
    minute += 1
    const at = new Date(Date.parse(`${day}T01:00:00Z`) + minute * 60_000)
    await addEvent(tx, { ...place, id: newId(), type, actorId, undoes: null, at }, played)
    return place.revision
  }
  const plan = changes.filter(({ noun }) => !happensLater.has(noun)).map(asPlanned)
  await play({ day: WRITTEN_ON, type: 'campaignCreated', actorId: leadId, changes: plan })
  const baseline = firstBaseline(leadId)
  const frozen: Change = {
    noun: 'campaign',
    id: campaignId,
    kind: 'changed',
    before: { baselineFrozenOn: null, baselineNumber: 0 },
    after: { baselineFrozenOn: FROZEN_ON, baselineNumber: 1 },
  }
  const freezing = [created('baseline', baseline), frozen, ...plan.map(asFrozen).filter((change) => change !== null)]
  const revision = await play({ day: FROZEN_ON, type: 'baselineFrozen', actorId: leadId, changes: freezing })
  await keepPlan({ tx, who: { workspaceId }, campaign: { id: campaignId } }, baseline.id)
  const publication = demoPublication(person, revision)
  let known = await play(publication)
  const work = [...workOf(changes, actorOf, leadId), ...logged(changes, actorOf), movedPlan(task, leadId)]
  const later: { day: string; event: (planRevision: number) => DatedEvent }[] = [
    ...(await demoCollaboration(stage)).map((event) => ({ day: event.day, event: () => event })),
    ...work.map((event) => ({ day: event.day, event: () => event })),
    ...demoAnswers(person, task, publication.changes).map((event) => ({ day: event(0).day, event })),
  ]
  for (const { event } of later.toSorted((a, b) => a.day.localeCompare(b.day))) known = await play(event(known))
}

/** What nobody planned, and the day on which it came up. */
const happensLater = new Set<Noun>(['issue', 'rescheduleProposal', 'review', 'reviewNote', 'decision'])

function logged(changes: Change[], actorOf: Stage['actorOf']): DatedEvent[] {
  return changes.flatMap((change): DatedEvent[] => {
    const { raisedOn, raisedById, requestedById, decidedOn, decidedById } = change.after as Record<string, string>
    if (change.noun === 'issue')
      return [{ day: raisedOn!, type: 'issueRaised', actorId: actorOf(raisedById!), changes: [change] }]
    if (change.noun === 'rescheduleProposal')
      return [{ day: DEMO_TODAY, type: 'rescheduleRequested', actorId: requestedById!, changes: [change] }]
    if (change.noun === 'decision')
      return [{ day: decidedOn!, type: 'decisionMade', actorId: actorOf(decidedById!), changes: [change] }]
    if (change.noun === 'review') return [heldReview(change, changes)]
    return []
  })
}

/** A meeting is over when it is written into the example, with all that was taken down. */
function heldReview(review: Change, changes: Change[]): DatedEvent {
  const { day, hostId } = review.after as Record<string, string>
  const notes = changes.filter(({ noun, after }) => noun === 'reviewNote' && after?.reviewId === review.id)
  return { day: day!, type: 'reviewEnded', actorId: hostId!, changes: [review, ...notes] }
}
