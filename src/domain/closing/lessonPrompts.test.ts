import { array, assert, integer, property } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '#domain/day.ts'
import { blankIssue } from '#domain/issue.ts'
import type { Task } from '#domain/task.ts'
import { blankTask } from '#domain/taskEdit.ts'
import type { FinishedKpi } from './lessonPrompts.ts'
import { lessonPrompts } from './lessonPrompts.ts'

const task = (late: number, fields: Partial<Task> = {}): Task => ({
  ...blankTask('t', 1),
  name: 'KOL 内容发布',
  plannedFinish: '2024-06-05',
  actualFinish: addDays('2024-06-05', late),
  ...fields,
})
const kpi = (actual: number | null, fields: Partial<FinishedKpi> = {}): FinishedKpi => ({
  id: 'k',
  name: '销售额',
  unit: '元',
  target: 100,
  actual,
  isLowerBetter: false,
  ...fields,
})
const issue = (fields = {}) => ({
  ...blankIssue({ id: 'i', number: 1, description: '物料晚到', raisedOn: '2024-06-03' }),
  ...fields,
})
const asked = (facts: Partial<Parameters<typeof lessonPrompts>[0]>) =>
  lessonPrompts({ tasks: [], kpis: [], issues: [], ...facts })

describe('a task asks for a lesson', () => {
  test('when it came more than a day late, not when it came one day late', () => {
    expect(asked({ tasks: [task(1)] })).toEqual([])
    expect(asked({ tasks: [task(2)] })).toMatchObject([{ noun: 'task', lateDays: 2, kind: 'improvement' }])
  })

  test('not when it was cancelled, is open, or never had a plan', () => {
    const tasks = [task(9, { isCancelled: true }), task(9, { actualFinish: null }), task(9, { plannedFinish: null })]
    expect(asked({ tasks })).toEqual([])
  })

  test('by the baseline where there is one', () => {
    expect(asked({ tasks: [task(0, { baselineFinish: '2024-06-01' })] })).toMatchObject([{ lateDays: 4, planned: '2024-06-01' }])
  })
})

describe('a KPI asks for a lesson', () => {
  test('when it is more than a tenth off its target, for better or worse', () => {
    expect(asked({ kpis: [kpi(90), kpi(110)] })).toEqual([])
    expect(asked({ kpis: [kpi(89)] })).toMatchObject([{ kind: 'improvement', percentOff: -11 }])
    expect(asked({ kpis: [kpi(115)] })).toMatchObject([{ kind: 'success' }])
  })

  test('where less is better, more is worse', () => {
    expect(asked({ kpis: [kpi(150, { isLowerBetter: true })] })).toMatchObject([{ kind: 'improvement' }])
    expect(asked({ kpis: [kpi(50, { isLowerBetter: true })] })).toMatchObject([{ kind: 'success' }])
  })

  test('not without a target or a number, nor against a target of nothing', () => {
    expect(asked({ kpis: [kpi(null), kpi(5, { target: null }), kpi(5, { target: 0 })] })).toEqual([])
  })

  test('the further off, the earlier it is asked', () => {
    assert(
      property(array(integer({ min: 0, max: 1000 })), (actuals) => {
        const found = asked({ kpis: actuals.map((actual) => kpi(actual)) })
        const off = found.map((prompt) => (prompt.noun === 'kpi' ? Math.abs(prompt.percentOff) : 0))
        expect(off).toEqual(off.toSorted((a, b) => b - a))
        expect(off.every((percent) => percent > 10)).toBe(true)
      }),
    )
  })
})

test('an issue asks for a lesson when it had an impact, in words or in numbers', () => {
  expect(asked({ issues: [issue()] })).toEqual([])
  expect(asked({ issues: [issue({ impact: '曝光少' })] })).toHaveLength(1)
  expect(asked({ issues: [issue({ impactPercent: '-20' })] })).toMatchObject([{ impactPercent: '-20', kind: 'improvement' }])
  expect(asked({ issues: [issue({ kind: 'risk', impact: '曝光少' })] })).toEqual([])
  expect(asked({ issues: [issue({ impactPercent: '-20', actualImpactPercent: '0' })] })).toEqual([])
})
