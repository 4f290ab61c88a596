import { describe, expect, test } from 'vitest'
import { blankIssue } from '../issue.ts'
import { blankTask } from '../taskEdit.ts'
import type { Task } from '../task.ts'
import type { KpiStanding, PackSource } from './reviewPack.ts'
import { reviewPack } from './reviewPack.ts'

const today = '2024-06-08'
const said = { zh: '', en: '' }

function task(id: string, fields: Partial<Task>): Task {
  return { ...blankTask(id, 1), name: id, ...fields }
}

function kpi(name: string, fields: Partial<KpiStanding>): KpiStanding {
  return {
    kpiId: name,
    goalId: null,
    name,
    unit: '人',
    direction: 'up',
    target: 100,
    toDate: { value: 50 },
    targetToDate: 50,
    pace: 1,
    variance: { points: null },
    forecast: null,
    sentence: said,
    ...fields,
  }
}

function source(fields: Partial<PackSource>): PackSource {
  return {
    kind: 'dailyStandup',
    today,
    since: '2024-06-07',
    phase: null,
    tasks: [],
    phases: [],
    milestones: [],
    issues: [],
    decisions: [],
    kpis: [],
    taskResults: [],
    proposals: [],
    lessons: [],
    recordedOn: new Map(),
    nameOf: (id) => id ?? '',
    health: { level: 'good', aspects: [] },
    counts: { total: 0, completed: 0, late: 0, percent: 0 },
    ...fields,
  }
}

const names = (lines: readonly { name: string }[]) => lines.map(({ name }) => name)

test('a campaign without anything gives an empty pack and no error', () => {
  const pack = reviewPack(source({}))
  expect([pack.finished, pack.late, pack.due, pack.silent, pack.goals, pack.highlights, pack.issues]).toEqual(
    Array.from({ length: 7 }, () => []),
  )
})

describe('tasks', () => {
  test('that ended since the last meeting are finished, those before are old news', () => {
    const done = (id: string, actualFinish: string) => task(id, { actualFinish, percentComplete: 100 })
    expect(names(reviewPack(source({ tasks: [done('昨天', '2024-06-07'), done('今天', today)] })).finished)).toEqual(['今天'])
  })

  test('that are late come with their cause and recovery, the latest first', () => {
    const tasks = [
      task('陈列', { plannedFinish: '2024-06-07', issue: '物料晚到', countermeasure: '同城快递' }),
      task('场地', { plannedFinish: '2024-05-31', expectedFinish: '2024-06-10' }),
    ]
    expect(reviewPack(source({ tasks })).late).toMatchObject([
      { name: '场地', days: 10, cause: '', recovery: '' },
      { name: '陈列', days: 1, cause: '物料晚到', recovery: '同城快递' },
    ])
  })

  test('that ended late since the last meeting are still explained', () => {
    const ended = task('KOL', { plannedFinish: '2024-06-05', actualFinish: today, percentComplete: 100, delayReason: '档期冲突' })
    expect(reviewPack(source({ tasks: [ended] })).late).toMatchObject([{ days: 3, cause: '档期冲突' }])
  })

  test('that run and of which nobody said anything are silent', () => {
    const tasks = [task('投放', { actualStart: '2024-06-05' }), task('拍摄', { actualStart: '2024-06-05' })]
    const recordedOn = new Map([
      ['投放', today],
      ['拍摄', '2024-06-06'],
    ])
    expect(names(reviewPack(source({ tasks, recordedOn })).silent)).toEqual(['拍摄'])
  })

  test('of the coming week are due in a weekly review, and today’s alone in a stand-up', () => {
    const tasks = [task('今天', { plannedFinish: today }), task('下周', { plannedFinish: '2024-06-14' })]
    expect(names(reviewPack(source({ tasks })).due)).toEqual(['今天'])
    expect(names(reviewPack(source({ tasks, kind: 'weeklyReview' })).due)).toEqual(['今天', '下周'])
  })

  test('of other phases are no matter of a phase review', () => {
    const tasks = [
      task('预热', { phaseId: 'a', plannedFinish: '2024-06-01' }),
      task('执行', { phaseId: 'b', plannedFinish: '2024-06-01' }),
    ]
    const phases = [
      { id: 'a', name: '预热期', position: 1 },
      { id: 'b', name: '执行期', position: 2 },
    ]
    expect(names(reviewPack(source({ kind: 'phaseReview', phase: phases[0]!, phases, tasks })).late)).toEqual(['预热'])
  })
})

describe('what stands out', () => {
  test('is a rate by its points and an amount by its pace', () => {
    const kpis = [
      kpi('转化率', { unit: '%', toDate: { value: 8 }, targetToDate: 6, pace: 8 / 6, variance: { points: 2 } }),
      kpi('到店率', { pace: 0.5 }),
      kpi('会员', { pace: 1.02 }),
    ]
    const { highlights, shortfalls } = reviewPack(source({ kpis }))
    expect(highlights.map(({ text }) => text.zh)).toEqual(['转化率 8%，+2 个百分点'])
    expect(shortfalls.map(({ text }) => text.zh)).toEqual(['到店率 仅达应有进度的 50%'])
  })

  test('of a cost is good where it is low', () => {
    const cost = kpi('获客成本', { direction: 'down', pace: 0.8 })
    const { highlights, goals } = reviewPack(source({ kpis: [cost] }))
    expect(highlights.map(({ text }) => text.zh)).toEqual(['获客成本 只有计划的 80%'])
    expect(goals).toMatchObject([{ isBehind: false }])
    const spent = reviewPack(source({ kpis: [{ ...cost, pace: 1.25 }] }))
    expect(spent.shortfalls.map(({ text }) => text.zh)).toEqual(['获客成本 已是计划的 125%'])
    expect(spent.goals).toMatchObject([{ isBehind: true }])
  })

  test('of a task is its result against its own target', () => {
    const ads = task('投放', { plannedFinish: today, actualFinish: today, percentComplete: 100 })
    const taskResults = [{ taskId: '投放', name: '点击率', unit: '%', target: 4.5, result: 5 }]
    const { highlights } = reviewPack(source({ tasks: [ads], taskResults }))
    expect(highlights).toMatchObject([{ noun: 'task', id: '投放', text: { zh: '投放：点击率 5%，+0.5 个百分点' } }])
    const asPlanned = [{ taskId: '投放', name: '曝光量', unit: '次', target: 500_000, result: 500_020 }]
    expect(reviewPack(source({ tasks: [ads], taskResults: asPlanned })).highlights).toEqual([])
  })
})

test('a milestone is at risk when work that leads to it is late, and so near that it matters', () => {
  const milestone = (id: string, dueDate: string) => ({
    id,
    name: id,
    dueDate,
    dateRule: 'on' as const,
    baselineDueDate: null,
    reachedOn: null,
    note: '',
  })
  const tasks = [task('场地', { plannedFinish: '2024-05-31' })]
  const milestones = [milestone('高潮', '2024-06-15'), milestone('复盘', '2024-06-30')]
  expect(reviewPack(source({ tasks, milestones })).milestones).toMatchObject([
    { name: '高潮', isAtRisk: true, lateTasks: ['场地'] },
    { name: '复盘', isAtRisk: false },
  ])
})

test('issues that are resolved are gone from the next meeting, unless they came up since the last', () => {
  const issue = (id: string, fields: object) => ({
    ...blankIssue({ id, number: 1, description: id, raisedOn: '2024-06-01' }),
    ...fields,
  })
  const issues = [
    issue('旧', { state: 'resolved' }),
    issue('新', { state: 'resolved', raisedOn: today }),
    issue('承诺过期', { promisedDate: '2024-06-06' }),
  ]
  expect(reviewPack(source({ issues })).issues).toMatchObject([
    { description: '承诺过期', missedDays: 2, isNew: false },
    { description: '新', isNew: true },
  ])
})
