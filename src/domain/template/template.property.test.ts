import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Day } from '../day.ts'
import { addDays, dayNumber } from '../day.ts'
import type { CalendarException } from '../schedule/workCalendar.ts'
import { workCalendar, workdaysBetween } from '../schedule/workCalendar.ts'
import type { Task } from '../task.ts'
import { blankTask } from '../taskEdit.ts'
import { refuseContradictions } from './check.ts'
import { datedTemplate } from './dated.ts'
import type { OffsetUnit } from './offset.ts'
import { calendarWith, dayAtOffset, offsetOf } from './offset.ts'
import { planFromTemplate } from './planFrom.ts'
import type { CampaignPlan, HowToTake } from './templateOf.ts'
import { templateOf } from './templateOf.ts'

const someDay = fc.integer({ min: 0, max: 700 }).map((days) => addDays('2023-12-01', days))
const exceptions: fc.Arbitrary<CalendarException[]> = fc.array(fc.record({ day: someDay, isWorkday: fc.boolean() }), {
  maxLength: 60,
})
const unit: fc.Arbitrary<OffsetUnit> = fc.constantFrom('day', 'workday')

describe('an offset', () => {
  test('leads back to its day, whatever is off', () => {
    fc.assert(
      fc.property(someDay, someDay, unit, exceptions, (day, zero, counted, off) => {
        const calendar = calendarWith(off, zero)
        expect(dayAtOffset(offsetOf(day, zero, counted, calendar), zero, calendar)).toBe(day)
      }),
    )
  })

  test('in workdays is as many workdays away on any other day 0', () => {
    fc.assert(
      fc.property(someDay, someDay, someDay, exceptions, (day, zero, other, off) => {
        const [here, there] = [calendarWith(off, zero), calendarWith(off, other)]
        fc.pre(here.isWorkday(dayNumber(day)) && day >= zero)
        const moved = dayAtOffset(offsetOf(day, zero, 'workday', here), other, there)
        const between = (calendar: ReturnType<typeof workCalendar>, from: Day, to: Day) =>
          workdaysBetween(calendar, dayNumber(from), dayNumber(to))
        expect(between(there, other, moved)).toBe(between(here, zero, day))
      }),
    )
  })

  test('keeps days in their order', () => {
    fc.assert(
      fc.property(someDay, fc.nat(40), someDay, someDay, unit, exceptions, (day, later, zero, other, counted, off) => {
        const [here, there] = [calendarWith(off, zero), calendarWith(off, other)]
        const move = (given: Day) => dayAtOffset(offsetOf(given, zero, counted, here), other, there)
        expect(move(day) <= move(addDays(day, later))).toBe(true)
      }),
    )
  })
})

const plan: fc.Arbitrary<CampaignPlan> = fc
  .record({
    start: someDay,
    length: fc.integer({ min: 3, max: 60 }),
    tasks: fc.array(
      fc.record({
        from: fc.integer({ min: -40, max: 60 }),
        days: fc.nat(20),
        owner: fc.nat(3),
        phase: fc.nat(2),
        waitsFor: fc.nat(40),
      }),
      { maxLength: 25 },
    ),
    countsDaysOff: fc.boolean(),
  })
  .map(({ start, length, tasks, countsDaysOff }) => campaignPlan(start, length, tasks, countsDaysOff))

const how = fc.record({ dayZero: fc.constantFrom('start' as const, 'launch' as const), unit, asksTargets: fc.boolean() })

describe('a template of a campaign', () => {
  test('used on the same day gives the same plan', () => {
    fc.assert(
      fc.property(plan, how, exceptions, (given, taken, off) => {
        const content = take(given, taken, off)
        refuseContradictions(content)
        const day = taken.dayZero === 'start' ? given.campaign.startDate! : given.milestones[0]!.dueDate!
        const dated = datedTemplate(content, { anchor: taken.dayZero, day }, off)
        expect([dated.startDate, dated.endDate]).toEqual([given.campaign.startDate, given.campaign.endDate])
        const owners = new Map(
          content.roles.map(({ key, name }) => [key, given.staff.people.find(({ title }) => title === name)?.id ?? null]),
        )
        const rows = planFromTemplate(dated, {
          person: (role) => owners.get(role ?? '') ?? null,
          department: () => null,
          metric: () => '',
          targets: {},
          newId: counter(),
        })
        const tasks = rows.filter(({ noun }) => noun === 'task').map(({ after }) => after as unknown as Task)
        expect(tasks.map(planned).toSorted()).toEqual(given.tasks.map(planned).toSorted())
        const links = rows.filter(({ noun }) => noun === 'dependency')
        expect(links).toHaveLength(given.dependencies.length)
      }),
      { numRuns: 60 },
    )
  })

  test('is the same for its rows in any order', () => {
    const shuffled = plan.chain((given) =>
      fc.record({
        one: fc.constant(given),
        tasks: fc.shuffledSubarray([...given.tasks], { minLength: given.tasks.length }),
        phases: fc.shuffledSubarray([...given.phases], { minLength: given.phases.length }),
        dependencies: fc.shuffledSubarray([...given.dependencies], { minLength: given.dependencies.length }),
      }),
    )
    fc.assert(
      fc.property(shuffled, how, ({ one, ...others }, taken) => {
        expect(take({ ...one, ...others }, taken, [])).toEqual(take(one, taken, []))
      }),
      { numRuns: 60 },
    )
  })
})

function take(given: CampaignPlan, taken: Omit<HowToTake, 'launchId'>, off: CalendarException[]) {
  return templateOf(given, { ...taken, launchId: 'launch' }, off)!
}

function planned({ name, plannedStart, plannedFinish, ownerId, position }: Task): string {
  return [name, plannedStart, plannedFinish, ownerId, position].join(' ')
}

function counter(): () => string {
  let count = 0
  return () => `new${++count}`
}

interface Drawn {
  from: number
  days: number
  owner: number
  phase: number
  waitsFor: number
}

function campaignPlan(start: Day, length: number, drawn: Drawn[], countsDaysOff: boolean): CampaignPlan {
  const endDate = addDays(start, length)
  const places = new Map<number, number>()
  const tasks = drawn.map(({ from, days, owner, phase }, index): Task => {
    places.set(phase, (places.get(phase) ?? 0) + 1)
    return {
      ...blankTask(`t${String(index).padStart(2, '0')}`, places.get(phase)!),
      name: `任务 ${index}`,
      phaseId: `phase${phase}`,
      ownerId: `person${owner}`,
      plannedStart: addDays(start, from),
      plannedFinish: addDays(start, from + days),
      actualStart: start,
      statusNote: '已开始',
    }
  })
  const dependencies = drawn.flatMap(({ waitsFor }, index) =>
    waitsFor < index
      ? [
          {
            id: `d${index}`,
            predecessorId: tasks[waitsFor]!.id,
            successorId: tasks[index]!.id,
            kind: 'FS' as const,
            lag: 1,
            lagUnit: 'day' as const,
          },
        ]
      : [],
  )
  const half = addDays(start, Math.floor(length / 2))
  const spans = [
    [addDays(start, -20), addDays(start, -1)],
    [start, half],
    [addDays(half, 1), endDate],
  ] as const
  return {
    campaign: { startDate: start, endDate, planOwnerId: 'person0', executionLeadId: 'person1', countsDaysOff },
    goals: [],
    milestones: [{ id: 'launch', name: '首发', dueDate: half, dateRule: 'on', baselineDueDate: null, reachedOn: null, note: '' }],
    phases: spans.map(([startDate, last], index) => ({
      id: `phase${index}`,
      position: index + 1,
      name: `阶段 ${index}`,
      startDate,
      endDate: last,
      baselineStartDate: null,
      baselineEndDate: null,
    })),
    participants: [],
    tasks,
    dependencies,
    checklistItems: [],
    kpis: [],
    metrics: [],
    reviews: [],
    staff: {
      people: [0, 1, 2, 3].map((index) => ({
        id: `person${index}`,
        name: `人 ${index}`,
        title: `职务 ${index}`,
        departmentId: null,
        hasAccount: true,
      })),
      departments: [],
      someone: '成员',
    },
  }
}
