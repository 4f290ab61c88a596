import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { writeBackup } from '#server/database/backup.ts'
import { migrate } from '#server/database/migrate.ts'
import { restoreBackup } from '#server/database/restore.ts'
import { createBareDatabase, createTestDatabase, type TestDatabase } from '#test/database.ts'
import { ask } from './ask.ts'

const migrations = join(import.meta.dirname, 'migrations')
let folder: string
let earlier: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'runsheet-backup-'))
  earlier = join(folder, 'earlier')
  await cp(join(migrations, '0001_campaign.sql'), join(earlier, '0001_campaign.sql'))
})
afterAll(() => rm(folder, { recursive: true }))

let file: string
let source: TestDatabase
let target: TestDatabase

beforeEach(async () => {
  file = join(await mkdtemp(join(folder, 'file-')), 'backup.zip')
  source = await createBareDatabase()
  target = await createBareDatabase()
})
afterEach(() => Promise.all([source.drop(), target.drop()]))

test('a restored backup holds exactly what was backed up', async () => {
  await openCampaign(source)
  await writeBackup(source.owner, file)
  await restoreBackup(target.owner, file, { migrations })
  expect(await contents(target)).toEqual(await contents(source))
})

test('after a restore everything works as before: numbers go on, links are checked, triggers run, and rights hold', async () => {
  await openCampaign(source)
  await writeBackup(source.owner, file)
  await restoreBackup(target.owner, file, { migrations })
  const added = await ask(
    target.owner,
    `insert into task (campaign_id, name) select id, '复盘' from campaign returning number, changes`,
  )
  expect(added).toEqual([{ number: 4, changes: 1 }])
  await expect(ask(target.owner, `update task set waits_for = 99`)).rejects.toThrow('foreign key')
  expect(await ask(target.app, 'select * from task')).toEqual([])
  expect(await ask(target.app, 'select name from campaign')).toHaveLength(1)
})

test('a backup shows one moment, whatever is written while it is made', async () => {
  await openCampaign(source)
  const backup = writeBackup(source.owner, file)
  for (let time = 0; time < 20; time++) {
    await ask(
      source.owner,
      `with added as (insert into task (campaign_id, name) select id, 'x' from campaign) update campaign set budget = budget + 1`,
    )
  }
  await backup
  await restoreBackup(target.owner, file, { migrations })
  expect(await ask(target.owner, 'select budget - 1234567.89 - (select count(*) - 3 from task) as apart from campaign')).toEqual([
    { apart: '0.00' },
  ])
})

test('a backup of an earlier version is brought up to date', async () => {
  await openCampaign(source, earlier)
  await writeBackup(source.owner, file)
  await migrate(target.owner, migrations)
  await restoreBackup(target.owner, file, { migrations })
  expect(await ask(target.owner, 'select name, colour from campaign')).toEqual([{ name: '夏季新品上市促销', colour: 'red' }])
})

test('a backup of a newer version is refused', async () => {
  await openCampaign(source)
  await writeBackup(source.owner, file)
  await expect(restoreBackup(target.owner, file, { migrations: earlier })).rejects.toMatchObject({
    code: 'backupNewer',
    params: { migration: '0002_colour' },
  })
})

test('a database in use is not overwritten unless that is asked for', async () => {
  await openCampaign(source)
  await openCampaign(target)
  await ask(target.owner, `update campaign set name = '会员日'`)
  await writeBackup(source.owner, file)
  await expect(restoreBackup(target.owner, file, { migrations })).rejects.toMatchObject({ code: 'databaseNotEmpty' })
  expect(await ask(target.owner, 'select name from campaign')).toEqual([{ name: '会员日' }])
  await restoreBackup(target.owner, file, { migrations, replace: true })
  expect(await contents(target)).toEqual(await contents(source))
})

test("another program's database is never overwritten", async () => {
  await openCampaign(source)
  await writeBackup(source.owner, file)
  await ask(target.owner, 'create table customer (id int)')
  await expect(restoreBackup(target.owner, file, { migrations, replace: true })).rejects.toMatchObject({
    code: 'databaseForeign',
  })
})

test('a damaged backup is refused with the name of the table, and nothing is touched', async () => {
  await openCampaign(source)
  await openCampaign(target)
  await writeBackup(source.owner, file)
  const bytes = await readFile(file)
  const place = bytes.indexOf('tables/task.copy') + 100
  bytes[place] = bytes[place]! ^ 1
  await writeFile(file, bytes)
  const before = await contents(target)
  await expect(restoreBackup(target.owner, file, { migrations, replace: true })).rejects.toMatchObject({
    code: 'backupDamaged',
    params: { table: 'task' },
  })
  expect(await contents(target)).toEqual(before)
})

test('a restore that fails in the middle leaves the database as it was', async () => {
  await openCampaign(source)
  await openCampaign(target)
  await ask(source.owner, 'alter table task add column note text')
  await writeBackup(source.owner, file)
  const before = await contents(target)
  await expect(restoreBackup(target.owner, file, { migrations, replace: true })).rejects.toThrow('note')
  expect(await contents(target)).toEqual(before)
})

test.each([
  ['cut off in the middle', (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)],
  ['of another kind', () => Buffer.from('name,owner\n物料,设计部\n')],
  ['empty', () => Buffer.alloc(0)],
])('a file that is %s is refused', async (_, change) => {
  await openCampaign(source)
  await writeBackup(source.owner, file)
  await writeFile(file, change(await readFile(file)))
  await expect(restoreBackup(target.owner, file, { migrations })).rejects.toMatchObject({ code: 'backupUnreadable' })
})

test('a backup that fails leaves no file behind, and none is overwritten', async () => {
  await expect(writeBackup(source.owner, file)).rejects.toMatchObject({ code: 'nothingToBackUp' })
  expect(await readdir(join(file, '..'))).toEqual([])
  await openCampaign(source)
  await writeFile(file, 'kept')
  await expect(writeBackup(source.owner, file)).rejects.toMatchObject({ code: 'fileExists' })
  expect(await readFile(file, 'utf8')).toBe('kept')
})

test("the product's own tables can be backed up and restored", async () => {
  const product = await createTestDatabase()
  await ask(product.owner, `insert into workspace (id, name) values (gen_random_uuid(), '市场部')`)
  await writeBackup(product.owner, file)
  await restoreBackup(target.owner, file)
  expect(await ask(target.owner, 'select * from workspace')).toEqual(await ask(product.owner, 'select * from workspace'))
  await product.drop()
})

async function openCampaign(database: TestDatabase, folder = migrations): Promise<void> {
  await migrate(database.owner, folder)
  await ask(
    database.owner,
    `insert into campaign values ('0190a5c0-0000-7000-8000-000000000001', '夏季新品上市促销', 1234567.89, 'busy', null, '[2024-06-01,2024-07-01)')`,
    `insert into task (campaign_id, name, photo, shares) select id, E'物料\\t设计\\n"完成\\\\', '\\x00ff0a', '{0.1,NaN,1e300}' from campaign`,
    `insert into task (campaign_id, name, waits_for) select id, '', 1 from campaign`,
    `insert into task (campaign_id, name, at) select id, '地推', '2024-06-01 08:00:00.123456+08' from campaign`,
    `update task set waits_for = 3 where number = 1`,
    `update campaign set first_task = 2`,
  )
}

/** Every row that people entered, as text. */
async function contents(database: TestDatabase): Promise<unknown[]> {
  const tables = await ask(
    database.owner,
    `select tablename as name from pg_tables where schemaname = 'public' and tablename not like 'kysely%' order by 1`,
  )
  return Promise.all(
    tables.map(async ({ name }) => [name, await ask(database.owner, `select t::text from ${String(name)} as t order by 1`)]),
  )
}
