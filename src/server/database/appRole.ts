import { type Client, type ClientConfig, DatabaseError } from 'pg'
import { Problem } from '#domain/problem.ts'
import { connectClient } from './pool.ts'

/** The role that serves requests. It owns nothing, and row-level security holds for it. */
export const APP_ROLE = 'runsheet_app'
const OLDEST_VERSION = 15

/** Sees that the server is new enough and that this owner may work in it, and makes the role that serves requests where it is missing. */
export async function prepareServer(owner: ClientConfig, { appSignsIn = false } = {}): Promise<void> {
  const client = await connectClient(owner)
  try {
    const found = await readServer(client)
    if (found.version < OLDEST_VERSION) throw new Problem('databaseTooOld', { version: found.version, needed: OLDEST_VERSION })
    if (found.roleTooStrong) throw new Problem('appRoleTooStrong', { role: APP_ROLE })
    if (!found.mayCreate)
      throw new Problem('databaseNotWritable', { sql: `grant usage, create on schema public to ${found.user};` })
    if (!found.roleReady) await makeRole(client, found, appSignsIn)
  } finally {
    await client.end()
  }
}

interface Found {
  version: number
  /** The owner's name, quoted where SQL needs it. */
  user: string
  mayCreate: boolean
  roleExists: boolean
  roleTooStrong: boolean
  /** The role exists, the owner may take it on, and it will be granted the tables to come. */
  roleReady: boolean
}

/** One question, as it is asked at every start. */
async function readServer(client: Client): Promise<Found> {
  const { rows } = await client.query<Found>(`
    with server as (select current_setting('server_version_num')::int / 10000 as version),
    role as (select * from pg_roles where rolname = '${APP_ROLE}')
    select version, quote_ident(current_user) as "user",
      coalesce(has_schema_privilege(current_schema(), 'create'), false) as "mayCreate",
      role.oid is not null as "roleExists",
      coalesce(rolsuper or rolbypassrls, false) as "roleTooStrong",
      role.oid is not null
        and ${mayTakeOn('role.oid')}
        and exists (select from pg_default_acl, aclexplode(defaclacl) as granted
          where defaclrole = current_user::regrole and defaclobjtype = 'r' and granted.grantee = role.oid) as "roleReady"
    from server left join role on true`)
  return rows[0]!
}

/** Since version 16 a member may take a role on only if that was granted too. */
function mayTakeOn(role: string): string {
  return `pg_has_role(${role}, case when current_setting('server_version_num')::int < 160000 then 'member' else 'set' end)`
}

const NOT_ALLOWED = '42501'
const MAKE_ROLE = 5_204_137

async function makeRole(client: Client, { user, roleExists }: Found, signsIn: boolean): Promise<void> {
  try {
    await client.query(`
      begin;
      select pg_advisory_xact_lock(${MAKE_ROLE});
      do $$ begin
        if not exists (select from pg_roles where rolname = '${APP_ROLE}') then
          create role ${APP_ROLE} ${signsIn ? 'login' : 'nologin'};
        end if;
        if not ${mayTakeOn(`'${APP_ROLE}'`)} then
          grant ${APP_ROLE} to current_user;
        end if;
      exception when duplicate_object or unique_violation then null; -- made at this moment through another database
      end $$;
      alter default privileges grant select, insert, update, delete on tables to ${APP_ROLE};
      alter default privileges grant usage, select on sequences to ${APP_ROLE};
      grant select, insert, update, delete on all tables in schema public to ${APP_ROLE};
      commit`)
  } catch (error) {
    if (!(error instanceof DatabaseError) || error.code !== NOT_ALLOWED) throw error
    const create = roleExists ? '' : `create role ${APP_ROLE} nologin;\n`
    throw new Problem('appRoleNotAllowed', { sql: `${create}grant ${APP_ROLE} to ${user};` })
  }
}
