import { sql } from 'kysely'
import type { WorkspaceRole } from '#domain/roles.ts'
import type { Tx } from '../database/kysely.ts'
import type { Ties } from './campaignAccess.ts'
import { tiesTo } from './campaignAccess.ts'

export interface Sight {
  tokenHash: Buffer
  campaignId: string | null
}

/** What each pair of a session and a campaign comes to: null where the session is over, ties null where the campaign is not there. */
export async function sightsOf(
  tx: Tx,
  workspaceId: string,
  sights: Sight[],
): Promise<({ workspaceRole: WorkspaceRole; ties: Ties | null } | null)[]> {
  const found = await sql<Ties & { nth: number; workspaceRole: WorkspaceRole; isThere: boolean }>`
    select sight.nth, person.role as workspace_role, c.id is not null as is_there, ${tiesTo(sql`person.id`)}
    from unnest(${sights.map(({ tokenHash }) => tokenHash)}::bytea[], ${sights.map(({ campaignId }) => campaignId)}::uuid[])
        with ordinality as sight (token_hash, campaign_id, nth)
      join session s on s.token_hash = sight.token_hash and s.workspace_id = ${workspaceId} and s.expires_at > now()
      join membership m on m.account_id = s.account_id and m.workspace_id = s.workspace_id
      join person on person.workspace_id = m.workspace_id and person.id = m.person_id and person.role is not null and not person.removed
      left join campaign c on c.workspace_id = s.workspace_id and c.id = sight.campaign_id and not c.removed`.execute(tx)
  const byOrder = new Map(found.rows.map((row) => [row.nth, row]))
  return sights.map((_, index) => {
    const row = byOrder.get(index + 1)
    if (!row) return null
    const { workspaceRole, isThere, isOpenToWorkspace, leads, participates, hasTask } = row
    return { workspaceRole, ties: isThere ? { isOpenToWorkspace, leads, participates, hasTask } : null }
  })
}
