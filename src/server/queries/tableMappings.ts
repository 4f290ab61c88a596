import { sql } from 'kysely'
import type { TableMapping } from '#domain/kpi/tableMapping.ts'
import type { Tx } from '../database/kysely.ts'

export interface RememberedMapping {
  mapping: TableMapping
  /** What the table calls a metric, and which metric of the library it is; null is left out. */
  metrics: { written: string; metricId: string | null }[]
}

/** How tables of this shape were understood. As text, so that nothing renames what headings say. */
export async function rememberedMapping(tx: Tx, workspaceId: string, shape: string): Promise<RememberedMapping | null> {
  const found = await sql<{ json: string }>`
    select json_build_object('mapping', mapping, 'metrics', metrics)::text as json from table_mapping
    where workspace_id = ${workspaceId} and shape = ${shape}`.execute(tx)
  return found.rows[0] ? (JSON.parse(found.rows[0].json) as RememberedMapping) : null
}

/** How the last files were understood, by their shape. */
export async function rememberedMappings(tx: Tx, workspaceId: string): Promise<{ shape: string; mapping: TableMapping }[]> {
  const found = await sql<{ json: string }>`
    select coalesce(json_agg(r), '[]')::text as json from (
      select shape, mapping from table_mapping where workspace_id = ${workspaceId} order by used_at desc limit 500
    ) r`.execute(tx)
  return JSON.parse(found.rows[0]!.json)
}

export async function rememberMapping(
  tx: Tx,
  workspaceId: string,
  shape: string,
  { mapping, metrics }: RememberedMapping,
): Promise<void> {
  await sql`
    insert into table_mapping (workspace_id, shape, mapping, metrics)
    values (${workspaceId}, ${shape}, ${JSON.stringify(mapping)}::jsonb, ${JSON.stringify(metrics)}::jsonb)
    on conflict (workspace_id, shape) do update set mapping = excluded.mapping, metrics = excluded.metrics, used_at = now()`.execute(
    tx,
  )
}
