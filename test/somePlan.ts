import * as fc from 'fast-check'
import { addDays } from '#domain/day.ts'
import type { DependencyKind } from '#domain/dependency.ts'
import { dependencyKinds } from '#domain/dependency.ts'
import { percentOfCount } from '#domain/progress.ts'
import { emptyTask } from '#domain/planSheet/planDraft.ts'
import type { Plan, PlanPhase, PlanTask } from '#domain/planSheet/planDraft.ts'
import { taskStatuses } from '#domain/task.ts'

/** Text as people type it, in both scripts, with what spreadsheets stumble over. */
const characters = fc.constantFrom(
  ...'市场部渠道经理新品上市曝光量点击率推广素材ABCabc019',
  ' ',
  '，',
  '。',
  '（',
  '）',
  '(',
  ')',
  '=',
  '+',
  '-',
  '@',
  '%',
  '&',
  '<',
  '>',
  '"',
  "'",
  '*',
  '😀',
)

const words = (maxLength: number) =>
  fc
    .string({ unit: characters, minLength: 1, maxLength })
    .map((text) => text.replace(/\s+/g, ' ').trim())
    .filter((text) => text !== '')
const letters = (maxLength: number) =>
  fc.string({ unit: fc.constantFrom(...'市场渠道新品曝光会员门店直播素材广告'), minLength: 2, maxLength })
const note = fc.oneof(
  fc.constant(''),
  fc.array(words(30), { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n')),
)
const person = fc.oneof(
  letters(4),
  letters(3).map((name) => `${name}*`),
  fc.constantFrom('张**', '市场专员*', 'Mary Jane', 'KOL负责人'),
)
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null })

const span = (around: string) =>
  fc.tuple(maybe(fc.integer({ min: -40, max: 60 })), fc.integer({ min: 0, max: 20 }), fc.boolean()).map(([from, days, open]) => ({
    start: from === null ? null : addDays(around, from),
    finish: from === null ? null : open ? null : addDays(around, from + days),
  }))

const start = fc.integer({ min: 0, max: 2000 }).map((days) => addDays('2022-01-01', days))

/** Plans such as exports hold: names are one line, phases are named once, a counted task has the percent of its count. */
export const somePlan: fc.Arbitrary<Plan> = start.chain((startDate) =>
  fc.uniqueArray(somePhase(startDate), { maxLength: 4, selector: ({ name }) => name }).chain((phases) =>
    fc.record({
      campaign: fc.record({
        name: letters(20),
        startDate: fc.constant(startDate),
        endDate: fc.integer({ min: 0, max: 400 }).map((days) => addDays(startDate, days)),
        planOwner: maybe(person),
        executionLead: maybe(person),
      }),
      goals: fc.uniqueArray(someGoal, { maxLength: 4, selector: ({ metric }) => metric }),
      milestones: fc.uniqueArray(someMilestone(startDate), { maxLength: 4, selector: ({ name }) => name }),
      participants: fc.uniqueArray(fc.record({ department: letters(6).map((name) => `${name}部`), contact: maybe(person) }), {
        maxLength: 4,
        selector: ({ department }) => department,
      }),
      phases: fc.constant(keyed('phase', phases)),
      tasks: fc
        .tuple(fc.array(someTask(startDate, phases), { maxLength: 12 }), fc.array(someLink, { maxLength: 8 }))
        .map(([tasks, links]) => linked(keyed('task', inSheetOrder(tasks, phases)), links)),
    }),
  ),
)

const somePhase = (around: string): fc.Arbitrary<PlanPhase> =>
  fc
    .tuple(
      fc.oneof(
        letters(5).map((name) => `${name}期`),
        letters(6),
      ),
      span(around),
    )
    .map(([name, { start: startDate, finish }]) => ({
      key: null,
      name,
      startDate,
      endDate: startDate === null ? null : (finish ?? startDate),
    }))

const someLink = fc.record({
  from: fc.nat(11),
  to: fc.nat(11),
  kind: fc.constantFrom(...dependencyKinds),
  lag: fc.integer({ min: -20, max: 20 }),
})

/** Each task once after the same one, in the order of the rows; a link without a lag counts days. */
function linked(tasks: PlanTask[], links: { from: number; to: number; kind: DependencyKind; lag: number }[]): PlanTask[] {
  return tasks.map((task, index) => ({
    ...task,
    predecessors: tasks.flatMap(({ key, name }, place) => {
      const link = links.find(({ from, to }) => to === index && from === place && from !== to)
      if (!link) return []
      const lagUnit = link.lag > 5 ? ('workday' as const) : ('day' as const)
      return [{ key, row: null, name, kind: link.kind, lag: link.lag, lagUnit }]
    }),
  }))
}

const someGoal = fc
  .record({
    metric: letters(8),
    comparator: fc.constantFrom('>=' as const, '<=' as const, '=' as const),
    targetValue: fc.oneof(
      fc.integer({ min: 0, max: 1_000_000_000 }).map(String),
      fc.integer({ min: 1, max: 999 }).map((tenths) => `${Math.floor(tenths / 10)}.${tenths % 10 || 5}`),
    ),
    unit: fc.constantFrom('', '元', '人', '次', '%', '个'),
  })
  .map((goal) => ({ ...goal, raw: '' }))

const someMilestone = (around: string) =>
  fc.record({
    name: letters(10),
    dueDate: fc.integer({ min: -60, max: 400 }).map((days) => addDays(around, days)),
    dateRule: fc.constantFrom('on' as const, 'by' as const),
  })

const someTask = (around: string, phases: PlanPhase[]): fc.Arbitrary<PlanTask> =>
  fc
    .record({
      phase: fc.constantFrom(null, ...phases.map(({ name }) => name)),
      name: words(20).filter((name) => /[\p{L}]{2}/u.test(name) && !/^[-=+@(（]/.test(name)),
      description: note,
      owner: maybe(person),
      planned: span(around),
      actual: span(around),
      status: maybe(fc.constantFrom(...taskStatuses)),
      percentComplete: maybe(fc.integer({ min: 0, max: 100 })),
      count: maybe(
        fc.record({
          done: fc.integer({ min: 0, max: 20 }),
          more: fc.integer({ min: 1, max: 20 }),
          unit: fc.constantFrom('', '商圈', '家'),
        }),
      ),
      statusNote: note,
      issue: note,
      countermeasure: note,
      remarks: note,
    })
    .map(({ planned, actual, count, ...said }) => ({
      ...emptyTask,
      ...said,
      plannedStart: planned.start,
      plannedFinish: planned.finish,
      actualStart: actual.start,
      actualFinish: actual.finish,
      ...(count && {
        quantityDone: count.done,
        quantityPlanned: count.done + count.more,
        quantityUnit: count.unit,
        percentComplete: percentOfCount(count.done, count.done + count.more),
      }),
    }))

function inSheetOrder(tasks: PlanTask[], phases: PlanPhase[]): PlanTask[] {
  const order = [null, ...phases.map(({ name }) => name)]
  return tasks.toSorted((a, b) => order.indexOf(a.phase) - order.indexOf(b.phase))
}

function keyed<Item extends { key: string | null }>(noun: string, items: Item[]): Item[] {
  return items.map((item, index) => ({ ...item, key: `${noun}-${index + 1}` }))
}
