import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDatabase } from '#server/database/connect.ts'
import { migrate } from '#server/database/migrate.ts'
import { ask } from './ask.ts'

const log = pino({ level: 'silent' })
let base: string

beforeAll(async () => {
  base = await mkdtemp(join(tmpdir(), 'runsheet-commands-'))
})
afterAll(() => rm(base, { recursive: true }))

test('a backup can be made while the program runs, and restored where it does not', async () => {
  const file = join(base, 'backup.zip')
  const running = await openDatabase({ dataFolder: join(base, 'running'), log, durable: false })
  await migrate(running.owner)
  await ask(running.owner, `insert into workspace (id, name) values (gen_random_uuid(), '市场部')`)
  expect(await runsheet('running', 'backup', file)).toMatchObject({ stdout: expect.stringContaining(file) })
  await expect(runsheet('running', 'restore', file, '--replace')).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringContaining(join(base, 'running')),
  })
  await running.close()

  await runsheet('other', 'restore', file)
  const other = await openDatabase({ dataFolder: join(base, 'other'), log, durable: false })
  expect(await ask(other.owner, 'select name from workspace')).toEqual([{ name: '市场部' }])
  await other.close()
})

test('where there is no data, a backup says so and makes none', async () => {
  await expect(runsheet('nothing', 'backup', join(base, 'nothing.zip'))).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringContaining('RUNSHEET_DATA'),
  })
})

function runsheet(dataFolder: string, ...args: string[]): Promise<{ stdout: string; stderr: string }> {
  const { DATABASE_URL: _, ...env } = process.env
  const cli = join(import.meta.dirname, '../../bin/runsheet.js')
  return promisify(execFile)(process.execPath, [cli, ...args], { env: { ...env, RUNSHEET_DATA: join(base, dataFolder) } })
}
