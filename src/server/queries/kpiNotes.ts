import { sql } from 'kysely'
import type { z } from 'zod'
import type { kpiNoteRow } from '#operations/kpiNotes.ts'
import type { CampaignContext } from '../context.ts'
import { columnsOf } from './rows.ts'

export async function notesOfKpis({ tx, who, campaign }: CampaignContext): Promise<z.output<typeof kpiNoteRow>[]> {
  const found = await sql<{ row: z.output<typeof kpiNoteRow> }>`
    select to_json(r) as row from (
      select ${columnsOf('kpiNote')} from kpi_note
      where workspace_id = ${who.workspaceId} and campaign_id = ${campaign.id} and not removed order by day, id
    ) r`.execute(tx)
  return found.rows.map(({ row }) => row)
}
