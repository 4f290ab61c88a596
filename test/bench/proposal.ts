import { performance } from 'node:perf_hooks'
import type { BenchCampaign } from './product.ts'
import type { Result } from './result.ts'
import { median } from './result.ts'

const ROUNDS = 9

/** From the request to the answer, over HTTP: a slip in a campaign of 1,000 tasks that wait for each other, and the list that shows it. */
export async function measureProposal({ campaignId, taskIds, call }: BenchCampaign): Promise<Result[]> {
  const place = `/campaigns/${campaignId}`
  const tasks = taskIds.slice(1).map((taskId, index) => ({
    taskId,
    predecessors: [index, Math.floor(index / 2)]
      .filter((at, position, all) => all.indexOf(at) === position)
      .map((at) => ({ predecessorId: taskIds[at]!, kind: 'SS' as const })),
  }))
  await call('POST', `${place}/dependencies/batch`, { tasks })
  const create = await timed(() => call('POST', `${place}/reschedule-proposals`, { taskId: taskIds[1]!, shiftDays: 2 }), 1)
  const list = await timed(() => call('GET', `${place}/reschedule-proposals`), ROUNDS)
  const what = 'in a campaign of 1,000 tasks'
  return [
    { what: `proposal for a slip ${what}`, measured: create, unit: 'ms', budget: 200 },
    { what: `the list that shows it, ${what}`, measured: list, unit: 'ms', budget: 200 },
  ]
}

async function timed(act: () => Promise<unknown>, rounds: number): Promise<number> {
  const times: number[] = []
  for (let round = 0; round < rounds; round++) {
    const from = performance.now()
    await act()
    times.push(performance.now() - from)
  }
  return median(times)
}
