import type { Day } from './day.ts'

/** One version of a deliverable as it was handed to the reviewer, and their word on it. */
export interface Submission {
  id: string
  taskId: string
  /** The task's `submissionVersion` of that moment: 1, 2, … */
  version: number
  note: string
  /** The versions of files that were handed in; they stay what they were. */
  attachmentIds: string[]
  authorId: string
  day: Day
  verdict: 'accepted' | 'returned' | null
  verdictNote: string
  judgeId: string | null
  judgedOn: Day | null
}

export function newSubmission(handedIn: Pick<Submission, 'id' | 'taskId' | 'version' | 'authorId' | 'day'>): Submission {
  return { ...handedIn, note: '', attachmentIds: [], verdict: null, verdictNote: '', judgeId: null, judgedOn: null }
}

/** The reviewer's word on a submission. */
export function judged(
  submission: Submission,
  verdict: 'accepted' | 'returned',
  by: { personId: string; day: Day; note: string },
): Submission {
  return { ...submission, verdict, verdictNote: by.note, judgeId: by.personId, judgedOn: by.day }
}
