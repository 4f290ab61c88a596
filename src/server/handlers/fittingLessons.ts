import { v7 as newId } from 'uuid'
import { fittingLessons } from '#domain/fittingLessons.ts'
import { Problem } from '#domain/problem.ts'
import type { LessonLine } from '#domain/review/reviewPack.ts'
import type { Task } from '#domain/task.ts'
import { isOpen } from '#domain/task.ts'
import type { CampaignContext } from '../context.ts'
import type { KeptLesson } from '../queries/lessons.ts'
import { answerLesson, answeredLessons, lessonsIn } from '../queries/lessons.ts'
import type { VisibleCampaign } from '../queries/visibleCampaigns.ts'
import { visibleCampaigns } from '../queries/visibleCampaigns.ts'
import type { Recorded } from './record.ts'
import { record } from './record.ts'
import { synonymsOf } from './search.ts'
import { decideBatch } from './taskBatch.ts'
import { visibleTask } from './tasks.ts'

const MOST_FOR_TASK = 3
const MOST_FOR_MEETING = 5

interface Offered {
  campaigns: VisibleCampaign[]
  lessons: KeptLesson[]
}

/** What other campaigns learned and this one has not answered yet. */
async function offered(context: CampaignContext): Promise<Offered> {
  const campaigns = await visibleCampaigns(context)
  const answered = await answeredLessons(context)
  const known = await lessonsIn(context, { campaignIds: campaigns.map(({ id }) => id) })
  const lessons = known.filter(({ id, campaignId }) => campaignId !== context.campaign.id && !answered.has(id))
  return { campaigns, lessons }
}

function kindOf({ campaign }: CampaignContext, campaigns: VisibleCampaign[]) {
  return campaigns.find(({ id }) => id === campaign.id)!.kind
}

export async function lessonsForTask(context: CampaignContext, taskId: string): Promise<Offered> {
  const task = await visibleTask(context, taskId)
  const { campaigns, lessons } = await offered(context)
  const about = { name: task.name, campaignKind: kindOf(context, campaigns) }
  const fitting = fittingLessons(about, lessons, await synonymsOf(context))
  return { campaigns, lessons: fitting.slice(0, MOST_FOR_TASK) }
}

/** What a meeting should remember at the tasks that are still to be done. */
export async function lessonsForMeeting(context: CampaignContext, tasks: readonly Task[]): Promise<LessonLine[]> {
  const { campaigns, lessons } = await offered(context)
  if (lessons.length === 0) return []
  const synonyms = await synonymsOf(context)
  const campaignKind = kindOf(context, campaigns)
  const found = tasks.filter(isOpen).flatMap(({ name }) => fittingLessons({ name, campaignKind }, lessons, synonyms).slice(0, 1))
  return [...new Set(found)].slice(0, MOST_FOR_MEETING).map(({ id, content }) => ({ noun: 'lesson', id, text: content }))
}

/** Makes a task of the lesson, in the phase of the task that it was offered at. */
export async function addLessonAsTask(
  context: CampaignContext,
  lessonId: string,
  besideTaskId: string,
): Promise<Recorded & { id: string }> {
  const { phaseId, plannedStart } = await visibleTask(context, besideTaskId)
  const lesson = await offeredLesson(context, lessonId)
  const id = newId()
  const { changes, refused } = await decideBatch(context, {
    create: [
      {
        id,
        phaseId,
        name: lesson.content.replaceAll(/\s+/g, ' ').slice(0, 200),
        description: [lesson.appliesWhen, lesson.evidence].filter(Boolean).join('\n'),
        ...(plannedStart && { plannedStart, plannedFinish: plannedStart }),
      },
    ],
  })
  const [refusal] = refused
  if (refusal) throw refusal.problem
  const recorded = await record(context, 'taskFromLesson', changes)
  await answerLesson(context, lessonId, id)
  return { id, ...recorded }
}

export async function dismissLesson(context: CampaignContext, lessonId: string): Promise<void> {
  await offeredLesson(context, lessonId)
  await answerLesson(context, lessonId, null)
}

async function offeredLesson(context: CampaignContext, lessonId: string): Promise<KeptLesson> {
  const campaigns = await visibleCampaigns(context)
  const [lesson] = await lessonsIn(context, { campaignIds: campaigns.map(({ id }) => id), id: lessonId })
  if (!lesson) throw new Problem('notFound')
  return lesson
}
