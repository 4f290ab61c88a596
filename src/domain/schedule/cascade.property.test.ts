import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, dayNumber } from '../day.ts'
import { dependencyKinds, lagUnits } from '../dependency.ts'
import { brokenLinks } from './brokenLinks.ts'
import type { Move } from './cascade.ts'
import { cascade } from './cascade.ts'
import type { ScheduleLink, ScheduleTask } from './network.ts'
import { everyDay, workCalendar, workdaysBetween } from './workCalendar.ts'

const calendars = [
  everyDay,
  workCalendar([
    { day: '2024-06-10', isWorkday: false },
    { day: '2024-06-15', isWorkday: true },
    { day: '2024-07-01', isWorkday: false },
    { day: '2024-07-02', isWorkday: false },
  ]),
]
const calendarArbitrary = fc.constantFrom(...calendars)

const taskArbitrary = fc.record({
  offset: fc.integer({ min: 0, max: 40 }),
  length: fc.integer({ min: 0, max: 12 }),
  state: fc.constantFrom('open', 'open', 'open', 'open', 'pinned', 'started', 'finished'),
})

/** Links lead from a task to one further on in the list, so that there is no circle; ids say nothing of the order. */
const graph = fc.integer({ min: 2, max: 14 }).chain((size) =>
  fc.record({
    tasks: fc.array(taskArbitrary, { minLength: size, maxLength: size }),
    names: fc.uniqueArray(fc.stringMatching(/^[a-z]{4}$/), { minLength: size, maxLength: size }),
    links: fc.array(
      fc.record({
        ends: fc.tuple(fc.nat(size - 1), fc.nat(size - 1)).filter(([a, b]) => a !== b),
        kind: fc.constantFrom(...dependencyKinds),
        lag: fc.integer({ min: -4, max: 6 }),
        lagUnit: fc.constantFrom(...lagUnits),
      }),
      { maxLength: size * 2 },
    ),
  }),
)
type Graph = typeof graph extends fc.Arbitrary<infer T> ? T : never

test('where everything may move, no task starts or finishes before what it waits for allows', () => {
  fc.assert(
    fc.property(graph, calendarArbitrary, (given, calendar) => {
      const { tasks, links } = plan(given)
      const { moves, conflicts } = cascade(tasks, links, calendar)
      const left = brokenLinks(after(tasks, moves), links, calendar)
      const named = new Set(conflicts.map(({ link }) => link.id))
      expect(left.filter(({ link }) => !named.has(link.id))).toEqual([])
      expect(conflicts.every(({ because }) => because !== 'unmoved')).toBe(true)
    }),
  )
})

test('what follows from a slip holds for every link that leads on from it', () => {
  fc.assert(
    fc.property(graph, calendarArbitrary, fc.integer({ min: 1, max: 20 }), (given, calendar, slip) => {
      const { tasks, links } = plan(given)
      const { moves, conflicts } = cascade(tasks, links, calendar, [slipOf(tasks[0]!, slip)])
      const movedIds = new Set(moves.map(({ taskId }) => taskId))
      const named = new Set(conflicts.map(({ link }) => link.id))
      const left = brokenLinks(after(tasks, moves), links, calendar).filter(({ link }) => movedIds.has(link.predecessorId))
      expect(left.filter(({ link }) => !named.has(link.id))).toEqual([])
    }),
  )
})

test('a task keeps as many workdays as it had; only one that has begun may be drawn out', () => {
  fc.assert(
    fc.property(graph, calendarArbitrary, (given, calendar) => {
      const { tasks, links } = plan(given)
      for (const { taskId, from, to } of cascade(tasks, links, calendar).moves) {
        const [before, now] = [Math.max(1, workdaysOf(calendar, from)), workdaysOf(calendar, to)]
        const hasBegun = tasks.find(({ id }) => id === taskId)!.actualStart !== null
        expect(hasBegun ? now >= before : now === before).toBe(true)
      }
    }),
  )
})

test('nothing is pulled earlier, and pinned, finished and begun tasks keep their start', () => {
  fc.assert(
    fc.property(graph, calendarArbitrary, (given, calendar) => {
      const { tasks, links } = plan(given)
      for (const { taskId, from, to } of cascade(tasks, links, calendar).moves) {
        const task = tasks.find(({ id }) => id === taskId)!
        expect(task.isPinned || task.actualFinish !== null).toBe(false)
        expect(to.start >= from.start && to.finish >= from.finish).toBe(true)
        expect(to.start === from.start || task.actualStart === null).toBe(true)
      }
    }),
  )
})

test('no moved task could move less: a workday earlier it would break a link', () => {
  fc.assert(
    fc.property(graph, calendarArbitrary, (given, calendar) => {
      const { tasks, links } = plan(given)
      const { moves, conflicts } = cascade(tasks, links, calendar)
      const settled = after(tasks, moves)
      const known = new Set(conflicts.map(({ link }) => link.id))
      for (const move of moves) {
        const task = tasks.find(({ id }) => id === move.taskId)!
        const less = task.actualStart ? drawnOutLess(move, calendar) : aWorkdayEarlier(move, calendar)
        if (less.start < move.from.start || (less.finish < move.from.finish && less.start <= move.from.start)) continue
        const tried = after(settled, [{ ...move, to: less }])
        const broken = brokenLinks(tried, links, calendar).filter(
          ({ link }) => link.successorId === move.taskId && !known.has(link.id),
        )
        expect(broken.length).toBeGreaterThan(0)
      }
    }),
  )
})

test('the order in which tasks and links are given changes nothing', () => {
  fc.assert(
    fc.property(graph, calendarArbitrary, fc.infiniteStream(fc.nat()), (given, calendar, numbers) => {
      const { tasks, links } = plan(given)
      const shuffled = <T>(list: T[]) =>
        list
          .map((item) => [numbers.next().value, item] as const)
          .toSorted(([a], [b]) => a - b)
          .map(([, item]) => item)
      expect(cascade(shuffled(tasks), shuffled(links), calendar)).toEqual(cascade(tasks, links, calendar))
    }),
  )
})

test('a second pass finds nothing left to move, and taking the moves back gives the plan that was', () => {
  fc.assert(
    fc.property(graph, calendarArbitrary, (given, calendar) => {
      const { tasks, links } = plan(given)
      const { moves } = cascade(tasks, links, calendar)
      const settled = after(tasks, moves)
      expect(cascade(settled, links, calendar).moves).toEqual([])
      expect(
        after(
          settled,
          moves.map(({ taskId, from, to }) => ({ taskId, from: to, to: from })),
        ),
      ).toEqual(tasks)
    }),
  )
})

function plan({ tasks, names, links }: Graph): { tasks: ScheduleTask[]; links: ScheduleLink[] } {
  const pairs = new Set<string>()
  return {
    tasks: tasks.map(({ offset, length, state }, index) => {
      const start = addDays('2024-06-01', offset)
      const finish = addDays(start, length)
      return {
        id: names[index]!,
        plannedStart: start,
        plannedFinish: finish,
        actualStart: state === 'started' || state === 'finished' ? start : null,
        actualFinish: state === 'finished' ? finish : null,
        isPinned: state === 'pinned',
        isCancelled: false,
      }
    }),
    links: links.flatMap(({ ends, ...link }, index) => {
      const [from, to] = [Math.min(...ends), Math.max(...ends)]
      const pair = `${from} ${to}`
      if (pairs.has(pair)) return []
      pairs.add(pair)
      return [{ id: `link ${index}`, predecessorId: names[from]!, successorId: names[to]!, ...link }]
    }),
  }
}

function after(tasks: ScheduleTask[], moves: Move[]): ScheduleTask[] {
  const to = new Map(moves.map((move) => [move.taskId, move.to]))
  return tasks.map((task) => {
    const dates = to.get(task.id)
    return dates ? { ...task, plannedStart: dates.start, plannedFinish: dates.finish } : task
  })
}

function slipOf(task: ScheduleTask, days: number) {
  return { taskId: task.id, start: task.plannedStart!, finish: addDays(task.plannedFinish!, days) }
}

function workdaysOf(calendar: (typeof calendars)[number], { start, finish }: Move['to']): number {
  return workdaysBetween(calendar, dayNumber(start), dayNumber(finish))
}

function aWorkdayEarlier({ to }: Move, calendar: (typeof calendars)[number]): Move['to'] {
  const step = (day: string) => {
    const number = dayNumber(day)
    return addDays(day, calendar.dayOf(calendar.indexAt(number) - 1) - number)
  }
  return { start: step(to.start), finish: step(to.finish) }
}

function drawnOutLess(move: Move, calendar: (typeof calendars)[number]): Move['to'] {
  return { start: move.to.start, finish: aWorkdayEarlier(move, calendar).finish }
}
