import { v7 as newId } from 'uuid'
import type { Change } from '#domain/change.ts'
import { changed, created } from '#domain/change.ts'
import type { Lesson, LessonAct, LessonPerson } from '#domain/lesson.ts'
import { keptOf, lessonCan, mergedInto, tidyTags } from '#domain/lesson.ts'
import { Problem } from '#domain/problem.ts'
import { isAtLeastInCampaign, tooSmall } from '#domain/roles.ts'
import { similarLessons } from '#domain/similarLessons.ts'
import type { Handlers, WorkspaceContext } from '../context.ts'
import type { KeptLesson } from '../queries/lessons.ts'
import { lessonsIn, mergedLessons, setVote } from '../queries/lessons.ts'
import { idsInUse } from '../queries/references.ts'
import { lockWorkspace } from '../queries/workspaces.ts'
import type { VisibleCampaign } from '../queries/visibleCampaigns.ts'
import { visibleCampaigns } from '../queries/visibleCampaigns.ts'
import { refuseConflicts } from './conflicts.ts'
import { addLessonAsTask, dismissLesson, lessonsForTask } from './fittingLessons.ts'
import type { Recorded } from './record.ts'
import { recordAt } from './record.ts'
import { synonymsOf } from './search.ts'

export const lessons: Handlers<'lessons'> = {
  list: async (context, { campaignId, sourceId, outOfUse }) => {
    const campaigns = await visibleCampaigns(context)
    const campaignIds = campaigns.map(({ id }) => id)
    const known = await lessonsIn(context, { campaignIds, sourceId, outOfUse: outOfUse === 'yes' })
    const shown = campaignId === undefined ? known : known.filter((lesson) => lesson.campaignId === campaignId)
    return { lessons: shown.map((lesson) => seen(context, lesson, campaigns)) }
  },

  similar: async (context, { text }) => {
    const campaigns = await visibleCampaigns(context)
    const known = await lessonsIn(context, { campaignIds: campaigns.map(({ id }) => id) })
    const similar = similarLessons(text, known, await synonymsOf(context))
    return { lessons: similar.slice(0, MOST_SIMILAR).map((lesson) => seen(context, lesson, campaigns)) }
  },

  write: async (context, { campaignId = null, sourceNoun = null, sourceId = null, ...said }) => {
    const campaign = await campaignToWriteIn(context, campaignId)
    if ((sourceNoun === null) !== (sourceId === null) || (sourceId !== null && campaignId === null)) throw unknownSource()
    if (sourceNoun && sourceId) {
      const known = await idsInUse(context.tx, context.who.workspaceId, sourceNoun, [sourceId], campaignId)
      if (!known.has(sourceId)) throw unknownSource()
    }
    const lesson: Lesson = {
      id: newId(),
      appliesWhen: '',
      campaignKind: campaign?.kind ?? null,
      evidence: '',
      ...said,
      tags: tidyTags(said.tags ?? []),
      sourceNoun,
      sourceId,
      authorId: context.who.personId,
      writtenOn: context.today,
      state: 'active',
      reason: '',
      mergedIntoId: null,
    }
    return { id: lesson.id, ...(await recordAt(context, campaignId, 'lessonWritten', [created('lesson', lesson)])) }
  },

  update: async (context, { lessonId, basedOn, ...patch }) => {
    await refuseConflicts(context, lessonId, basedOn, patch)
    return perform(context, lessonId, 'update', 'lessonChanged', (lesson) => ({
      ...lesson,
      ...patch,
      tags: patch.tags ? tidyTags(patch.tags) : lesson.tags,
    }))
  },

  withdraw: (context, { lessonId, reason }) =>
    perform(context, lessonId, 'withdraw', 'lessonWithdrawn', (lesson) => ({ ...lesson, state: 'withdrawn', reason })),

  restore: (context, { lessonId }) =>
    perform(context, lessonId, 'restore', 'lessonRestored', (lesson) => ({
      ...lesson,
      state: 'active',
      reason: '',
      mergedIntoId: null,
    })),

  merge: async (context, { lessonId, intoId }) => {
    await lockWorkspace(context.tx, context.who.workspaceId)
    const into = (await visibleLesson(context, intoId, 'intoId')).lesson
    if ((await mergedLessons(context, lessonId)).length > 0) throw new Problem('lessonStandsForOthers')
    return perform(
      context,
      lessonId,
      'merge',
      'lessonMerged',
      (lesson) => mergedInto(lesson, into),
      (lesson) => [changed('lesson', bare(into), keptOf(lesson, into))],
    )
  },

  fitting: async (context, { taskId }) => {
    const { campaigns, lessons: fitting } = await lessonsForTask(context, taskId)
    return { lessons: fitting.map((lesson) => seen(context, lesson, campaigns)) }
  },

  addAsTask: (context, { lessonId, taskId }) => addLessonAsTask(context, lessonId, taskId),

  dismiss: async (context, { lessonId }) => {
    await dismissLesson(context, lessonId)
    return { done: true }
  },

  vote: async (context, { lessonId, isUseful }) => {
    const { lesson, person } = await visibleLesson(context, lessonId)
    const refused = lessonCan.vote(lesson, person)
    if (refused) throw refused
    await setVote(context, lessonId, isUseful)
    return { done: true }
  },
}

const MOST_SIMILAR = 3

async function perform(
  context: WorkspaceContext,
  lessonId: string,
  act: LessonAct,
  type: string,
  next: (lesson: Lesson) => Lesson,
  besides: (lesson: Lesson) => (Change | null)[] = () => [],
): Promise<Recorded> {
  const { lesson: kept, person, clockId } = await visibleLesson(context, lessonId)
  const refused = lessonCan[act](kept, person)
  if (refused) throw refused
  const lesson = bare(kept)
  return recordAt(context, clockId, type, [changed('lesson', lesson, next(lesson)), ...besides(lesson)])
}

/** The row alone. */
function bare(lesson: KeptLesson): Lesson {
  const { campaignId: _, votes: __, hasMyVote: ___, revision: ____, ...row } = lesson
  return row
}

async function visibleLesson(
  context: WorkspaceContext,
  id: string,
  field?: string,
): Promise<{ lesson: KeptLesson; person: LessonPerson; clockId: string | null }> {
  const campaigns = await visibleCampaigns(context)
  const [lesson] = await lessonsIn(context, { campaignIds: campaigns.map((campaign) => campaign.id), id, outOfUse: true })
  if (!lesson) throw field ? new Problem('unknownReference', { field }, { field }) : new Problem('notFound')
  // A lesson goes on living when its campaign is archived; that campaign's clock stands, so it is changed by the workspace's.
  const isArchived = campaigns.find((campaign) => campaign.id === lesson.campaignId)?.isArchived
  return { lesson, person: personTo(context, lesson, campaigns), clockId: isArchived ? null : lesson.campaignId }
}

function personTo({ who }: WorkspaceContext, lesson: KeptLesson, campaigns: VisibleCampaign[]): LessonPerson {
  const campaignRole = campaigns.find(({ id }) => id === lesson.campaignId)?.role ?? null
  return { personId: who.personId, workspaceRole: who.role, campaignRole }
}

function seen(context: WorkspaceContext, lesson: KeptLesson, campaigns: VisibleCampaign[]) {
  const campaignName = campaigns.find(({ id }) => id === lesson.campaignId)?.name ?? null
  const isMine =
    lessonCan.update({ ...lesson, state: 'active', mergedIntoId: null }, personTo(context, lesson, campaigns)) === null
  return { ...lesson, campaignName, isMine }
}

async function campaignToWriteIn(context: WorkspaceContext, campaignId: string | null): Promise<VisibleCampaign | null> {
  if (campaignId === null) return null
  const campaign = (await visibleCampaigns(context)).find(({ id }) => id === campaignId)
  if (!campaign) throw new Problem('notFound')
  if (!isAtLeastInCampaign(campaign.role, 'member')) throw tooSmall('campaign:member', context.language)
  return campaign
}

function unknownSource(): Problem {
  return new Problem('unknownReference', { field: 'sourceId' }, { field: 'sourceId' })
}
