import { sql } from 'kysely'
import type { CampaignKind } from '#domain/campaign.ts'
import type { CampaignRole } from '#domain/roles.ts'
import { campaignRole } from '#domain/roles.ts'
import type { WorkspaceContext } from '../context.ts'
import type { Ties } from './campaignAccess.ts'
import { tiesTo } from './campaignAccess.ts'

export interface VisibleCampaign {
  id: string
  name: string
  kind: CampaignKind
  role: CampaignRole
  isArchived: boolean
}

/** The campaigns that exist for the caller. */
export async function visibleCampaigns({ tx, who }: Pick<WorkspaceContext, 'tx' | 'who'>): Promise<VisibleCampaign[]> {
  const found = await sql<Ties & { id: string; name: string; kind: CampaignKind; isArchived: boolean }>`
    select c.id, c.name, c.kind, c.archived_on is not null as is_archived, ${tiesTo(sql`${who.personId}::uuid`)}
    from campaign c where c.workspace_id = ${who.workspaceId} and not c.removed`.execute(tx)
  return found.rows.flatMap(({ id, name, kind, isArchived, ...ties }) => {
    const role = campaignRole({ ...ties, workspaceRole: who.role })
    return role ? [{ id, name, kind, role, isArchived }] : []
  })
}
