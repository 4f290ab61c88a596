import { sql } from 'kysely'
import type { TableMapping } from '#domain/planSheet/readPlan.ts'
import type { Who } from '../context.ts'
import type { Tx } from '../database/kysely.ts'

/** What somebody said of one table, at a distance from where the sheet's headings begin. */
export type SheetMapping = Omit<TableMapping, 'sheet' | 'headerRow'> & { offset: number }

/** What is remembered of sheets of these shapes. As text, so that nothing renames what is in it. */
export async function sheetMappings(tx: Tx, workspaceId: string, fingerprints: string[]): Promise<Map<string, SheetMapping[]>> {
  const found = await sql<{ fingerprint: string; json: string }>`
    select fingerprint, mapping::text as json from sheet_mapping
    where workspace_id = ${workspaceId} and fingerprint = any(${fingerprints}::text[])`.execute(tx)
  return new Map(found.rows.map(({ fingerprint, json }) => [fingerprint, JSON.parse(json) as SheetMapping[]]))
}

export async function keepSheetMapping(
  tx: Tx,
  { workspaceId, personId }: Who,
  fingerprint: string,
  mapping: SheetMapping[],
): Promise<void> {
  await sql`
    insert into sheet_mapping (workspace_id, fingerprint, mapping, updated_by)
    values (${workspaceId}, ${fingerprint}, ${JSON.stringify(mapping)}::jsonb, ${personId})
    on conflict (workspace_id, fingerprint) do update
      set mapping = excluded.mapping, updated_by = excluded.updated_by, updated_at = now()`.execute(tx)
}
