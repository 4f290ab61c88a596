import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { blankIssue, type Issue } from '../issue.ts'
import { noSeries } from '../kpi/kpiSeries.ts'
import { blankTask } from '../taskEdit.ts'
import type { Task } from '../task.ts'
import { closingReport } from './assemble.ts'
import type { KpiStanding, ReportSource } from './source.ts'

const asOf = '2024-06-08'
const phases = [
  { id: 'warmUp', position: 1, name: '预热期', startDate: '2024-06-01', endDate: '2024-06-07' },
  { id: 'execution', position: 2, name: '执行期', startDate: '2024-06-08', endDate: '2024-06-24' },
].map((phase) => ({ ...phase, baselineStartDate: null, baselineEndDate: null }))

function source(fields: Partial<ReportSource>): ReportSource {
  return {
    language: 'zh',
    asOf,
    revision: 1,
    campaign: {
      id: 'c',
      name: '夏季促销',
      kind: 'launch',
      startDate: '2024-06-01',
      endDate: '2024-06-30',
      planOwnerId: null,
      executionLeadId: '林悦',
    },
    goals: [],
    milestones: [],
    phases,
    participants: [],
    tasks: [],
    kpis: [],
    dependencies: [],
    kpiSources: new Map(),
    kpiNotes: [],
    issues: [],
    measuredImpacts: new Map(),
    reviews: [],
    reviewNotes: [],
    decisions: [],
    lessons: [],
    nameOf: (id) => id ?? '',
    departmentOf: (id) => id ?? '',
    ...fields,
  }
}

function task(id: string, fields: Partial<Task>): Task {
  return { ...blankTask(id, 1), name: id, phaseId: 'warmUp', ...fields }
}

function issue(number: number, fields: Partial<Issue>): Issue {
  return { ...blankIssue({ id: `${number}`, number, description: `第 ${number} 个`, raisedOn: '2024-06-06' }), ...fields }
}

const goal = (id: string, comparator: '>=' | '<=' = '>=') => ({
  id,
  position: 1,
  metric: id,
  comparator,
  targetValue: '5000000',
  baselineTargetValue: null,
  unit: '元',
  note: '',
  kpiId: id,
})

function kpi(goalId: string, fields: Partial<KpiStanding>): KpiStanding {
  return {
    kpiId: goalId,
    goalId,
    name: goalId,
    unit: '元',
    kind: 'cumulative',
    ownerId: null,
    direction: 'up',
    period: { start: '2024-06-01', end: '2024-06-30' },
    target: 5_000_000,
    toDate: { value: 1_182_345, exact: '1182345', days: 8, approximate: false },
    targetToDate: 1_333_333,
    pace: 0.887,
    attainment: 0.236469,
    variance: { absolute: -150_988, relative: -0.113, points: null },
    forecast: { total: 4_512_345, low: 4_300_000, high: 4_700_000 },
    gap: null,
    neededPerDay: null,
    sentence: { zh: '', en: '' },
    method: null,
    phases: [],
    series: noSeries,
    lastDay: asOf,
    ...fields,
  }
}

test('a campaign without anything gives an empty report and no error', () => {
  const report = closingReport(source({ phases: [], campaign: { ...source({}).campaign, startDate: null, endDate: null } }))
  expect(report).toMatchObject({ stage: 'undated', goals: [], kpis: [], lessons: [], basics: { period: '未定', progress: '' } })
  expect(report.tasks).toMatchObject({ phases: [], late: [], all: { total: { text: '0' }, percent: { text: '–' } } })
})

describe('a goal', () => {
  test('is told with target, actual, attainment, variance and, while it runs, its forecast', () => {
    const [result] = closingReport(source({ goals: [goal('销售额')], kpis: [kpi('销售额', {})] })).goals
    expect(result).toMatchObject({
      sentence: '销售额 ≥ 500万元',
      target: { text: '500万元' },
      actual: { text: '1,182,345元' },
      attainment: { text: '23.6%' },
      variance: { text: '−150,988元 (−11.3%)' },
      forecast: { text: '451万元（430万元至470万元）' },
      verdict: 'unlikely',
    })
  })

  test('is reached or missed when its days are over, and has no forecast any more', () => {
    const of = (value: number) => {
      const toDate = { value, exact: null, days: 30, approximate: false }
      return closingReport(source({ asOf: '2024-06-30', goals: [goal('销售额')], kpis: [kpi('销售额', { toDate })] })).goals[0]!
    }
    expect([of(5_000_000), of(4_999_999)].map(({ verdict, forecast }) => [verdict, forecast])).toEqual([
      ['reached', null],
      ['missed', null],
    ])
  })

  test('that nothing measures says so', () => {
    const [result] = closingReport(source({ goals: [{ ...goal('口碑'), kpiId: null, targetValue: null }] })).goals
    expect(result).toMatchObject({ sentence: '口碑', verdict: 'unknown', actual: { value: null, text: '–' }, course: null })
  })
})

describe('tasks', () => {
  test('are counted by phase, and those that ended late stay late for ever', () => {
    const tasks = [
      task('按时', { plannedFinish: '2024-06-05', actualFinish: '2024-06-05', percentComplete: 100 }),
      task('晚一天', { plannedFinish: '2024-06-05', actualFinish: '2024-06-06', percentComplete: 100, delayReason: '档期' }),
      task('还没完', { plannedFinish: '2024-06-05' }),
      task('取消', { plannedFinish: '2024-06-05', isCancelled: true }),
      task('以后', { phaseId: 'execution', plannedFinish: '2024-06-20' }),
    ]
    const { all, phases: byPhase, late } = closingReport(source({ tasks })).tasks
    expect(all).toMatchObject({
      total: { value: 4 },
      finishedOnTime: { value: 1 },
      finishedLate: { value: 1 },
      overdue: { value: 1 },
      open: { value: 1 },
      cancelled: { value: 1 },
      medianDaysLate: { text: '2 天' },
      worstDaysLate: { text: '3 天' },
    })
    expect(byPhase.map(({ name, total }) => [name, total.value])).toEqual([
      ['预热期', 3],
      ['执行期', 1],
    ])
    expect(late).toMatchObject([
      { name: '还没完', cause: '原因待补', causeMissing: true, days: { value: 3 } },
      { name: '晚一天', cause: '档期', causeMissing: false, days: { value: 1 } },
    ])
  })

  test('of whatever state are each counted once', () => {
    const someTask = fc.record({
      plannedFinish: fc.constantFrom(null, '2024-06-01', '2024-06-08', '2024-06-20'),
      actualFinish: fc.constantFrom(null, '2024-05-30', '2024-06-07'),
      expectedFinish: fc.constantFrom(null, '2024-06-25'),
      isCancelled: fc.boolean(),
      isPaused: fc.boolean(),
      phaseId: fc.constantFrom(null, 'warmUp', 'execution', 'gone'),
    })
    fc.assert(
      fc.property(fc.array(someTask), (fields) => {
        const { all, phases: byPhase } = closingReport(source({ tasks: fields.map((each, at) => task(`${at}`, each)) })).tasks
        const { total, finishedOnTime, finishedLate, open, overdue, cancelled } = all
        const parts = [finishedOnTime, finishedLate, open, overdue].map(({ value }) => value!)
        expect(parts.reduce((a, b) => a + b, 0)).toBe(total.value)
        expect(total.value! + cancelled.value!).toBe(fields.length)
        expect(byPhase.reduce((sum, each) => sum + each.total.value!, 0)).toBe(total.value)
      }),
    )
  })
})

describe('an issue is worth telling', () => {
  const cases = (fields: Partial<Issue>, measured: [string, number][] = []) =>
    closingReport(source({ issues: [issue(1, fields)], measuredImpacts: new Map(measured) })).issues.cases

  test('when it has a number, took long or went upwards, and not otherwise', () => {
    expect(cases({})).toEqual([])
    expect(cases({ impactPercent: '-20', impactKpiId: 'x', impactPhaseId: 'warmUp' })).toMatchObject([
      { reasons: ['quantified'], predicted: { text: '−20%' }, actual: { text: '–' }, impactOn: '预热期' },
    ])
    expect(cases({ raisedOn: '2024-05-31' })).toMatchObject([{ reasons: ['longOpen'], daysOpen: { text: '8 天' } }])
    expect(cases({ raisedOn: '2024-06-01', escalatedOn: '2024-06-02' })).toMatchObject([{ reasons: ['escalated'] }])
  })

  test('when its countermeasure made it smaller than feared', () => {
    const resolved = { state: 'resolved', resolvedOn: '2024-06-08', countermeasure: '同城快递', impactPercent: '-20' } as const
    expect(cases({ ...resolved, actualImpactPercent: '-5' })[0]!.reasons).toContain('countermeasureWorked')
    expect(cases(resolved, [['1', -8]])[0]).toMatchObject({ actual: { text: '−8%' }, reasonText: '影响已量化、措施见效' })
    expect(cases({ ...resolved, actualImpactPercent: '-25' })[0]!.reasons).not.toContain('countermeasureWorked')
  })

  test('only where there is room: of many the rest is counted', () => {
    const issues = Array.from({ length: 30 }, (_, at) => issue(at + 1, { escalatedOn: '2024-06-07' }))
    const { cases: told, casesLeftOut } = closingReport(source({ issues })).issues
    expect([told.length, casesLeftOut]).toEqual([12, 18])
  })
})

test('what happened after the day of the report is not in it', () => {
  const meeting = { kind: 'weeklyReview', phaseId: null, since: asOf, hostId: '', isOver: true } as const
  const reviews = ['2024-06-07', '2024-06-09'].map((day) => ({ ...meeting, id: day, day, attendeeIds: [] }))
  const report = closingReport(source({ reviews, issues: [issue(1, { raisedOn: '2024-06-09' })] }))
  expect([report.reviews.map(({ day }) => day), report.issues.total.value]).toEqual([['2024-06-07'], 0])
})
