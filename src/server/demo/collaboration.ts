import { createHash } from 'node:crypto'
import { v7 as newId } from 'uuid'
import type { Attachment } from '#domain/attachment.ts'
import type { Change } from '#domain/change.ts'
import { created } from '#domain/change.ts'
import type { ChecklistItem } from '#domain/checklist.ts'
import type { Comment } from '#domain/comment.ts'
import type { Day } from '#domain/day.ts'
import { newSubmission } from '#domain/submission.ts'
import type { Task } from '#domain/task.ts'
import { blankTask } from '#domain/taskEdit.ts'
import type { Tx } from '../database/kysely.ts'
import { keepContent } from '../queries/attachments.ts'
import type { DatedEvent } from './history.ts'
import { picture } from './picture.ts'

interface Place {
  tx: Tx
  workspaceId: string
  person: (name: string) => string
  task: (name: string) => string
  phase: (name: string) => string
  actorOf: (personId: string | null) => string
}

/** How the people of the example work together: a poster returned once, words and a checklist for the video, a post a day. */
export async function demoCollaboration(place: Place): Promise<DatedEvent[]> {
  const { person, task, phase, actorOf } = place
  const [designer, lead, studio] = [person('吴桐'), person('林悦'), person('光影工作室')] as [string, string, string]
  const posters = task('物料设计')
  const video = task('短视频拍摄与剪辑')
  const file = { subjectId: posters, name: '主视觉海报.png', authorId: designer }
  const first = await poster(place, { ...file, version: 1, day: '2024-05-24' }, [120, 150, 190])
  const second = await poster(place, { ...file, version: 2, day: '2024-05-27' }, [20, 130, 140])
  const handedIn = (version: number, day: Day, note: string, attachment: Attachment) => ({
    ...newSubmission({ id: newId(), taskId: posters, version, authorId: designer, day }),
    note,
    attachmentIds: [attachment.id],
  })
  const v1 = handedIn(1, '2024-05-24', '主视觉第一稿', first)
  const v2 = handedIn(2, '2024-05-27', '功效用语已按法务意见改，主色调整', second)
  const event = (day: Day, type: string, actorId: string, ...changes: Change[]): DatedEvent => ({ day, type, actorId, changes })
  return [
    event('2024-05-24', 'attachmentAdded', actorOf(designer), created('attachment', first)),
    event(
      '2024-05-24',
      'task:submitForReview',
      actorOf(designer),
      created('submission', v1),
      reviewed(posters, ['none', 0], ['submitted', 1]),
    ),
    event(
      '2024-05-25',
      'task:returnForRework',
      lead,
      judged(v1.id, 'returned', '功效用语要法务复核；主色偏冷，与产品包装不一致', lead, '2024-05-25'),
      reviewed(posters, ['submitted', 1], ['returned', 1]),
    ),
    event('2024-05-27', 'attachmentAdded', actorOf(designer), created('attachment', second)),
    event(
      '2024-05-27',
      'task:submitForReview',
      actorOf(designer),
      created('submission', v2),
      reviewed(posters, ['returned', 1], ['submitted', 2]),
    ),
    event(
      '2024-05-27',
      'task:accept',
      lead,
      judged(v2.id, 'accepted', '', lead, '2024-05-27'),
      reviewed(posters, ['submitted', 2], ['accepted', 2]),
    ),
    event('2024-06-06', 'checklistItemCreated', studio, ...videoChecklist(video, studio)),
    event(
      '2024-06-07',
      'commentAdded',
      lead,
      says(video, lead, '@光影工作室 第一条节奏很好。第二条请补字幕，封面换成产品特写。', [studio]),
    ),
    event(
      '2024-06-07',
      'commentAdded',
      studio,
      says(video, studio, '收到，6 月 10 日前给第二版。字幕文案请 @张敏 确认一下。', [person('张敏')]),
    ),
    event('2024-06-07', 'seriesCreated', lead, ...dailyPosts(phase('执行期'), person('张敏'))),
  ]
}

async function poster(
  { tx, workspaceId }: Place,
  about: Pick<Attachment, 'subjectId' | 'name' | 'authorId' | 'version' | 'day'>,
  top: readonly [number, number, number],
): Promise<Attachment> {
  const bytes = picture(240, 320, top, [245, 205, 140])
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  await keepContent({ tx, who: { workspaceId } }, sha256, bytes)
  return { id: newId(), subjectNoun: 'task', mediaType: 'image/png', size: bytes.length, sha256, ...about }
}

type Standing = [state: Task['reviewState'], version: number]

function reviewed(id: string, [wasState, wasVersion]: Standing, [reviewState, submissionVersion]: Standing): Change {
  const before = { reviewState: wasState, submissionVersion: wasVersion }
  return { noun: 'task', id, kind: 'changed', before, after: { reviewState, submissionVersion } }
}

function judged(id: string, verdict: 'accepted' | 'returned', verdictNote: string, judgeId: string, judgedOn: Day): Change {
  const before = { verdict: null, verdictNote: '', judgeId: null, judgedOn: null }
  return { noun: 'submission', id, kind: 'changed', before, after: { verdict, verdictNote, judgeId, judgedOn } }
}

function says(subjectId: string, authorId: string, text: string, mentionedIds: string[]): Change {
  const comment: Comment = { id: newId(), subjectNoun: 'task', subjectId, text, mentionedIds, authorId, isEdited: false }
  return created('comment', comment)
}

function videoChecklist(taskId: string, doneById: string): Change[] {
  return ['竖版 9:16', '15 秒以内', '字幕', '封面用产品特写', '无竞品露出'].map((name, index) => {
    const ticked = index < 2 ? { doneById, doneOn: '2024-06-06' } : { doneById: null, doneOn: null }
    const item: ChecklistItem = { id: newId(), taskId, position: index + 1, name, ...ticked }
    return created('checklistItem', item)
  })
}

/** 每日内容发布, on the workdays of one week. */
function dailyPosts(phaseId: string, ownerId: string): Change[] {
  const seriesId = newId()
  return ['2024-06-11', '2024-06-12', '2024-06-13', '2024-06-14'].map((day, index) =>
    created('task', {
      ...blankTask(newId(), 20 + index),
      name: '每日内容发布',
      acceptanceCriteria: '小红书与视频号各一条',
      phaseId,
      ownerId,
      seriesId,
      plannedStart: day,
      plannedFinish: day,
    }),
  )
}
