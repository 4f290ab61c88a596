import { assert, integer, property } from 'fast-check'
import { expect, test } from 'vitest'
import { copyOfPlan, dayMover } from './copyPlan.ts'
import { addDays, dayNumber, daysBetween, weekday } from './day.ts'
import { workCalendar, workdaysBetween } from './schedule/workCalendar.ts'
import { blankTask } from './taskEdit.ts'

const calendar = workCalendar([
  { day: '2024-06-10', isWorkday: false },
  { day: '2024-09-14', isWorkday: true },
])
const base = '2024-01-01'
const offset = integer({ min: 0, max: 700 })

test('days that are moved together stay as far apart, and in their order', () => {
  assert(
    property(offset, offset, offset, offset, (from, to, first, length) => {
      const move = dayMover(addDays(base, from), addDays(base, to), null)
      const [start, finish] = [addDays(base, first), addDays(base, first + length)]
      return daysBetween(move(start), move(finish)) === length && daysBetween(start, move(start)) === to - from
    }),
  )
})

test('by workdays, each moved day works and spans keep their workdays', () => {
  assert(
    property(offset, offset, offset, offset, (from, to, first, length) => {
      const move = dayMover(addDays(base, from), addDays(base, to), calendar)
      const [start, finish] = [addDays(base, first), addDays(base, first + length)].map((day) => dayNumber(day)) as [
        number,
        number,
      ]
      const [movedStart, movedFinish] = [move(addDays(base, first)), move(addDays(base, first + length))]
      const isOrdered = movedStart <= movedFinish
      const works = calendar.isWorkday(dayNumber(movedStart)) && calendar.isWorkday(dayNumber(movedFinish))
      // up to the finish itself, which moves onto a workday where it was none
      const apart = workdaysBetween(calendar, start, finish - 1)
      return isOrdered && works && apart === workdaysBetween(calendar, dayNumber(movedStart), dayNumber(movedFinish) - 1)
    }),
  )
})

test('a Monday that becomes a Saturday is planned for the next Monday', () => {
  const moved = dayMover('2024-06-03', '2024-06-15', calendar)('2024-06-03')
  expect([moved, weekday(moved)]).toEqual(['2024-06-17', 1])
})

test('what was planned is copied; what came of it is not', () => {
  let count = 0
  const worked = {
    ...blankTask('t', 3),
    name: '地推活动',
    ownerId: 'zhang',
    phaseId: 'p',
    plannedStart: '2024-06-08',
    plannedFinish: '2024-06-10',
    baselineFinish: '2024-06-09',
    actualStart: '2024-06-08',
    percentComplete: 40,
    quantityPlanned: 5,
    quantityDone: 2,
    statusNote: '两个商圈',
    issue: '下雨',
    reviewState: 'returned' as const,
    submissionVersion: 1,
  }
  const plan = { goals: [], milestones: [], participants: [], phases: [], checklistItems: [], tasks: [worked] }
  const link = { id: 'd', predecessorId: 'elsewhere', successorId: 't', kind: 'FS' as const, lag: 0, lagUnit: 'day' as const }
  const how = { move: dayMover('2024-06-01', '2024-11-01', null), keepsOwners: true, newId: () => `new ${(count += 1)}` }
  const changes = copyOfPlan({ ...plan, dependencies: [link] }, how)
  expect(changes).toHaveLength(1)
  expect({ id: changes[0]!.id, ...changes[0]!.after }).toEqual({
    ...blankTask('new 1', 3),
    name: '地推活动',
    ownerId: 'zhang',
    plannedStart: '2024-11-08',
    plannedFinish: '2024-11-10',
    quantityPlanned: 5,
    quantityDone: 0,
  })
  const cleared = copyOfPlan({ ...plan, dependencies: [] }, { ...how, keepsOwners: false })
  expect(cleared[0]!.after).toMatchObject({ ownerId: null })
})
