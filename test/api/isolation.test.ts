import * as fc from 'fast-check'
import { sql } from 'kysely'
import type { PoolClient } from 'pg'
import { Pool } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addDays } from '#domain/day.ts'
import { blankTask } from '#domain/taskEdit.ts'
import { taskStatus } from '#domain/task.ts'
import { operations } from '#operations/index.ts'
import { createDb } from '#server/database/kysely.ts'
import { snakeCase } from '#server/queries/rows.ts'
import { taskStatusSql } from '#server/queries/tasks.ts'
import type { TestServer } from '#test/server.ts'
import { startTestServer } from '#test/server.ts'
import type { World } from '#test/world.ts'
import { TODAY, createWorld } from '#test/world.ts'

let server: TestServer
let world: World
/** A connection as the program itself has it. */
let app: Pool

beforeAll(async () => {
  server = await startTestServer()
  world = await createWorld(server)
  const period = { startDate: '2024-06-01', endDate: '2024-06-30' }
  await world.stranger.call(operations.campaigns.create, { name: '别家', kind: 'launch', ...period })
  app = new Pool({ ...server.database.app, max: 2 })
})
afterAll(async () => {
  await app.end()
  await server.close()
})

describe('a query that forgets to name its workspace', () => {
  test.each(['campaign', 'phase', 'milestone', 'person', 'event', 'event_change'])(
    'finds no other’s rows in %s',
    async (table) => {
      const rows = await within(world.workspaceId, (client) =>
        client.query<{ id: string }>(`select distinct workspace_id as id from ${table}`),
      )
      expect(rows.rows).toEqual([{ id: world.workspaceId }])
    },
  )

  test('finds nothing at all before a workspace was opened', async () => {
    const { rows } = await app.query('select (select count(*) from campaign)::int + (select count(*) from person)::int as count')
    expect(rows).toEqual([{ count: 0 }])
  })

  test('changes and adds nothing that is another’s', async () => {
    const { workspace } = await world.stranger.call(operations.session.current, {})
    const updated = await within(world.workspaceId, (client) => client.query(`update campaign set name = '我的'`))
    expect(updated.rowCount).toBe(2)
    const adding = within(world.workspaceId, (client) =>
      client.query(`insert into department (workspace_id, id, name) values ($1, gen_random_uuid(), '混入')`, [workspace.id]),
    )
    await expect(adding).rejects.toMatchObject({ code: '42501' })
  })
})

test('every table that belongs to a workspace is guarded', async () => {
  const { rows } = await app.query<{ relname: string }>(`
    select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'workspace_id' and not a.attisdropped
    where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and not c.relrowsecurity order by 1`)
  // Above the workspaces: how a sign-in finds the one that it leads to.
  expect(rows.map(({ relname }) => relname)).toEqual(['membership', 'session'])
})

test('tables that a newer program extends meanwhile disturb nobody who is at work', async () => {
  const { linYue, campaignId, taskIds } = world
  const work = async (remarks: string) => {
    await linYue.call(operations.tasks.update, { campaignId, taskId: taskIds.ads, remarks })
    await linYue.call(operations.campaigns.plan, { campaignId })
    await linYue.call(operations.people.list, {})
  }
  // Often enough that every connection has prepared its statements.
  await Promise.all(Array.from({ length: 30 }, (_, count) => work(`前 ${count}`)))
  const owner = new Pool({ ...server.database.owner, max: 1 })
  for (const table of ['task', 'event', 'event_change', 'campaign', 'person', 'session', 'workspace'])
    await owner.query(`alter table ${table} add column newer text not null default ''`)
  await owner.end()
  await expect(Promise.all(Array.from({ length: 30 }, (_, count) => work(`后 ${count}`)))).resolves.toHaveLength(30)
})

test('the role that serves requests owns nothing and can’t step over the guard', async () => {
  const { rows } = await app.query(`select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb,
    exists (select from pg_class where relowner = r.oid and relnamespace = 'public'::regnamespace) as owns from pg_roles r where rolname = current_user`)
  expect(rows).toEqual([{ rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false, owns: false }])
})

test('the database counts statuses as the rules do', async () => {
  const day = fc.option(fc.integer({ min: -5, max: 5 }).map((offset) => addDays(TODAY, offset)))
  const facts = fc.record({
    plannedFinish: day,
    expectedFinish: day,
    actualStart: day,
    actualFinish: day,
    isPaused: fc.boolean(),
    isCancelled: fc.boolean(),
  })
  const tasks = fc.sample(facts, 2000).map((task) => ({ ...blankTask(crypto.randomUUID(), 1), ...task }))
  const rows = tasks.map((task) => Object.fromEntries(Object.entries(task).map(([field, value]) => [snakeCase(field), value])))
  const counted = await sql<{ id: string; status: string }>`
    select task.id, ${taskStatusSql(TODAY)} as status from jsonb_populate_recordset(null::task, ${JSON.stringify(rows)}::jsonb) task`.execute(
    createDb(app),
  )
  expect(counted.rows.map(({ status }) => status)).toEqual(tasks.map((task) => taskStatus(task, TODAY)))
})

async function within<T>(workspaceId: string, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await app.connect()
  try {
    await client.query('begin')
    await client.query(`select set_config('app.workspace_id', $1, true)`, [workspaceId])
    return await work(client)
  } finally {
    await client.query('rollback')
    client.release()
  }
}
