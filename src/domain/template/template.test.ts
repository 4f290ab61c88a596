import { describe, expect, test } from 'vitest'
import { contentOf } from './builtIn/builtIn.ts'
import { builtInTemplates } from './builtIn/builtInTemplates.ts'
import { refuseContradictions } from './check.ts'
import { datedTemplate } from './dated.ts'
import { readTemplateFile } from './file.ts'
import { editContent, partsChanged } from './parts.ts'
import { rhythmOf } from './rhythm.ts'
import { likelyPerson } from './roles.ts'

const launch = contentOf(builtInTemplates.launch, 'zh')
const longTerm = contentOf(builtInTemplates.longTerm, 'zh')

describe('a phase that repeats', () => {
  test('comes as often as is asked, each time later, with its tasks, links and milestones', () => {
    const { content, phases } = datedTemplate(longTerm, { anchor: 'start', day: '2024-03-04', times: { round: 2 } }, [])
    refuseContradictions(content)
    expect(phases.map(({ name }) => name)).toEqual(['搭建期', '冷启动期', '运营周期 1', '运营周期 2', '阶段总结期'])
    expect(phases.every(({ startDate }, index) => index === 0 || startDate! > phases[index - 1]!.endDate!)).toBe(true)
    const reviews = content.tasks.filter(({ name }) => name === '本期复盘会')
    expect(reviews.map(({ start, phase }) => [start, phase])).toEqual([
      ['59w', 'round'],
      ['79w', 'round~2'],
    ])
    expect(content.links).toContainEqual(expect.objectContaining({ from: 'review~2', to: 'value' }))
    expect(content.milestones.map(({ name }) => name)).toContain('周期复盘 2')
    expect(content.until).toBe('85w')
  })

  test('comes once where once is enough, under its own name', () => {
    const { phases } = datedTemplate(longTerm, { anchor: 'start', day: '2024-03-04', times: { round: 1 } }, [])
    expect(phases.map(({ name }) => name)).toContain('运营周期')
  })
})

test('a launch date puts the launch on its day, and the start before it', () => {
  const { startDate, milestones } = datedTemplate(launch, { anchor: 'launch', day: '2024-09-10' }, [])
  expect(startDate).toBe('2024-09-03')
  expect(milestones.find(({ key }) => key === 'launch')?.dueDate).toBe('2024-09-10')
})

test('preparation keeps clear of a holiday, and takes the weekend that is worked for it', () => {
  const off = ['2024-05-01', '2024-05-02', '2024-05-03'].map((day) => ({ day, isWorkday: false }))
  const worked = { day: '2024-04-28', isWorkday: true }
  const at = (exceptions: typeof off) => datedTemplate(launch, { anchor: 'start', day: '2024-05-06' }, exceptions).dayAt('-1w')
  expect([
    at([]),
    at(off),
    at([...off, { day: '2024-04-30', isWorkday: false }, { day: '2024-04-29', isWorkday: false }, worked]),
  ]).toEqual(['2024-05-03', '2024-04-30', '2024-04-28'])
})

describe('an edit', () => {
  const [first, second] = launch.tasks as [(typeof launch.tasks)[number], (typeof launch.tasks)[number]]

  test('changes the piece that it names, adds what is new, and takes links away with their task', () => {
    const edited = editContent(launch, {
      put: {
        tasks: [
          { ...second, name: '定价' },
          { ...first, key: 'new', name: '新任务' },
        ],
      },
      remove: { tasks: [first.key] },
    })
    expect(edited.tasks).toHaveLength(launch.tasks.length)
    expect(edited.tasks[0]).toMatchObject({ key: second.key, name: '定价' })
    expect(edited.tasks.at(-1)).toMatchObject({ key: 'new' })
    expect(edited.links.some(({ from, to }) => from === first.key || to === first.key)).toBe(false)
    expect([...partsChanged(launch, edited).keys()].toSorted()).toEqual(
      ['links', `tasks ${first.key}`, `tasks ${second.key}`, 'tasks new'].toSorted(),
    )
  })

  test('of a role or a milestone that goes leaves nothing that points to it', () => {
    const edited = editContent(launch, { remove: { roles: ['channel'], milestones: ['launch'], phases: ['closing'] } })
    expect(() => refuseContradictions(edited)).not.toThrow()
    expect(edited.launch).toBeNull()
  })
})

describe('what contradicts itself is refused:', () => {
  const [task] = launch.tasks
  test.each([
    ['templateKeyTwice', { tasks: [...launch.tasks, task!] }],
    ['templateUnknownKey', { tasks: [{ ...task!, role: 'nobody' }] }],
    ['templateBackwards', { tasks: [{ ...task!, start: '3d', finish: '1d' }] }],
    ['templateBackwards', { until: '0d' }],
    [
      'templateCircle',
      {
        links: [
          ...launch.links,
          { from: 'retrospective', to: 'points', kind: 'FS', lag: 0, lagUnit: 'day' },
          { from: 'points', to: 'retrospective', kind: 'FS', lag: 0, lagUnit: 'day' },
        ],
      },
    ],
    ['templateLaunchUndated', { milestones: launch.milestones.map((row) => ({ ...row, due: null })) }],
  ] as const)('%s', (code, change) => {
    const links = code === 'templateCircle' ? launch.links : []
    expect(() => refuseContradictions({ ...launch, links, ...change } as never)).toThrow(expect.objectContaining({ code }))
  })
})

test.each([
  ['templateFileUnreadable', '活动,任务\n'],
  ['templateFileOther', '[]'],
  ['templateFileOther', '{"format":"something-else"}'],
  ['templateFileNewer', '{"format":"runsheet-template","version":2}'],
])('a file that is no template is refused: %s', (code, text) => {
  expect(() => readTemplateFile(text)).toThrow(expect.objectContaining({ code }))
})

test('the rhythm is on the days of the week that were a habit', () => {
  const weekly = ['2024-06-07', '2024-06-14', '2024-06-21', '2024-06-26'].map((day) => ({ kind: 'weeklyReview' as const, day }))
  expect(rhythmOf(weekly)).toEqual([{ kind: 'weeklyReview', weekdays: [5] }])
  expect(rhythmOf([])).toEqual([])
})

test('a role is who it was last time, else whose title it is, else who answers for the department', () => {
  const people = [
    { id: 'chen', name: '陈昊', title: '渠道经理', departmentId: 'd', hasAccount: true },
    { id: 'zhang', name: '张敏', title: '市场专员', departmentId: 'd', hasAccount: true },
  ]
  const staff = { people, departments: [{ id: 'd', name: '渠道部', contactId: 'zhang' }] }
  const role = { name: '渠道经理', department: '渠道部' }
  expect(likelyPerson(role, staff, new Map([['渠道经理', 'zhang']]))).toBe('zhang')
  expect(likelyPerson(role, staff, new Map([['渠道经理', 'gone']]))).toBe('chen')
  expect(likelyPerson({ ...role, name: '渠道经理 2' }, staff, new Map())).toBe('zhang')
  expect(likelyPerson({ name: '法务', department: '法务部' }, staff, new Map())).toBeNull()
})
