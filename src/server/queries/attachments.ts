import { sql } from 'kysely'
import type { Attachment } from '#domain/attachment.ts'
import type { SubjectNoun } from '#domain/change.ts'
import type { CampaignContext } from '../context.ts'
import type { Tx } from '../database/kysely.ts'
import { visibleIssues } from './issues.ts'
import { columnsOf } from './rows.ts'
import { visibleTasks } from './tasks.ts'

interface Subject {
  subjectNoun: SubjectNoun
  subjectId: string
}

/** Files of the campaign or of one subject, oldest first; a guest sees those of their own tasks and issues. */
export async function attachmentsOf(context: CampaignContext, subject: Partial<Subject>): Promise<Attachment[]> {
  const { tx, who, campaign } = context
  const { subjectNoun = null, subjectId = null } = subject
  const found = await sql<{ row: Attachment }>`
    select to_json(r) as row from (
      select ${columnsOf('attachment')} from attachment
      where workspace_id = ${who.workspaceId} and campaign_id = ${campaign.id} and not removed and ${visibleAttachments(context)}
        and (${subjectNoun}::text is null or subject_noun = ${subjectNoun}) and (${subjectId}::uuid is null or subject_id = ${subjectId})
      order by id
    ) r`.execute(tx)
  return found.rows.map(({ row }) => row)
}

/** Those of these files that are there and that the caller may see. */
export async function attachmentsById(context: CampaignContext, ids: string[]): Promise<Attachment[]> {
  const { tx, who, campaign } = context
  const found = await sql<{ row: Attachment }>`
    select to_json(r) as row from (
      select ${columnsOf('attachment')} from attachment
      where workspace_id = ${who.workspaceId} and campaign_id = ${campaign.id} and id = any(${ids}::uuid[]) and not removed
        and ${visibleAttachments(context)}
    ) r`.execute(tx)
  return found.rows.map(({ row }) => row)
}

/** The newest version of this name at this subject, removed or not: a number is never given twice. */
export async function newestVersion(
  { tx, who }: CampaignContext,
  { subjectNoun, subjectId, name }: Subject & { name: string },
): Promise<{ id: string; version: number; sha256: string; removed: boolean } | undefined> {
  return tx
    .selectFrom('attachment')
    .select(['id', 'version', 'sha256', 'removed'])
    .where('workspaceId', '=', who.workspaceId)
    .where('subjectId', '=', subjectId)
    .where('subjectNoun', '=', subjectNoun)
    .where('name', '=', name)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
}

interface Keeping {
  tx: Tx
  who: { workspaceId: string }
}

/** Keeps the bytes; what the workspace has already is not kept twice. */
export async function keepContent({ tx, who }: Keeping, sha256: string, bytes: Buffer): Promise<void> {
  await tx
    .insertInto('attachmentContent')
    .values({ workspaceId: who.workspaceId, sha256, bytes })
    .onConflict((conflict) => conflict.columns(['workspaceId', 'sha256']).doNothing())
    .execute()
}

const PART = 4_000_000

/** Read in parts, as the driver holds what it reads three times over. */
export async function contentOf(
  { tx, who }: Keeping,
  { sha256, size }: Pick<Attachment, 'sha256' | 'size'>,
): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new Uint8Array(size)
  for (let at = 0; at < size; at += PART) {
    const found = await sql<{ part: Buffer }>`
      select substring(bytes from ${at + 1}::int for ${PART}::int) as part from attachment_content
      where workspace_id = ${who.workspaceId} and sha256 = ${sha256}`.execute(tx)
    bytes.set(found.rows[0]!.part, at)
  }
  return bytes
}

/** A plan document speaks of money too, so its file is for the leads, as its text is. */
function visibleAttachments(context: CampaignContext) {
  if (context.campaign.role === 'lead') return sql<boolean>`true`
  if (context.campaign.role !== 'guest')
    return sql<boolean>`not (attachment.subject_noun = 'campaign' and exists (select 1 from plan_document d
      where d.workspace_id = attachment.workspace_id and d.campaign_id = attachment.campaign_id and d.sha256 = attachment.sha256))`
  return sql<boolean>`(exists (select 1 from task
    where task.workspace_id = attachment.workspace_id and task.id = attachment.subject_id and attachment.subject_noun = 'task'
      and not task.removed and ${visibleTasks(context)})
    or exists (select 1 from issue
      where issue.workspace_id = attachment.workspace_id and issue.id = attachment.subject_id and attachment.subject_noun = 'issue'
        and not issue.removed and ${visibleIssues(context)}))`
}
