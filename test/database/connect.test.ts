import { randomBytes } from 'node:crypto'
import { pino } from 'pino'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openDatabase } from '#server/database/connect.ts'
import { openPool } from '#server/database/pool.ts'
import { createBareDatabase, type TestDatabase } from '#test/database.ts'
import { ask } from './ask.ts'

let database: TestDatabase
let user: string

beforeEach(async () => {
  database = await createBareDatabase()
  user = `user_${randomBytes(4).toString('hex')}`
  await ask(database.owner, `create role ${user} login password 'secret'`)
})
afterEach(async () => {
  await ask(database.owner, `drop owned by ${user} cascade`, `drop role ${user}`)
  await database.drop()
})

test('a database user who may not make tables is told what an administrator must run', async () => {
  await expect(openAs(user)).rejects.toMatchObject({
    code: 'databaseNotWritable',
    params: { sql: `grant usage, create on schema public to ${user};` },
  })
})

test('a database user who may not make roles is told what an administrator must run, which is then enough', async () => {
  await ask(database.owner, `grant usage, create on schema public to ${user}`)
  const grant = `grant runsheet_app to ${user};`
  await expect(openAs(user)).rejects.toMatchObject({ code: 'appRoleNotAllowed', params: { sql: grant } })
  await ask(database.owner, grant)
  const { app } = await openAs(user)
  expect(await ask(app, 'select current_user as "user"')).toEqual([{ user: 'runsheet_app' }])
})

test('a database that does not answer is named with the reason', async () => {
  const url = new URL(database.url)
  url.pathname = 'nowhere'
  await expect(openAs(user, url)).rejects.toMatchObject({
    code: 'databaseUnreachable',
    params: { reason: 'database "nowhere" does not exist' },
  })
})

test('days and amounts come as they are written, counts as numbers', async () => {
  const pool = openPool(database.app)
  const { rows } = await pool.query(
    `select date '2024-02-29' as day, 0.10::numeric as amount, 3::bigint as count, array[date '2024-06-01', null] as days, array[1.50] as amounts`,
  )
  await pool.end()
  expect(rows).toEqual([{ day: '2024-02-29', amount: '0.10', count: 3, days: ['2024-06-01', null], amounts: ['1.50'] }])
})

test('a request does not hold the others up for longer than they would wait', async () => {
  const limits = ['statement_timeout', 'lock_timeout', 'idle_in_transaction_session_timeout']
  const found = await ask(database.app, `select ${limits.map((name) => `current_setting('${name}') as ${name}`).join(', ')}`)
  expect(found).toEqual([{ statement_timeout: '15s', lock_timeout: '5s', idle_in_transaction_session_timeout: '30s' }])
})

function openAs(name: string, url = new URL(database.url)): ReturnType<typeof openDatabase> {
  if (url.searchParams.has('user')) url.searchParams.set('user', name)
  else Object.assign(url, { username: name, password: 'secret' })
  return openDatabase({ url: url.href, dataFolder: '', log: pino({ level: 'silent' }) })
}
