import type { Services } from '../context.ts'
import { runClockJobs } from './clockJobs.ts'
import { runPost } from './post.ts'
import { runSearchTexts } from './searchTexts.ts'

const CLOCK = 60_000
const POST = 5_000
const SEARCH = 10_000

export interface Jobs {
  close(): Promise<void>
}

/** Does what the clock asks for and sends what waits, at once and then again and again: after a sleep of the machine that catches up. */
export function startJobs(services: Services): Jobs {
  const loops = [
    repeat(CLOCK, services, () => runClockJobs(services, new Date())),
    repeat(POST, services, async () => {
      while (await runPost(services, new Date()));
    }),
    repeat(SEARCH, services, () => runSearchTexts(services)),
  ]
  return { close: async () => void (await Promise.all(loops.map((stop) => stop()))) }
}

/** Never two of the same at once on this node; the last one is waited for. */
function repeat(every: number, { log }: Services, work: () => Promise<unknown>): () => Promise<void> {
  let isOver = false
  let timer: NodeJS.Timeout | undefined
  const run = async (): Promise<void> => {
    await work().catch((err: unknown) => log.warn({ err }, 'a job failed'))
    if (!isOver) timer = setTimeout(() => (underWay = run()), every)
  }
  let underWay = run()
  return async () => {
    isOver = true
    clearTimeout(timer)
    await underWay
  }
}
