import type { ConfirmationState, Share } from '#domain/confirmation.ts'
import { confirmationState, materialChanges, planAt, recipientsOf, shareOf } from '#domain/confirmation.ts'
import type { PlanDifference } from '#domain/baseline.ts'
import type { PublishedPlan } from '../queries/publications.ts'

export interface Standing {
  personId: string
  state: ConfirmationState
  changes: PlanDifference[]
}

/** How everyone who is asked stands to the plan: the plan of each answer is worked out once. */
export function standings(plan: PublishedPlan, personIds = recipients(plan)): Standing[] {
  const byRevision = new Map<number, ReturnType<typeof planAt>>()
  const at = (revision: number) => {
    const known = byRevision.get(revision) ?? planAt(plan, revision, plan.changes)
    byRevision.set(revision, known)
    return known
  }
  return personIds.map((personId) => {
    const confirmation = plan.confirmations.find((row) => row.personId === personId)
    const then = confirmation?.planRevision
    const changes = then === undefined || then === null ? [] : materialChanges(personId, at(then), plan)
    const hasOpenRequest = plan.requests.some((request) => request.personId === personId && request.state === 'open')
    const { askedRevision } = plan
    return {
      personId,
      changes,
      state: confirmationState(confirmation, { askedRevision, changes: changes.length, hasOpenRequest }),
    }
  })
}

export function recipients(plan: PublishedPlan): string[] {
  return recipientsOf(plan, plan.publication?.authorId ?? null)
}

/** Who gets how much, as the lead sees it. */
export function recipientRow(plan: PublishedPlan, personId: string) {
  const { goals, milestones, tasks, departmentTasks }: Share = shareOf(personId, plan)
  return {
    personId,
    hasAccount: plan.people.find(({ id }) => id === personId)?.hasAccount ?? false,
    isOwner: tasks.length > 0,
    isContact: plan.contacts.some((contact) => contact.personId === personId),
    goals: goals.length,
    milestones: milestones.length,
    tasks: tasks.length,
    departmentTasks: departmentTasks.length,
  }
}
