import { sql } from 'kysely'
import type { Lesson } from '#domain/lesson.ts'
import type { CampaignContext, WorkspaceContext } from '../context.ts'
import type { Tx } from '../database/kysely.ts'
import { columnsOf } from './rows.ts'

export interface KeptLesson extends Lesson {
  campaignId: string | null
  /** People who found it, or one merged into it, useful. */
  votes: number
  hasMyVote: boolean
  revision: number
}

interface Wanted {
  /** Those of these campaigns and those of none. */
  campaignIds: string[]
  id?: string | undefined
  sourceId?: string | undefined
  outOfUse?: boolean
}

export async function lessonsIn({ tx, who }: Pick<WorkspaceContext, 'tx' | 'who'>, wanted: Wanted): Promise<KeptLesson[]> {
  const found = await sql<{ row: KeptLesson }>`
    select to_json(r) as row from (
      select ${columnsOf('lesson')}, lesson.campaign_id as "campaignId", lesson.revision, coalesce(v.votes, 0)::int as votes, coalesce(v.mine, false) as "hasMyVote"
      from lesson
        left join (
          select coalesce(l.merged_into_id, l.id) as lesson_id, count(distinct person_id) as votes, bool_or(person_id = ${who.personId}) as mine
          from lesson_vote v join lesson l on l.workspace_id = v.workspace_id and l.id = v.lesson_id
          where v.workspace_id = ${who.workspaceId} group by 1
        ) v on v.lesson_id = lesson.id
      where lesson.workspace_id = ${who.workspaceId} and not lesson.removed
        and (lesson.campaign_id is null or lesson.campaign_id = any(${wanted.campaignIds}::uuid[]))
        ${wanted.id === undefined ? sql`` : sql`and lesson.id = ${wanted.id}`}
        ${wanted.sourceId === undefined ? sql`` : sql`and lesson.source_id = ${wanted.sourceId}`}
        ${wanted.outOfUse ? sql`` : sql`and lesson.state = 'active' and lesson.merged_into_id is null`}
      order by votes desc, lesson.id desc limit 1000
    ) r`.execute(tx)
  return found.rows.map(({ row }) => row)
}

/** Lessons that were merged into this one stand for what `intoId` says from now on. */
export async function mergedLessons(
  { tx, who }: Pick<WorkspaceContext, 'tx' | 'who'>,
  intoId: string,
): Promise<{ id: string; campaignId: string | null }[]> {
  return tx
    .selectFrom('lesson')
    .select(['id', 'campaignId'])
    .where('workspaceId', '=', who.workspaceId)
    .where('mergedIntoId', '=', intoId)
    .where('removed', '=', false)
    .execute()
}

/** The lessons that the campaign answered; an answer that was a task is none any more when the task goes. */
export async function answeredLessons({ tx, who, campaign }: CampaignContext): Promise<Set<string>> {
  const found = await sql<{ id: string }>`
    select a.lesson_id as id from lesson_answer a
      left join task t on t.workspace_id = a.workspace_id and t.id = a.task_id
    where a.workspace_id = ${who.workspaceId} and a.campaign_id = ${campaign.id} and not coalesce(t.removed, false)`.execute(tx)
  return new Set(found.rows.map(({ id }) => id))
}

/** The campaign made this task of the lesson, or wants none. */
export async function answerLesson(
  { tx, who, campaign }: CampaignContext,
  lessonId: string,
  taskId: string | null,
): Promise<void> {
  await tx
    .insertInto('lessonAnswer')
    .values({ workspaceId: who.workspaceId, campaignId: campaign.id, lessonId, taskId, personId: who.personId })
    .onConflict((conflict) =>
      conflict.columns(['workspaceId', 'campaignId', 'lessonId']).doUpdateSet({ taskId, personId: who.personId }),
    )
    .execute()
}

export async function addVotes(tx: Tx, workspaceId: string, votes: { lessonId: string; personId: string }[]): Promise<void> {
  await tx
    .insertInto('lessonVote')
    .values(votes.map((vote) => ({ workspaceId, ...vote })))
    .execute()
}

export async function setVote({ tx, who }: WorkspaceContext, lessonId: string, isUseful: boolean): Promise<void> {
  const vote = { workspaceId: who.workspaceId, lessonId, personId: who.personId }
  if (isUseful)
    await tx
      .insertInto('lessonVote')
      .values(vote)
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  else
    await sql`
      delete from lesson_vote v using lesson l
      where v.workspace_id = ${who.workspaceId} and v.person_id = ${who.personId} and l.workspace_id = v.workspace_id and l.id = v.lesson_id
        and (l.id = ${lessonId} or l.merged_into_id = ${lessonId})`.execute(tx)
}
