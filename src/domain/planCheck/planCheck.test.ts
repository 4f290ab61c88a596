import { describe, expect, test } from 'vitest'
import type { CheckedPlan, Fix } from './finding.ts'
import type { RuleCode } from './planCheck.ts'
import { checkPlan, findingSentence, fixSentence, planRules, ruleCodes } from './planCheck.ts'
import { goal, milestone, person, phase, soundPlan, task, took } from '#test/soundPlan.ts'

const [t1, t2, t3] = soundPlan.tasks as [CheckedPlan['tasks'][number], CheckedPlan['tasks'][number], CheckedPlan['tasks'][number]]
const withTask = (fields: Parameters<typeof task>[1]): Partial<CheckedPlan> => ({ tasks: [task('t1', fields), t2, t3] })
const link = (id: string, predecessorId: string, successorId: string) =>
  ({ id, predecessorId, successorId, kind: 'FS', lag: 0, lagUnit: 'day' }) as const

interface Example {
  /** What makes the rule speak, and of which row. */
  found: Partial<CheckedPlan>
  id: string
  fix?: Fix
  /** What looks like it and is right. */
  right: Partial<CheckedPlan>
}

const { campaign } = soundPlan
const days = Array.from({ length: 7 }, (_, index) => `2024-06-0${index + 1}`)

const examples: Record<RuleCode, Example> = {
  noGoals: { found: { goals: [] }, id: 'c', right: {} },
  goalWithoutNumber: {
    found: { goals: [goal('g1', { targetValue: null })] },
    id: 'g1',
    right: { goals: [goal('g1', { targetValue: '0' })] },
  },
  goalWithoutUnit: {
    found: { goals: [goal('g1', { metric: '销售额', unit: ' ' })] },
    id: 'g1',
    right: { goals: [goal('g1', { metric: '曝光量', unit: '' })] },
  },
  goalTwice: {
    found: { goals: [goal('g1', { metric: '销售额' }), goal('g2', { metric: '销售额 ' })] },
    id: 'g2',
    right: { goals: [goal('g1', { metric: '销售额' }), goal('g2', { metric: '新增会员' })] },
  },
  noPeriod: { found: { campaign: { ...campaign, endDate: null } }, id: 'c', right: {} },
  noPhases: { found: { phases: [] }, id: 'c', right: {} },
  phaseWithoutDates: {
    found: { phases: [phase('p1', '2024-06-01', null), soundPlan.phases[1]!] },
    id: 'p1',
    right: {},
  },
  phaseGap: {
    found: { phases: [phase('p1', '2024-06-01', '2024-06-10'), soundPlan.phases[1]!] },
    id: 'p1',
    fix: { noun: 'phase', id: 'p1', patch: { endDate: '2024-06-15' } },
    right: {},
  },
  phaseOverlap: {
    found: { phases: [phase('p1', '2024-06-01', '2024-06-18'), soundPlan.phases[1]!] },
    id: 'p1',
    fix: { noun: 'phase', id: 'p1', patch: { endDate: '2024-06-15' } },
    right: {},
  },
  phaseAfterPeriod: {
    found: { phases: [soundPlan.phases[0]!, phase('p2', '2024-06-16', '2024-07-05')] },
    id: 'p2',
    fix: { noun: 'phase', id: 'p2', patch: { endDate: '2024-06-30' } },
    right: { phases: [phase('p1', '2024-05-01', '2024-06-15'), soundPlan.phases[1]!] },
  },
  phaseWithoutTasks: {
    found: { tasks: [t1, task('t3', { name: '复盘', milestoneId: 'm1' })] },
    id: 'p2',
    fix: { noun: 'phase', id: 'p2', remove: true },
    right: { tasks: [t1, t2, t3] },
  },
  noMilestones: { found: { milestones: [] }, id: 'c', right: {} },
  milestoneWithoutDate: { found: { milestones: [milestone('m1', { dueDate: null })] }, id: 'm1', right: {} },
  milestonePassed: {
    found: { today: '2024-06-22' },
    id: 'm1',
    right: { today: '2024-06-22', milestones: [milestone('m1', { reachedOn: '2024-06-21' })] },
  },
  milestoneWithoutTask: {
    found: { milestones: [milestone('m1'), milestone('m2', { dueDate: '2024-06-25' })] },
    id: 'm2',
    right: { milestones: [milestone('m1'), milestone('m2', { dueDate: '2024-06-30' })] },
  },
  taskAfterMilestone: {
    found: { tasks: [t1, { ...t2, plannedFinish: '2024-06-22' }, t3] },
    id: 't2',
    fix: { noun: 'task', id: 't2', patch: { plannedFinish: '2024-06-20' } },
    right: { tasks: [t1, { ...t2, plannedFinish: '2024-06-19' }, t3] },
  },
  noBuffer: {
    found: { tasks: [t1, { ...t2, plannedFinish: '2024-06-20' }, t3] },
    id: 't2',
    right: { tasks: [t1, { ...t2, plannedStart: '2024-06-20', plannedFinish: '2024-06-20' }, t3] },
  },
  milestoneOnHoliday: {
    found: {
      milestones: [milestone('m1', { dueDate: '2024-06-20' }), milestone('m2', { dueDate: '2024-06-10', dateRule: 'on' })],
    },
    id: 'm2',
    right: { milestones: [milestone('m1'), milestone('m2', { dueDate: '2024-06-08', dateRule: 'on' })] },
  },
  milestoneOnWeekend: {
    found: {
      campaign: { ...campaign, countsDaysOff: false },
      milestones: [milestone('m1', { dueDate: '2024-06-20' }), milestone('m2', { dueDate: '2024-06-22', dateRule: 'on' })],
      isDayOff: (day) => day === '2024-06-22',
    },
    id: 'm2',
    right: { milestones: [milestone('m1'), milestone('m2', { dueDate: '2024-06-22', dateRule: 'on' })] },
  },
  noTasks: { found: { tasks: [], dependencies: [] }, id: 'c', right: {} },
  taskWithoutOwner: {
    found: withTask({ ownerId: null }),
    id: 't1',
    fix: { noun: 'task', id: 't1', patch: { ownerId: 'lin', collaboratorIds: [] } },
    right: withTask({ ownerId: null, actualStart: '2024-06-03', actualFinish: '2024-06-06' }),
  },
  twoOwners: {
    found: withTask({ ownerId: null, collaboratorIds: ['zhang', 'chen'] }),
    id: 't1',
    fix: { noun: 'task', id: 't1', patch: { ownerId: 'zhang', collaboratorIds: ['chen'] } },
    right: withTask({ ownerId: 'zhang', collaboratorIds: ['chen', 'lin'] }),
  },
  taskWithoutDates: {
    found: withTask({ plannedStart: null }),
    id: 't1',
    fix: { noun: 'task', id: 't1', patch: { plannedStart: '2024-06-01', plannedFinish: '2024-06-06' } },
    right: {},
  },
  taskWithoutCriteria: {
    found: withTask({ acceptanceCriteria: '' }),
    id: 't1',
    right: withTask({ acceptanceCriteria: '', quantityPlanned: 5 }),
  },
  taskWithoutPhase: {
    found: withTask({ phaseId: null }),
    id: 't1',
    fix: { noun: 'task', id: 't1', patch: { phaseId: 'p1' } },
    right: {},
  },
  taskOutsidePhase: {
    found: withTask({ plannedStart: '2024-06-13', plannedFinish: '2024-06-17' }),
    id: 't1',
    fix: { noun: 'task', id: 't1', patch: { plannedStart: '2024-06-11', plannedFinish: '2024-06-15' } },
    right: withTask({ plannedStart: '2024-05-30', actualStart: '2024-05-30' }),
  },
  taskAfterCampaign: {
    found: { tasks: [t1, t2, { ...t3, name: '门店陈列', plannedFinish: '2024-07-02' }] },
    id: 't3',
    fix: { noun: 'task', id: 't3', patch: { plannedFinish: '2024-06-30' } },
    right: { tasks: [t1, t2, { ...t3, name: '活动复盘会', plannedFinish: '2024-07-02' }] },
  },
  taskTooLong: {
    found: {
      phases: [phase('p1', '2024-05-11', '2024-06-15'), soundPlan.phases[1]!],
      ...withTask({ plannedStart: '2024-05-12' }),
    },
    id: 't1',
    right: { ...withTask({ plannedStart: '2024-05-12' }), tasksWithSteps: new Set(['t1']) },
  },
  taskTwice: {
    found: { tasks: [t1, t2, t3, task('t4', { name: '任务 t1 ' })] },
    id: 't4',
    right: {
      tasks: [
        t1,
        t2,
        t3,
        task('t4', { name: '任务 t1', plannedStart: '2024-06-04' }),
        task('t5', { name: '任务 t1', ownerId: 'lin' }),
        ...['t6', 't7'].map((id) => task(id, { name: '' })),
      ],
    },
  },
  shorterThanUsual: {
    found: { experienceWith: (name) => (name === '任务 t1' ? took(6) : null) },
    id: 't1',
    right: { experienceWith: (name) => (name === '任务 t1' ? took(3) : null) },
  },
  reviewerIsOwner: {
    found: withTask({ reviewerId: 'zhang' }),
    id: 't1',
    fix: { noun: 'task', id: 't1', patch: { reviewerId: null } },
    right: withTask({ reviewerId: 'lin' }),
  },
  noPlanOwner: { found: { campaign: { ...campaign, planOwnerId: null } }, id: 'c', right: {} },
  noExecutionLead: { found: { campaign: { ...campaign, executionLeadId: null } }, id: 'c', right: {} },
  noParticipants: { found: { participants: [] }, id: 'c', right: {} },
  departmentWithoutContact: {
    found: { participants: [{ id: 'part', departmentId: 'market', personId: null }] },
    id: 'part',
    fix: { noun: 'participant', id: 'part', patch: { personId: 'lin' } },
    right: {},
  },
  ownerGone: { found: { people: soundPlan.people.filter(({ id }) => id !== 'zhang') }, id: 't1', right: {} },
  ownerWithoutAccount: {
    found: { people: [person('lin'), person('zhou'), person('chen'), person('zhang', { hasAccount: false })] },
    id: 'zhang',
    right: { people: [...soundPlan.people, person('wu', { hasAccount: false })] },
  },
  ownerOverloaded: {
    found: { tasks: [t1, t2, t3, ...['a', 'b', 'c'].map((id) => task(id))] },
    id: 'zhang',
    right: { tasks: [t1, t2, t3, task('a'), task('b', { plannedStart: '2024-06-07', plannedFinish: '2024-06-09' }), task('c')] },
  },
  oneOwnerForMost: {
    found: { tasks: [t1, t2, t3, ...days.map((day) => task(day, { plannedStart: day, plannedFinish: day }))] },
    id: 'zhang',
    right: { tasks: [t1, t2, t3, ...days.map((day, index) => task(day, { ownerId: index < 3 ? 'chen' : 'zhang' }))] },
  },
  dependencyCircle: {
    found: { dependencies: [link('d1', 't1', 't2'), link('d2', 't2', 't1')] },
    id: 't1',
    right: {},
  },
  startsTooEarly: {
    found: { tasks: [{ ...t1, plannedFinish: '2024-06-15' }, { ...t2, plannedStart: '2024-06-14' }, t3] },
    id: 't2',
    right: {},
  },
  supplierOnCriticalPath: {
    found: {
      people: [...soundPlan.people.filter(({ id }) => id !== 'chen'), person('chen', { isGuest: true })],
      tasks: [t1, { ...t2, plannedFinish: '2024-06-20' }, t3],
      tasksWithRisk: new Set(),
    },
    id: 't2',
    right: {
      people: [...soundPlan.people.filter(({ id }) => id !== 'chen'), person('chen', { isGuest: true })],
      tasksWithRisk: new Set(),
    },
  },
  noContingency: {
    found: { tasks: [t1, { ...t2, plannedFinish: '2024-06-20' }, t3], tasksWithRisk: new Set() },
    id: 'c',
    right: { tasks: [t1, { ...t2, plannedFinish: '2024-06-20' }, t3], tasksWithRisk: new Set(['t2']) },
  },
  noReviewPlanned: {
    found: { tasks: [t1, t2, { ...t3, name: '收尾' }] },
    id: 'c',
    fix: {
      noun: 'task',
      create: { name: '活动复盘会', phaseId: 'p2', ownerId: 'lin', plannedStart: '2024-06-30', plannedFinish: '2024-06-30' },
    },
    right: { tasks: [t1, t2, { ...t3, name: '收尾' }], milestones: [milestone('m1', { name: '复盘结束' })] },
  },
}

test('a day is full of a thousand tasks as it is of four, and a sentence names a few of them', () => {
  const tasks = Array.from({ length: 1000 }, (_, at) => task(`b${at}`, { name: `任务 ${at}`, ownerId: 'chen' }))
  const found = checkPlan({ ...soundPlan, tasks }).find(({ code }) => code === 'ownerOverloaded')
  expect(found!.params).toMatchObject({ count: 1000, tasks: '任务 0、任务 1、任务 2、任务 3、任务 4…' })
})

test('there are at least 25 rules, and a sound plan passes them all', () => {
  expect(ruleCodes.length).toBeGreaterThanOrEqual(25)
  expect(checkPlan(soundPlan)).toEqual([])
})

describe.each(Object.entries(examples) as [RuleCode, Example][])('%s', (code, { found, id, fix, right }) => {
  const findings = (part: Partial<CheckedPlan>) => checkPlan({ ...soundPlan, ...part }).filter((finding) => finding.code === code)

  test('is found, named in both languages, with what puts it right', () => {
    const [finding, ...others] = findings(found)
    expect(others).toEqual([])
    expect(finding).toMatchObject({ id, severity: planRules[code].severity, key: `${code}:${id}` })
    expect(finding!.fix).toEqual(fix)
    for (const language of ['zh', 'en'] as const) {
      expect(findingSentence(finding!, language)).not.toMatch(/[{}]|undefined/)
      expect(fix ? fixSentence(finding!, language) : '—').toMatch(/^[^{}]+$/)
    }
  })

  test('is not found where all is right', () => {
    expect(findings(right)).toEqual([])
  })
})

const mended = (Object.entries(examples) as [RuleCode, Example][]).flatMap(([code, { found, fix }]) =>
  fix && 'patch' in fix ? [{ code, found, fix }] : [],
)

test.each(mended)('$code is gone once its fix is applied', ({ code, found, fix: { noun, id, patch } }) => {
  const plan = { ...soundPlan, ...found }
  const name = ({ task: 'tasks', phase: 'phases', goal: 'goals', milestone: 'milestones', participant: 'participants' } as const)[
    noun
  ]
  const rows = plan[name].map((row) => (row.id === id ? { ...row, ...patch } : row))
  expect(checkPlan({ ...plan, [name]: rows }).filter((finding) => finding.code === code)).toEqual([])
})
