import type { Change } from '#domain/change.ts'
import type { Task } from '#domain/task.ts'
import { isOpen } from '#domain/task.ts'
import type { ReviewAct } from '#domain/taskReview.ts'
import type { CampaignContext } from '../context.ts'
import { campaignName } from '../queries/campaigns.ts'
import { tasksById } from '../queries/tasks.ts'
import type { NewNotice } from './notify.ts'
import { notify } from './notify.ts'

/** More than these from one act are told as a number. */
const MOST_BY_NAME = 3

/** Whoever became the owner of an open task hears of it. */
export async function tellNewOwners(context: CampaignContext, changes: Change[], eventId: string | null): Promise<void> {
  const handedOver = changes.filter(isHandedOver)
  if (handedOver.length === 0) return
  const ids = handedOver.map(({ id }) => id)
  const tasks = [...(await tasksById(context, ids)).values()].filter(({ ownerId, ...task }) => ownerId && isOpen(task as Task))
  const notices: NewNotice[] = []
  let name: string | undefined
  for (const [ownerId, theirs] of Map.groupBy(tasks, (task) => task.ownerId!)) {
    if (theirs.length <= MOST_BY_NAME) {
      notices.push(...theirs.map((task) => aboutTask('assigned', task, ownerId, { subject: task.name }, eventId)))
      continue
    }
    name ??= await campaignName(context.tx, context.who.workspaceId, context.campaign.id)
    notices.push({
      kind: 'assignedMany',
      personId: ownerId,
      subjectNoun: 'campaign',
      subjectId: context.campaign.id,
      eventId,
      params: { subject: name, count: theirs.length },
    })
  }
  await notify(context, notices)
}

/** Who waits for an act of the review hears of it: the reviewer of a submission, the owner of a judgement. */
export function tellReviewed(context: CampaignContext, act: ReviewAct, task: Task, text: string, eventId: string | null) {
  const { reviewerId, ownerId, name: subject } = task
  const notice: Record<ReviewAct, () => NewNotice> = {
    submitForReview: () => aboutTask('submittedForReview', task, reviewerId, { subject }, eventId),
    accept: () => aboutTask('accepted', task, ownerId, { subject }, eventId),
    returnForRework: () => aboutTask('returned', task, ownerId, { subject, text }, eventId),
  }
  return notify(context, [notice[act]()])
}

function isHandedOver({ noun, kind, before, after }: Change): boolean {
  if (noun !== 'task' || (kind !== 'created' && kind !== 'changed')) return false
  return Boolean(after?.ownerId) && after?.ownerId !== before?.ownerId
}

function aboutTask<Kind extends NewNotice['kind']>(
  kind: Kind,
  task: Task,
  personId: string | null,
  params: Extract<NewNotice, { kind: Kind }>['params'],
  eventId: string | null,
): NewNotice {
  return { kind, personId, subjectNoun: 'task', subjectId: task.id, eventId, params } as NewNotice
}
