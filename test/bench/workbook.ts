/** Seconds and added memory of a workbook of 10,000 tasks, medians beside their budgets. `node test/bench/workbook.ts` */
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Plan } from '#domain/planSheet/planDraft.ts'
import { importWorkbook } from '#server/documents/importWorkbook.ts'
import { writeWorkbook } from '#server/documents/writeWorkbook.ts'
import { summerLaunch } from '../examplePlan.ts'

interface Cost {
  milliseconds: number
  megabytes: number
}

const rows = 10_000
const runs = 5
const budget: Cost = { milliseconds: 3000, megabytes: 300 }
const file = join(tmpdir(), 'runsheet-bench.xlsx')
const acts: Record<string, () => Promise<void>> = {
  export: async () => writeFileSync(file, await writeWorkbook(tenThousandTasks())),
  import: async () => {
    const { draft } = await importWorkbook(readFileSync(file))
    if (draft.tasks.length !== rows) throw new Error(`read ${draft.tasks.length} tasks of ${rows}`)
  },
}

const act = acts[process.argv[2] ?? '']
if (act) console.log(JSON.stringify(await costOf(act)))
else
  for (const name of Object.keys(acts))
    report(
      name,
      Array.from({ length: runs }, () => inProcess(name)),
    )

/** A process of its own for each, so that none counts the memory of another. */
function inProcess(name: string): Cost {
  return JSON.parse(execFileSync(process.execPath, [fileURLToPath(import.meta.url), name], { encoding: 'utf8' })) as Cost
}

/** What other programs take on a busy machine doesn't count: the smaller of the clock's time and the processor's. */
async function costOf(measured: () => Promise<void>): Promise<Cost> {
  const before = process.resourceUsage().maxRSS
  const start = performance.now()
  const processor = process.cpuUsage()
  await measured()
  const { user, system } = process.cpuUsage(processor)
  return {
    milliseconds: Math.min(performance.now() - start, (user + system) / 1000),
    megabytes: (process.resourceUsage().maxRSS - before) / 1024,
  }
}

function report(name: string, costs: Cost[]): void {
  for (const [unit, label] of [
    ['milliseconds', 'ms'],
    ['megabytes', 'MB'],
  ] as const) {
    const value = median(costs.map((cost) => cost[unit]))
    const share = Math.round((value / budget[unit]) * 100)
    console.log(`${name} of ${rows} rows ${value.toFixed(0).padStart(6)} ${label}   budget ${budget[unit]} ${label}   ${share} %`)
  }
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}

function tenThousandTasks(): Plan {
  const { tasks, phases } = summerLaunch
  const many = Array.from({ length: rows }, (_, index) => ({
    ...tasks[index % tasks.length],
    key: `task-${index}`,
    name: `第 ${index + 1} 项任务`,
    phase: phases[Math.floor((index * phases.length) / rows)]?.name ?? null,
  }))
  return { ...summerLaunch, tasks: many as Plan['tasks'] }
}
