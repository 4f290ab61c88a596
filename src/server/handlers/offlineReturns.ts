import { createHash } from 'node:crypto'
import { v7 as newId } from 'uuid'
import { created } from '#domain/change.ts'
import { answerFields, compareAnswers, patchesOf } from '#domain/offlineFile/answers.ts'
import type { AnswerItem, AnswerPatch, OfflineComment } from '#domain/offlineFile/answers.ts'
import { sealedText, unpackTask } from '#domain/offlineFile/offlineFile.ts'
import { Problem } from '#domain/problem.ts'
import { problemSentence } from '#domain/problemSentence.ts'
import type { Task } from '#domain/task.ts'
import { isTheirs, refuseTaskEdit } from '#domain/taskEdit.ts'
import type { CampaignContext } from '../context.ts'
import type { SentBack } from '../documents/offlineFileRead.ts'
import { brokenSeals } from '../offlineSeal.ts'
import type { OfflineReturn } from '../queries/offlineReturns.ts'
import { keepReturn, takenBefore } from '../queries/offlineReturns.ts'
import { personById } from '../queries/people.ts'
import { takenIds } from '../queries/references.ts'
import { workspaceSecret } from '../queries/secrets.ts'
import { tasksById } from '../queries/tasks.ts'

/** Sees that the file is one of this campaign, as it was written here, with something filled in; and keeps what it says. */
export async function receive(context: CampaignContext, sentBack: SentBack): Promise<OfflineReturn> {
  const { about, people, tasks, answers } = sentBack
  await refuseForeign(context, sentBack)
  if (!answers || Object.keys(answers.tasks).length + answers.comments.length === 0) throw new Problem('offlineNothingFilled')
  if (!people.some(({ id }) => id === answers.personId)) throw new Problem('offlineFileBroken')
  const answered = tasks.filter(({ id }) => Object.hasOwn(answers.tasks, id)).map(unpackTask)
  const said = { tasks: answers.tasks, comments: answers.comments }
  return keepReturn(context, {
    id: newId(),
    fileId: about.fileId,
    personId: answers.personId,
    sha256: createHash('sha256')
      .update(sealedText([about.fileId, answers.personId, said]))
      .digest('hex'),
    madeAt: about.madeAt,
    savedAt: answers.savedAt || null,
    base: Object.fromEntries(answered.map((task) => [task.id, shownIn(task)])),
    answers: said,
  })
}

async function refuseForeign({ tx, who, campaign, language }: CampaignContext, { about, people, tasks, seals }: SentBack) {
  const named = { name: about.campaignName, workspace: about.workspaceName }
  if (about.workspaceId !== who.workspaceId) throw new Problem('offlineOtherWorkspace', named)
  const broken = brokenSeals({ about, people, tasks }, seals, await workspaceSecret(tx, who.workspaceId))
  if (broken.length > 0) {
    const parts = broken.map((part) => sealedPartNames[part][language]).join(language === 'zh' ? '、' : ', ')
    throw new Problem('offlineFileForged', { parts })
  }
  if (about.campaignId !== campaign.id) throw new Problem('offlineOtherCampaign', named)
}

const sealedPartNames = {
  about: { zh: '活动信息', en: 'the facts of the campaign' },
  people: { zh: '人员名单', en: 'the names of people' },
  tasks: { zh: '任务的原始内容', en: 'the tasks as they were' },
}

function shownIn(task: Task): AnswerPatch {
  return Object.fromEntries(answerFields.map((field) => [field, task[field]])) as AnswerPatch
}

export interface Compared {
  items: AnswerItem[]
  /** With the tasks that they are on, and not there yet. */
  comments: OfflineComment[]
  now: Map<string, Task>
  gone: string[]
}

/** What the return would change today. */
export async function compareReturn(context: CampaignContext, sent: OfflineReturn): Promise<Compared> {
  const { answers } = sent
  const ids = [...new Set([...Object.keys(answers.tasks), ...answers.comments.map(({ taskId }) => taskId)])]
  const now = await tasksById(context, ids)
  const earlier = await takenBefore(context, sent)
  const base = new Map(
    Object.entries(sent.base).map(([id, shown]) => [
      id,
      {
        ...unpackTask({ id, position: 0, name: '' }),
        ...shown,
        ...Object.assign({}, ...earlier.map((taken) => taken[id] ?? {})),
      } as Task,
    ]),
  )
  const { items, gone } = compareAnswers(base, now, answers.tasks)
  const known = await takenIds(
    context.tx,
    context.who.workspaceId,
    'comment',
    answers.comments.map(({ id }) => id),
  )
  const comments = answers.comments.filter(({ id, taskId }) => now.has(taskId) && !known.has(id))
  const lost = answers.comments.filter(({ taskId }) => !now.has(taskId)).map(({ taskId }) => taskId)
  return { items, comments, now, gone: [...new Set([...gone, ...lost])] }
}

/** What the answers of the return become in the answer of the API. */
export function describeItems(context: CampaignContext, { personId }: OfflineReturn, { items, comments, now }: Compared) {
  const editor = { personId: context.who.personId, role: context.campaign.role }
  const sentence = (problem: Problem | null) => problem && problemSentence(problem, context.language)
  const about = (taskId: string) => {
    const task = now.get(taskId)!
    return { taskId, taskName: task.name, isTheirs: isTheirs(task, personId) }
  }
  return [
    ...items.map((item) => ({
      ...about(item.taskId),
      key: item.key,
      part: item.part,
      fields: item.fields,
      text: '',
      isConflict: item.isConflict,
      refusal: sentence(
        item.fields.map(({ field }) => refuseTaskEdit(now.get(item.taskId)!, field, editor)).find(Boolean) ?? null,
      ),
    })),
    ...comments.map((comment) => ({
      ...about(comment.taskId),
      key: commentKey(comment),
      part: 'comment' as const,
      fields: [],
      text: comment.text,
      isConflict: false,
      refusal: sentence(refuseWords(context, personId)),
    })),
  ]
}

export function commentKey({ id }: OfflineComment): string {
  return `comment/${id}`
}

/** Words in another's name are for a lead to take in, who answers for whom they are from. */
function refuseWords({ who, campaign }: CampaignContext, personId: string): Problem | null {
  return campaign.role === 'lead' || personId === who.personId ? null : new Problem('offlineCommentsOfOthers')
}

/** The chosen comments as changes, as written by the person of the file. */
export async function commentChanges(context: CampaignContext, sent: OfflineReturn, comments: OfflineComment[]) {
  const refused = comments.length > 0 ? refuseWords(context, sent.personId) : null
  if (refused) throw refused
  const writer = await personById(context.tx, context.who.workspaceId, sent.personId)
  const authorId = writer?.id ?? context.who.personId
  return comments.map(({ id, taskId, text }) =>
    created('comment', {
      id,
      subjectNoun: 'task' as const,
      subjectId: taskId,
      text,
      mentionedIds: [],
      authorId,
      isEdited: false,
    }),
  )
}

export function chosenPatches(items: AnswerItem[]): { taskId: string; patch: AnswerPatch }[] {
  return Array.from(patchesOf(items), ([taskId, patch]) => ({ taskId, patch }))
}
