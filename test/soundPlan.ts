import type { Goal } from '#domain/goal.ts'
import type { Milestone } from '#domain/milestone.ts'
import type { Phase } from '#domain/phase.ts'
import { everyDay } from '#domain/schedule/workCalendar.ts'
import type { Task } from '#domain/task.ts'
import { blankTask } from '#domain/taskEdit.ts'
import type { CheckedPlan } from '#domain/planCheck/finding.ts'

/** Parts of plans for the tests of the rules, and a plan in which no rule finds anything. */
export function task(id: string, fields: Partial<Task> = {}): Task {
  return {
    ...blankTask(id, 1),
    name: `任务 ${id}`,
    phaseId: 'p1',
    ownerId: 'zhang',
    acceptanceCriteria: '法务审核通过',
    plannedStart: '2024-06-03',
    plannedFinish: '2024-06-06',
    ...fields,
  }
}

export function goal(id: string, fields: Partial<Goal> = {}): Goal {
  const metric = `指标 ${id}`
  return {
    id,
    position: 1,
    metric,
    comparator: '>=',
    targetValue: '5000000',
    baselineTargetValue: null,
    unit: '元',
    note: '',
    ...fields,
  } as Goal
}

export function milestone(id: string, fields: Partial<Milestone> = {}): Milestone {
  return {
    id,
    name: `节点 ${id}`,
    dueDate: '2024-06-20',
    dateRule: 'by',
    baselineDueDate: null,
    reachedOn: null,
    note: '',
    ...fields,
  }
}

export function phase(id: string, startDate: string | null, endDate: string | null): Phase {
  return { id, position: 1, name: `阶段 ${id}`, startDate, endDate, baselineStartDate: null, baselineEndDate: null }
}

export const person = (id: string, fields: Partial<CheckedPlan['people'][number]> = {}) => ({
  id,
  name: id,
  hasAccount: true,
  isGuest: false,
  ...fields,
})

/** Three earlier tasks like it that took so many days. */
export const took = (actualDays: number) => ({
  name: '任务',
  tasks: 3,
  campaigns: 2,
  late: 1,
  medianDaysLate: 2,
  plannedDays: 3,
  actualDays,
  reasons: [],
  isFew: false,
})

export const soundPlan: CheckedPlan = {
  today: '2024-05-10',
  campaign: {
    id: 'c',
    startDate: '2024-06-01',
    endDate: '2024-06-30',
    planOwnerId: 'lin',
    executionLeadId: 'zhou',
    countsDaysOff: true,
  },
  goals: [goal('g1')],
  milestones: [milestone('m1')],
  phases: [phase('p1', '2024-06-01', '2024-06-15'), phase('p2', '2024-06-16', '2024-06-30')],
  participants: [{ id: 'part', departmentId: 'market', personId: 'lin' }],
  tasks: [
    task('t1'),
    task('t2', { phaseId: 'p2', ownerId: 'chen', plannedStart: '2024-06-16', plannedFinish: '2024-06-18', milestoneId: 'm1' }),
    task('t3', { phaseId: 'p2', ownerId: 'lin', name: '活动复盘会', plannedStart: '2024-06-29', plannedFinish: '2024-06-29' }),
  ],
  dependencies: [{ id: 'd1', predecessorId: 't1', successorId: 't2', kind: 'FS', lag: 0, lagUnit: 'day' }],
  people: [person('lin'), person('zhou'), person('zhang'), person('chen')],
  departments: [{ id: 'market', name: '市场部', contactId: 'lin' }],
  tasksWithRisk: new Set(['t1', 't2', 't3']),
  tasksWithSteps: new Set(),
  calendar: everyDay,
  holidayOn: (day) => (day === '2024-06-10' ? '端午节' : null),
  isDayOff: (day) => day === '2024-06-10' || day === '2024-06-08',
  experienceWith: () => null,
}
