import type { Day } from './day.ts'
import { Problem } from './problem.ts'
import { applyTaskPatch } from './progress.ts'
import type { CampaignRole } from './roles.ts'
import type { Task } from './task.ts'
import { isOpen } from './task.ts'
import { isTheirs } from './taskEdit.ts'

export type ReviewAct = 'submitForReview' | 'accept' | 'returnForRework'

interface Person {
  personId: string
  role: CampaignRole
}

/** What is legal in which state, and for whom. The reason is what the button's tooltip says. */
export const taskCan: Record<ReviewAct, (task: Task, person: Person) => Problem | null> = {
  submitForReview: (task, person) => {
    if (!task.reviewerId) return new Problem('noReviewer')
    if (!isOpen(task)) return new Problem('alreadyFinished')
    if (task.reviewState === 'submitted') return new Problem('alreadySubmitted')
    return person.role === 'lead' || isTheirs(task, person.personId) ? null : new Problem('onlyOwner')
  },
  accept: (task, person) => refuseReviewer(task, person),
  returnForRework: (task, person) => refuseReviewer(task, person),
}

/** The task after the act. Throws the reason where `taskCan` refuses it. */
export function performReview(act: ReviewAct, task: Task, person: Person, today: Day, note = ''): Task {
  const problem = taskCan[act](task, person)
  if (problem) throw problem
  switch (act) {
    case 'submitForReview':
      return {
        ...task,
        actualStart: task.actualStart ?? today,
        reviewState: 'submitted',
        submissionVersion: task.submissionVersion + 1,
      }
    case 'accept':
      return { ...applyTaskPatch(task, { status: 'completed' }, { today, accepting: true }), reviewState: 'accepted' }
    case 'returnForRework':
      return { ...task, reviewState: 'returned', statusNote: note }
  }
}

function refuseReviewer(task: Task, { personId }: Person): Problem | null {
  if (!task.reviewerId) return new Problem('noReviewer')
  if (task.reviewerId !== personId) return new Problem('onlyReviewer')
  if (!isOpen(task)) return new Problem('alreadyFinished')
  return task.reviewState === 'submitted' ? null : new Problem('nothingSubmitted')
}
