import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { summerLaunch, task } from '#test/examplePlan.ts'
import { somePlan } from '#test/somePlan.ts'
import { comparePlans } from './compare.ts'
import type { Plan, PlanDraft, PlanTask } from './planDraft.ts'
import { layoutCells, planLayout } from './planLayout.ts'
import { readPlan } from './readPlan.ts'

function exported(plan: Plan): PlanDraft {
  return readPlan(layoutCells(planLayout(plan))).draft
}

function edit(key: string, said: Partial<PlanTask>): Plan {
  return { ...summerLaunch, tasks: summerLaunch.tasks.map((each) => (each.key === key ? { ...each, ...said } : each)) }
}

test('an export that nobody edited holds no difference', () => {
  fc.assert(
    fc.property(somePlan, (plan) => {
      expect(comparePlans(plan, exported(plan))).toEqual([])
    }),
    { numRuns: 40 },
  )
}, 30_000)

function after(key: string): PlanTask['predecessors'][number] {
  return { key, row: null, name: '', kind: 'FS', lag: 2, lagUnit: 'day' }
}

/** A role whose word is a heading of many lists too. */
const ledByARole = {
  campaign: { name: '市市', startDate: '2023-05-10', endDate: '2023-05-10', planOwner: null, executionLead: '渠道*' },
  goals: [],
  milestones: [],
  participants: [],
  phases: [],
  tasks: [],
}

test('the export of a plan, read again, is the plan', () => {
  fc.assert(
    fc.property(somePlan, (plan) => {
      const draft = exported(plan)
      expect(draft.problems).toEqual([])
      expect(draft).toMatchObject({
        ...plan,
        goals: plan.goals.map(({ metric, comparator, targetValue, unit }) => ({ metric, comparator, targetValue, unit })),
      })
      expect(draft.tasks).toHaveLength(plan.tasks.length)
    }),
    { numRuns: 60, examples: [[ledByARole]] },
  )
}, 30_000)

describe('an edited export shows exactly the edits', () => {
  test('a cell that was changed', () => {
    expect(comparePlans(summerLaunch, exported(edit('task-2', { plannedFinish: '2024-06-07', owner: '新媒体专员' })))).toEqual([
      {
        kind: 'changed',
        subject: 'task',
        key: 'task-2',
        name: 'KOL内容发布',
        row: 7,
        fields: [
          { field: 'owner', before: '渠道经理', after: '新媒体专员' },
          { field: 'plannedFinish', before: '2024-06-05', after: '2024-06-07' },
        ],
      },
    ])
  })

  test('a row that was added has no key, a row that was deleted is missing', () => {
    const [first, , last] = summerLaunch.tasks as [PlanTask, PlanTask, PlanTask]
    const added = task(null, '执行期', { name: '门店陈列', owner: '王**' })
    expect(comparePlans(summerLaunch, exported({ ...summerLaunch, tasks: [first, last, added] }))).toMatchObject([
      {
        kind: 'added',
        name: '门店陈列',
        key: null,
        fields: [{ field: 'phase', after: '执行期' }, { field: 'name' }, { field: 'owner', after: '王**' }],
      },
      { kind: 'removed', key: 'task-2', name: 'KOL内容发布' },
    ])
  })

  test('what a row waits for, by the numbers of the export, wherever the rows were moved to', () => {
    const cells = layoutCells(planLayout(summerLaunch))
    const column = cells.sheets[1]!.rows[1]!.cells.findIndex((cell) => cell?.value === '前置任务')
    const rowOf = (name: string) => cells.sheets[1]!.rows.find(({ cells: [first] }) => first?.value === name)!
    rowOf('商圈地推').cells[column] = { kind: 'text', value: '2FS+2d、1SS' }
    const { row } = rowOf('KOL内容发布')
    cells.sheets[1]!.rows = cells.sheets[1]!.rows.map((each) => (each.row > row ? { ...each, row: each.row + 1 } : each))
    expect(comparePlans(summerLaunch, readPlan(cells).draft)).toMatchObject([
      {
        key: 'task-3',
        fields: [
          {
            field: 'predecessors',
            before: [],
            after: [
              { key: 'task-2', name: 'KOL内容发布', kind: 'FS', lag: 2, lagUnit: 'day' },
              { key: 'task-1', name: '朋友圈广告投放', kind: 'SS', lag: 0 },
            ],
          },
        ],
      },
    ])
  })

  test('predecessors that can’t be read are a problem and no change', () => {
    const cells = layoutCells(planLayout(edit('task-3', { predecessors: [after('task-1')] })))
    const column = cells.sheets[1]!.rows[1]!.cells.findIndex((cell) => cell?.value === '前置任务')
    const row = cells.sheets[1]!.rows.find(({ cells: [name] }) => name?.value === '商圈地推')!
    expect(row.cells[column]).toEqual({ kind: 'text', value: '1FS+2d' })
    row.cells[column] = { kind: 'text', value: '99FS' }
    const { draft } = readPlan(cells)
    expect(draft.problems).toMatchObject([{ field: 'predecessors', code: 'predecessorsUnread', value: '99FS' }])
    expect(comparePlans(summerLaunch, draft)).toEqual([])
  })

  test('another count is a change of the count, not of the percent', () => {
    expect(comparePlans(summerLaunch, exported(edit('task-3', { quantityDone: 4 })))).toMatchObject([
      { key: 'task-3', fields: [{ field: 'quantityDone', before: 3, after: 4 }] },
    ])
  })

  test('a renamed phase is one change and moves no task', () => {
    const phases = summerLaunch.phases.map((phase) => (phase.name === '预热期' ? { ...phase, name: '蓄水期' } : phase))
    const tasks = summerLaunch.tasks.map((each) => (each.phase === '预热期' ? { ...each, phase: '蓄水期' } : each))
    expect(comparePlans(summerLaunch, exported({ ...summerLaunch, phases, tasks }))).toMatchObject([
      { kind: 'changed', subject: 'phase', key: 'phase-2', fields: [{ field: 'name', before: '预热期', after: '蓄水期' }] },
    ])
  })

  test('a goal, a milestone and the campaign itself', () => {
    const [sales, ...goals] = summerLaunch.goals
    const edited: Plan = {
      ...summerLaunch,
      campaign: { ...summerLaunch.campaign, executionLead: '赵**' },
      goals: [{ ...(sales as Plan['goals'][number]), targetValue: '6000000' }, ...goals],
      milestones: summerLaunch.milestones.slice(1),
    }
    expect(comparePlans(summerLaunch, exported(edited))).toMatchObject([
      { subject: 'campaign', fields: [{ field: 'executionLead', before: '李**', after: '赵**' }] },
      { subject: 'goal', name: '销售额', fields: [{ field: 'targetValue', before: '5000000', after: '6000000' }] },
      { kind: 'removed', subject: 'milestone', name: '物料设计完成' },
    ])
  })
})

test('a cell that could not be read is a problem and no change', () => {
  const cells = layoutCells(planLayout(summerLaunch))
  const row = cells.sheets[1]?.rows.find(({ cells: [name] }) => name?.value === 'KOL内容发布')
  if (row) row.cells[4] = { kind: 'text', value: '2024/6/31' }
  const { draft } = readPlan(cells)
  expect(draft.problems).toMatchObject([{ row: row?.row, column: 4, value: '2024/6/31', code: 'dateImpossible' }])
  expect(comparePlans(summerLaunch, draft).flatMap(({ fields }) => fields.map(({ field }) => field))).toEqual(['remarks'])
})

test('a row that somebody added brings its percent or count along', () => {
  const added = [
    task(null, '执行期', { name: '直播彩排', percentComplete: 60 }),
    task(null, '执行期', { name: '商圈走访', quantityDone: 3, quantityPlanned: 5, quantityUnit: '商圈' }),
  ]
  const differences = comparePlans(summerLaunch, exported({ ...summerLaunch, tasks: [...summerLaunch.tasks, ...added] }))
  expect(differences).toMatchObject([
    { kind: 'added', name: '直播彩排', fields: expect.arrayContaining([{ field: 'percentComplete', before: null, after: 60 }]) },
    { kind: 'added', name: '商圈走访', fields: expect.arrayContaining([{ field: 'quantityDone', before: null, after: 3 }]) },
  ])
})

test('a copied row is a new task, not the same one twice', () => {
  const [first] = summerLaunch.tasks as [PlanTask]
  const { draft } = readPlan(
    layoutCells(planLayout({ ...summerLaunch, tasks: [...summerLaunch.tasks, { ...first, phase: '执行期' }] })),
  )
  expect(draft.problems).toMatchObject([{ code: 'keyRepeated' }])
  expect(comparePlans(summerLaunch, draft)).toMatchObject([{ kind: 'added', name: '朋友圈广告投放', key: null }])
})

test('a column that somebody deleted says nothing about what it held', () => {
  const cells = layoutCells(planLayout(summerLaunch))
  for (const row of cells.sheets[1]?.rows.slice(1) ?? []) row.cells[9] = undefined
  expect(comparePlans(summerLaunch, readPlan(cells).draft)).toEqual([])
})
