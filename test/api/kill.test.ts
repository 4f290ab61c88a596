import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, expect, test } from 'vitest'

const ROUNDS = 10
const WRITERS = 3
const folder = mkdtempSync(join(tmpdir(), 'runsheet-kill-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test(
  'killing the whole program in the middle of a stream of writes loses no acknowledged one and leaves no half one',
  { timeout: 240_000 },
  async () => {
    const acknowledged = new Set<string>()
    for (let round = 0; round < ROUNDS; round += 1) {
      const program = await start()
      const { cookie, campaignId } = await signIn(program.url)
      await expectAllThere(program.url, cookie, campaignId, acknowledged)
      const writers = Array.from({ length: WRITERS }, (_, writer) =>
        writePairs(program.url, cookie, campaignId, `${round}-${writer}`, acknowledged),
      )
      await wait(150 + ((round * 137) % 500))
      await kill(program.child)
      await Promise.all(writers)
    }
    const program = await start()
    const { cookie, campaignId } = await signIn(program.url)
    await expectAllThere(program.url, cookie, campaignId, acknowledged)
    await kill(program.child)
    expect(acknowledged.size).toBeGreaterThan(ROUNDS)
  },
)

async function start(): Promise<{ child: ChildProcess; url: string }> {
  const child = spawn(process.execPath, ['src/server/main.ts'], {
    env: {
      ...process.env,
      PORT: '0',
      HOST: '127.0.0.1',
      RUNSHEET_DATA: folder,
      RUNSHEET_DEMO: 'on',
      DATABASE_URL: '',
      LOG_LEVEL: 'error',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  for await (const line of createInterface(child.stdout!)) {
    const url = /http:\/\/\S+/.exec(line)?.[0]
    if (url) return { child, url }
  }
  throw new Error('the program did not start')
}

async function kill(child: ChildProcess): Promise<void> {
  const gone = once(child, 'exit')
  child.kill('SIGKILL')
  await gone
}

async function signIn(url: string): Promise<{ cookie: string; campaignId: string }> {
  const answer = await send(`${url}/api/session`, 'POST', '', { email: 'linyue@demo.runsheet', password: 'runsheet-demo' })
  const cookie = answer.headers.get('set-cookie')!.split(';')[0]!
  const { campaigns } = (await (await send(`${url}/api/campaigns`, 'GET', cookie)).json()) as { campaigns: { id: string }[] }
  return { cookie, campaignId: campaigns[0]!.id }
}

/** Two tasks in each write, so that half of one would show; until the program is gone. */
async function writePairs(
  url: string,
  cookie: string,
  campaignId: string,
  writer: string,
  acknowledged: Set<string>,
): Promise<void> {
  for (let count = 0; ; count += 1) {
    const pair = `${writer}-${count}`
    const create = [{ name: `${pair} a` }, { name: `${pair} b` }]
    const answer = await send(`${url}/api/campaigns/${campaignId}/tasks/batch`, 'POST', cookie, { create }).catch(() => null)
    if (!answer) return
    if (answer.ok) acknowledged.add(pair)
  }
}

async function expectAllThere(url: string, cookie: string, campaignId: string, acknowledged: Set<string>): Promise<void> {
  const { tasks } = (await (await send(`${url}/api/campaigns/${campaignId}/plan`, 'GET', cookie)).json()) as {
    tasks: { name: string }[]
  }
  const pairs = Map.groupBy(
    tasks.map(({ name }) => name).filter((name) => /^\d+-\d+-\d+ [ab]$/.test(name)),
    (name) => name.split(' ')[0]!,
  )
  expect([...acknowledged].filter((pair) => !pairs.has(pair))).toEqual([])
  expect([...pairs].filter(([, both]) => both.length !== 2)).toEqual([])
}

function send(address: string, method: string, cookie: string, body?: object): Promise<Response> {
  return fetch(address, {
    method,
    headers: { cookie, 'content-type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
  })
}
