import { performance } from 'node:perf_hooks'
import { addDays } from '#domain/day.ts'
import type { Dependency } from '#domain/dependency.ts'
import { dependencyKinds } from '#domain/dependency.ts'
import { cascade } from '#domain/schedule/cascade.ts'
import { slackOf } from '#domain/schedule/float.ts'
import type { ScheduleTask } from '#domain/schedule/network.ts'
import { workCalendar } from '#domain/schedule/workCalendar.ts'
import { publicHolidays } from '#server/publicHolidays.ts'
import type { Result } from './result.ts'
import { median } from './result.ts'
import { seededRandom } from './seededRandom.ts'

const TASKS = 10_000
const LINKS = 20_000
const ROUNDS = 15

/** The engine over a plan as large as any: the whole of it, one slip in it, and the float of everything. */
export function measureSchedule(): Result[] {
  const { tasks, links } = largePlan()
  const calendar = workCalendar(publicHolidays('zh'))
  const slip = [{ taskId: tasks[0]!.id, start: tasks[0]!.plannedStart!, finish: addDays(tasks[0]!.plannedFinish!, 10) }]
  return [
    {
      what: 'cascade over 10,000 tasks, 20,000 links',
      measured: timed(() => cascade(tasks, links, calendar)),
      unit: 'ms',
      budget: 50,
    },
    { what: 'the same after one slip', measured: timed(() => cascade(tasks, links, calendar, slip)), unit: 'ms', budget: 50 },
    {
      what: 'float and critical path of the same',
      measured: timed(() => slackOf(tasks, links, calendar)),
      unit: 'ms',
      budget: 50,
    },
  ]
}

function timed(act: () => unknown): number {
  const times = Array.from({ length: ROUNDS }, () => {
    const from = performance.now()
    act()
    return performance.now() - from
  })
  return median(times)
}

export function largePlan(): { tasks: ScheduleTask[]; links: Dependency[] } {
  const { next: random } = seededRandom(7)
  const id = (index: number) => `${(index * 7919) % TASKS}`.padStart(8, '0')
  const tasks = Array.from({ length: TASKS }, (_, index): ScheduleTask => {
    const start = addDays('2024-01-01', Math.floor(random() * 300))
    return {
      id: id(index),
      plannedStart: start,
      plannedFinish: addDays(start, Math.floor(random() * 15)),
      actualStart: null,
      actualFinish: null,
      isPinned: random() < 0.01,
      isCancelled: false,
    }
  })
  const links = Array.from({ length: LINKS }, (_, index): Dependency => {
    const from = Math.floor(random() * (TASKS - 1))
    const to = Math.min(TASKS - 1, from + 1 + Math.floor(random() * 200))
    const kind = dependencyKinds[Math.floor(random() * random() * 4)]!
    const lagUnit = random() < 0.5 ? 'day' : 'workday'
    return { id: `${index}`, predecessorId: id(from), successorId: id(to), kind, lag: Math.floor(random() * 4), lagUnit }
  })
  return { tasks, links }
}
