import { sql } from 'kysely'
import type { ChannelKind } from '#domain/channel.ts'
import type { SmtpConfig } from '../config.ts'
import type { Tx } from '../database/kysely.ts'

export interface Channel {
  id: string
  campaignId: string | null
  kind: ChannelKind
  name: string
  url: string
  secret: string
  tellsDigest: boolean
  tellsNotices: boolean
  hasLinks: boolean
  isPaused: boolean
}

const columns = [
  'id',
  'campaignId',
  'kind',
  'name',
  'url',
  'secret',
  'tellsDigest',
  'tellsNotices',
  'hasLinks',
  'isPaused',
] as const

export async function channelsOf(tx: Tx, workspaceId: string): Promise<Channel[]> {
  const rows = await tx
    .selectFrom('channel')
    .select(columns)
    .where('workspaceId', '=', workspaceId)
    .where('removed', '=', false)
    .orderBy('id')
    .execute()
  return rows as Channel[]
}

/** Where e-mail goes to: everyone of these who has an address and wants it. */
export async function mailAddresses(
  tx: Tx,
  workspaceId: string,
  personIds: string[],
): Promise<Map<string, { name: string; address: string; byMail: boolean; hasDigest: boolean }>> {
  const found = await sql<{ id: string; name: string; address: string; byMail: boolean; hasDigest: boolean }>`
    select p.id, p.name, p.email as address, coalesce(s.by_mail, true) as by_mail, coalesce(s.has_digest, true) as has_digest
    from person p left join notice_setting s on s.workspace_id = p.workspace_id and s.person_id = p.id
    where p.workspace_id = ${workspaceId} and p.id = any(${personIds}::uuid[]) and not p.removed and p.email is not null`.execute(
    tx,
  )
  return new Map(found.rows.map(({ id, ...person }) => [id, person]))
}

/** The workspace's own mail server. */
export async function mailSettingOf(tx: Tx, workspaceId: string): Promise<SmtpConfig | undefined> {
  return tx
    .selectFrom('mailSetting')
    .select(['host', 'port', 'secure', 'username', 'password', 'sender'])
    .where('workspaceId', '=', workspaceId)
    .executeTakeFirst()
}

/** Everyone who may get a digest, with the hour they want it at: null for the workspace's. */
export async function digestHours(tx: Tx, workspaceId: string): Promise<{ id: string; digestAt: string | null }[]> {
  const found = await sql<{ id: string; digestAt: string | null }>`
    select p.id, s.digest_at from person p left join notice_setting s on s.workspace_id = p.workspace_id and s.person_id = p.id
    where p.workspace_id = ${workspaceId} and not p.removed and p.email is not null and coalesce(s.has_digest, true)`.execute(tx)
  return found.rows
}

export async function addChannel(
  tx: Tx,
  workspaceId: string,
  channel: Pick<Channel, 'id' | 'kind' | 'name' | 'url' | 'secret' | 'campaignId'> & Partial<Channel>,
): Promise<void> {
  await tx
    .insertInto('channel')
    .values({ workspaceId, ...channel })
    .execute()
}

export async function changeChannel(
  tx: Tx,
  workspaceId: string,
  id: string,
  patch: Partial<Omit<Channel, 'id' | 'kind'>> & { removed?: true },
): Promise<void> {
  if (Object.keys(patch).length === 0) return
  await tx.updateTable('channel').set(patch).where('workspaceId', '=', workspaceId).where('id', '=', id).execute()
}

export async function saveMailSetting(tx: Tx, workspaceId: string, setting: SmtpConfig): Promise<void> {
  await tx
    .insertInto('mailSetting')
    .values({ workspaceId, ...setting })
    .onConflict((conflict) => conflict.column('workspaceId').doUpdateSet({ ...setting }))
    .execute()
}

export async function removeMailSetting(tx: Tx, workspaceId: string): Promise<void> {
  await tx.deleteFrom('mailSetting').where('workspaceId', '=', workspaceId).execute()
}
