import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { migrate } from '#server/database/migrate.ts'
import { createBareDatabase, type TestDatabase } from '#test/database.ts'
import { ask } from './ask.ts'

let base: string
let folder: string
let database: TestDatabase

beforeAll(async () => {
  base = await mkdtemp(join(tmpdir(), 'runsheet-migrate-'))
})
afterAll(() => rm(base, { recursive: true }))

beforeEach(async () => {
  folder = await mkdtemp(join(base, 'migrations-'))
  await cp(join(import.meta.dirname, 'migrations'), folder, { recursive: true })
  database = await createBareDatabase()
})
afterEach(() => database.drop())

test('four programs that start at once on an empty database make its tables once', async () => {
  await writeFile(join(folder, '0003_count.sql'), `insert into campaign (id, name, budget) values (gen_random_uuid(), '一次', 0)`)
  await Promise.all([1, 2, 3, 4].map(() => migrate(database.owner, folder)))
  expect(await ask(database.owner, 'select name from campaign')).toEqual([{ name: '一次' }])
})

test('a database of a newer program is refused', async () => {
  await migrate(database.owner, folder)
  await rm(join(folder, '0002_colour.sql'))
  await expect(migrate(database.owner, folder)).rejects.toMatchObject({
    code: 'databaseNewer',
    params: { migration: '0002_colour' },
  })
})

test('a migration that fails is taken back whole, and those before it stay', async () => {
  await writeFile(join(folder, '0003_wrong.sql'), 'alter table campaign add column size int; select 1 / 0')
  await expect(migrate(database.owner, folder)).rejects.toThrow('division by zero')
  expect(
    Object.keys(
      (await ask(database.owner, `insert into campaign (id, name, budget) values (gen_random_uuid(), 'x', 0) returning *`))[0]!,
    ),
  ).toContain('colour')
  await writeFile(join(folder, '0003_wrong.sql'), 'alter table campaign add column size int')
  await migrate(database.owner, folder)
  expect(await ask(database.owner, 'select size from campaign')).toEqual([{ size: null }])
})

test('requests may read and write every table, but not the record of migrations', async () => {
  await migrate(database.owner, folder)
  expect(
    await ask(database.app, `insert into campaign (id, name, budget) values (gen_random_uuid(), 'x', 0) returning budget`),
  ).toEqual([{ budget: '0' }])
  await expect(ask(database.app, 'select * from kysely_migration')).rejects.toThrow('permission denied')
  await expect(ask(database.app, 'drop table task')).rejects.toThrow('must be owner')
})

test('requests never see past row-level security, even if they try to leave their role', async () => {
  await migrate(database.owner, folder)
  await ask(
    database.owner,
    `insert into campaign (id, name, budget) values ('0190a5c0-0000-7000-8000-000000000001', 'x', 0)`,
    `insert into task (campaign_id, name) select id, '物料' from campaign`,
  )
  expect(await ask(database.app, 'select name from task')).toEqual([])
  expect(await ask(database.app, 'reset role', 'select name from task')).toEqual([])
  expect(await ask(database.app, `set app.campaign = '0190a5c0-0000-7000-8000-000000000001'`, 'select name from task')).toEqual([
    { name: '物料' },
  ])
})
