import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { DEMO_PASSWORD, demoSignIns } from '#server/demo/accounts.ts'

/** The program as it runs for its users: its own process on a data folder. */
export interface Product extends AsyncDisposable {
  url: string
  pid: number
  /** Of the server's own process in megabytes: what is alive after a collection, and what it keeps of the machine. */
  memory(): Promise<{ alive: number; resident: number }>
}

/** A campaign of many tasks, and somebody who leads it. */
export interface BenchCampaign {
  campaignId: string
  cookie: string
  taskIds: string[]
  call<Answer>(method: string, path: string, body?: unknown): Promise<Answer>
}

export async function startProduct(dataFolder: string): Promise<Product> {
  const env = { MALLOC_ARENA_MAX: '2', ...process.env, PORT: '0', RUNSHEET_DATA: dataFolder, LOG_LEVEL: 'warn', DATABASE_URL: '' }
  const probe = ['--expose-gc', '--import', join(import.meta.dirname, 'memoryProbe.ts')]
  const child = spawn(process.execPath, [...probe, 'src/server/main.ts'], { env, stdio: ['ignore', 'pipe', 'inherit', 'ipc'] })
  const lines = createInterface(child.stdout!)
  const [first] = (await once(lines, 'line')) as [string]
  const url = /http:\S+/.exec(first)?.[0]
  if (!url) throw new Error(`the server said: ${first}`)
  const stop = async () => {
    child.kill('SIGTERM')
    await once(child, 'exit')
  }
  return { url, pid: child.pid!, memory: () => memoryOf(child), [Symbol.asyncDispose]: stop }
}

async function memoryOf(child: ChildProcess): Promise<{ alive: number; resident: number }> {
  child.send('memory')
  const [bytes] = (await once(child, 'message')) as [{ alive: number; resident: number }]
  return { alive: bytes.alive / 2 ** 20, resident: bytes.resident / 2 ** 20 }
}

export async function addCampaign({ url }: Product, count: number): Promise<BenchCampaign> {
  const cookie = await signIn(url, demoSignIns[0].email)
  const call = async <Answer>(method: string, path: string, body?: unknown): Promise<Answer> => {
    const init = body === undefined ? {} : { body: JSON.stringify(body) }
    const response = await fetch(`${url}/api${path}`, {
      method,
      headers: { cookie, 'content-type': 'application/json' },
      ...init,
    })
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`)
    return (await response.json()) as Answer
  }
  const period = { startDate: '2024-06-01', endDate: '2024-06-30' }
  const { id: campaignId } = await call<{ id: string }>('POST', '/campaigns', {
    name: `${count} 项任务`,
    kind: 'promotion',
    ...period,
  })
  const { phases } = await call<{ phases: { id: string }[] }>('GET', `/campaigns/${campaignId}/plan`)
  const { people } = await call<{ people: { id: string }[] }>('GET', '/people')
  const create = Array.from({ length: count }, (_, index) => ({
    id: randomUUID(),
    name: `任务 ${index + 1}`,
    phaseId: phases[Math.floor((index * phases.length) / count)]!.id,
    ownerId: people[index % people.length]!.id,
    ...spanOf(index),
    description: `第 ${index + 1} 项：门店陈列、线上投放与社群预热`,
    ...(index % 3 === 0 && { percentComplete: index % 100 }),
    ...(index % 5 === 0 && { statusNote: '按计划推进，物料已到店' }),
  }))
  await call('POST', `/campaigns/${campaignId}/tasks/batch`, { create })
  return { campaignId, cookie, taskIds: create.map(({ id }) => id), call }
}

export async function signIn(url: string, email: string): Promise<string> {
  const response = await fetch(`${url}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password: DEMO_PASSWORD }),
  })
  return response.headers.getSetCookie()[0]!.split(';')[0]!
}

function spanOf(index: number): { plannedStart: string; plannedFinish: string } {
  const day = (number: number) => `2024-06-${String(number).padStart(2, '0')}`
  const start = (index % 25) + 1
  return { plannedStart: day(start), plannedFinish: day(start + (index % 5)) }
}
