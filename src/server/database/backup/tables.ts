import { type Client, escapeIdentifier } from 'pg'
import type { SequenceState } from './manifest.ts'

export interface Table {
  name: string
  /** Those that are stored; PostgreSQL works out the generated ones. */
  columns: string[]
}

/** The tables that hold what people entered: all but the migrator's own and those of extensions. */
export async function listTables(client: Client): Promise<Table[]> {
  const { rows } = await client.query<Table>(`
    select relname as name, array_agg(attname::text order by attnum) as columns
    from pg_class join pg_attribute on attrelid = pg_class.oid and attnum > 0 and not attisdropped and attgenerated = ''
    where relnamespace = current_schema()::regnamespace and relkind in ('r', 'p') and not relispartition
      and not starts_with(relname, 'kysely_')
      and not exists (select from pg_depend where objid = pg_class.oid and deptype = 'e')
    group by relname order by relname`)
  return rows
}

export async function listSequences(client: Client): Promise<SequenceState[]> {
  const { rows } = await client.query<{ name: string }>(`
    select relname as name from pg_class where relnamespace = current_schema()::regnamespace and relkind = 'S' order by relname`)
  const read = rows.map(
    ({ name }) => `select '${name}' as name, last_value::text as value, is_called as "isCalled" from ${escapeIdentifier(name)}`,
  )
  return read.length === 0 ? [] : (await client.query<SequenceState>(read.join(' union all '))).rows
}

export async function hasRows(client: Client, tables: Table[]): Promise<boolean> {
  if (tables.length === 0) return false
  const any = tables.map(({ name }) => `exists (select from ${escapeIdentifier(name)})`).join(' or ')
  return (await client.query<{ any: boolean }>(`select ${any} as any`)).rows[0]?.any ?? false
}

/** COPY writes and reads alike on every server, whatever its own settings; a row that row-level security would hide is an error. */
export const COPY_SETTINGS = `
  set local datestyle = 'ISO, YMD';
  set local intervalstyle = 'postgres';
  set local timezone = 'UTC';
  set local client_encoding = 'UTF8';
  set local row_security = off;
  set local statement_timeout = 0;
  set local idle_in_transaction_session_timeout = 0`

export function copyColumns({ name, columns }: Table): string {
  return `copy ${escapeIdentifier(name)} (${columns.map(escapeIdentifier).join(', ')})`
}
