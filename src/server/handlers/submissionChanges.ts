import { v7 as newId } from 'uuid'
import type { Change } from '#domain/change.ts'
import { changed, created } from '#domain/change.ts'
import { Problem } from '#domain/problem.ts'
import { judged, newSubmission } from '#domain/submission.ts'
import type { Task } from '#domain/task.ts'
import type { ReviewAct } from '#domain/taskReview.ts'
import type { CampaignContext } from '../context.ts'
import { attachmentsById } from '../queries/attachments.ts'
import { submissionWith, submissionsOf } from '../queries/submissions.ts'

export interface HandedIn {
  note?: string | undefined
  attachmentIds?: string[] | undefined
}

/** What an act of the review leaves in the list of submissions of the task, which is `next` after it. */
export async function submissionChange(
  context: CampaignContext,
  act: ReviewAct,
  next: Task,
  { note = '', attachmentIds = [] }: HandedIn,
): Promise<Change | null> {
  const { who, today } = context
  const place = { id: newId(), taskId: next.id, version: next.submissionVersion, day: today }
  if (act === 'submitForReview') {
    await refuseOtherFiles(context, next.id, attachmentIds)
    return created('submission', { ...newSubmission({ ...place, authorId: who.personId }), note, attachmentIds })
  }
  const verdict = act === 'accept' ? 'accepted' : 'returned'
  const by = { personId: who.personId, day: today, note }
  const handedIn = (await submissionsOf(context, next.id)).find(({ version }) => version === next.submissionVersion)
  if (handedIn) return changed('submission', handedIn, judged(handedIn, verdict, by))
  // handed in before submissions were kept one by one
  return created('submission', judged(newSubmission({ ...place, authorId: next.ownerId ?? who.personId }), verdict, by))
}

/** What a verdict was given on stays: neither a removal nor an undo takes its files away. */
export async function refuseSubmittedFiles(context: CampaignContext, changes: Change[]): Promise<void> {
  const going = changes.filter(({ noun, kind }) => noun === 'attachment' && kind === 'removed').map(({ id }) => id)
  if (going.length === 0) return
  const submission = await submissionWith(context, going)
  if (submission) throw new Problem('fileWasSubmitted', { name: submission.name, submission: submission.version })
}

async function refuseOtherFiles(context: CampaignContext, taskId: string, attachmentIds: string[]): Promise<void> {
  if (attachmentIds.length === 0) return
  const files = await attachmentsById(context, attachmentIds)
  const own = new Set(files.filter(({ subjectId }) => subjectId === taskId).map(({ id }) => id))
  if (!attachmentIds.every((id) => own.has(id))) throw new Problem('notAFileOfTheTask', {}, { field: 'attachmentIds' })
}
