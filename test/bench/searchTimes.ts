import { readFileSync } from 'node:fs'
import { performance } from 'node:perf_hooks'
import { Client } from 'pg'
import type { z } from 'zod'
import { operations } from '#operations/index.ts'
import type { Person } from '#test/person.ts'
import { labelled } from './searchCorpus.ts'
import { noteQueries } from './searchNotes.ts'

type Asked = z.input<typeof operations.search.find.input>

const classes: Record<string, Asked[]> = {
  labelled: labelled.map(({ text }) => ({ text })),
  'as a specialist asks': noteQueries.map(({ text }) => ({ text })),
  'one character': [...'的发活动排期物料店播会不三用天'].map((text) => ({ text })),
  'what everybody says': ['活动', 'KOL', '门店', '预算', '延期', '发布', '设计', '供应商', '618'].map((text) => ({ text })),
  'Latin, mistyped': ['livestraem', 'newsleter', 'kol', 'edm', 'crm', 'mall', 'challnge', 'EMD 邮件'].map((text) => ({ text })),
  sentences: [
    '怎么让达人按时发布内容不跳票',
    '门店物料陈列晚了三天怎么办应该提前谈供应商',
    '达人 排期 物料 门店 预算',
    '活动当天下大雨签到台进水了怎么办',
    '二维码扫不上是不是印得太小',
  ].map((text) => ({ text })),
  'with filters': [
    { text: '发', noun: 'lesson' },
    { text: '活动', from: '2024-03-01', to: '2024-03-31' },
    { text: '排期', noun: 'task' },
    { text: '的', noun: 'issue', campaignKind: 'launch' },
    { text: '物料 延期', campaignKind: 'launch' },
    { text: '门店', skip: 90 },
  ],
}

interface Spread {
  median: number
  p95: number
  max: number
}

export interface ClassTimes {
  name: string
  /** As long as the caller waits. */
  wall: Spread
  /** What server and database work for it, which other programs of the machine do not change; null where nobody counts it. */
  cpu: Spread | null
}

export async function timesByClass(person: Person, owner: ConstructorParameters<typeof Client>[0]): Promise<ClassTimes[]> {
  const client = new Client(owner)
  await client.connect()
  const ask = async (name: string, questions: Asked[]): Promise<ClassTimes> => {
    const sessions = await backends(client)
    const [wall, cpu]: [number[], number[]] = [[], []]
    for (const question of questions) {
      const [from, worked] = [performance.now(), cpuTime(sessions)]
      await person.call(operations.search.find, question)
      wall.push(performance.now() - from)
      cpu.push(cpuTime(sessions) - worked)
    }
    return { name, wall: spreadOf(wall), cpu: Number.isNaN(cpu[0]) ? null : spreadOf(cpu) }
  }
  for (const [name, questions] of Object.entries(classes)) await ask(name, questions)
  const times: ClassTimes[] = []
  for (const [name, questions] of Object.entries(classes)) times.push(await ask(name, questions))
  await client.end()
  return times
}

export function printClasses(times: readonly ClassTimes[]): void {
  const shown = (spread: Spread | null) =>
    spread ? [spread.median, spread.p95, spread.max].map((ms) => ms.toFixed(1).padStart(7)).join('') : '      –      –      –'
  console.log('ms, median p95 max'.padEnd(24), 'waited for'.padStart(22), 'worked'.padStart(22))
  for (const { name, wall, cpu } of times) console.log(name.padEnd(24), shown(wall).padStart(22), shown(cpu).padStart(22))
}

async function backends(client: Client): Promise<number[]> {
  const { rows } = await client.query<{ pid: number }>(
    "select pid from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()",
  )
  return rows.map(({ pid }) => pid)
}

/** Milliseconds of this process and of these of the database, as Linux counts them; NaN elsewhere. */
function cpuTime(sessions: readonly number[]): number {
  const { user, system } = process.cpuUsage()
  const worked = (pid: number) => {
    try {
      return Number(readFileSync(`/proc/${pid}/schedstat`, 'utf8').split(' ')[0]) / 1e6
    } catch {
      return Number.NaN
    }
  }
  return (user + system) / 1000 + sessions.reduce((sum, pid) => sum + worked(pid), 0)
}

function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b)
  const at = (part: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))]!
  return { median: at(0.5), p95: at(0.95), max: sorted.at(-1)! }
}
