import { type Client, escapeIdentifier } from 'pg'

/** Drops what migrations have made, so that they can make it again; extensions and other schemas stay. */
export async function dropEverything(client: Client): Promise<void> {
  await client.query(`
    do $$
    declare thing text;
    begin
      foreach thing in array array(
        select format('table if exists %s', oid::regclass) from pg_class
          where relnamespace = current_schema()::regnamespace and relkind in ('r', 'p') and not relispartition and ${ofNoExtension}
        union all select format('routine if exists %s', oid::regprocedure) from pg_proc
          where pronamespace = current_schema()::regnamespace and ${ofNoExtension}
        union all select format('sequence if exists %s', oid::regclass) from pg_class
          where relnamespace = current_schema()::regnamespace and relkind = 'S' and ${ofNoExtension}
        union all select format('type if exists %s', oid::regtype) from pg_type
          where typnamespace = current_schema()::regnamespace and typtype in ('e', 'd') and ${ofNoExtension})
      loop
        execute 'drop ' || thing || ' cascade';
      end loop;
    end $$`)
}

const ofNoExtension = `not exists (select from pg_depend where objid = oid and deptype = 'e')`

/**
 * Runs `load` while nothing looks at single rows: own triggers rest, and foreign keys are checked once, over everything, at the end.
 * (Switching them off for the session is a superuser's right.)
 */
export async function withoutRowChecks(client: Client, tables: string[], load: () => Promise<void>): Promise<void> {
  const { rows: keys } = await client.query<{ table: string; name: string; definition: string }>(`
    select conrelid::regclass::text as table, quote_ident(conname) as name, pg_get_constraintdef(oid) as definition
    from pg_constraint
    where contype = 'f' and conparentid = 0 and connamespace = current_schema()::regnamespace`)
  await run(
    client,
    keys.map(({ table, name }) => `alter table ${table} drop constraint ${name}`),
  )
  await run(
    client,
    tables.map((table) => `alter table ${escapeIdentifier(table)} disable trigger user`),
  )
  await load()
  await run(
    client,
    tables.map((table) => `alter table ${escapeIdentifier(table)} enable trigger user`),
  )
  await run(
    client,
    keys.map(({ table, name, definition }) => `alter table ${table} add constraint ${name} ${definition}`),
  )
}

async function run(client: Client, statements: string[]): Promise<void> {
  if (statements.length > 0) await client.query(statements.join(';'))
}
