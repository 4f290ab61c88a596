import type { DependencyKind } from '../../dependency.ts'
import type { DateRule } from '../../milestone.ts'
import type { Language } from '../../problem.ts'
import type { Offset } from '../offset.ts'
import type { Anchor, Rhythm, TemplateContent, TemplateKpi, TemplateRole, TemplateTask } from '../template.ts'
import { usualMetrics } from '../../usualMetrics.ts'

export type Text = [zh: string, en: string]

/** A template as it is written down with the product, in both languages. */
export interface BuiltIn {
  name: Text
  description: Text
  dayZero: Anchor
  launch: string | null
  from: Offset
  until: Offset
  countsDaysOff: boolean
  roles: Record<string, { name: Text; department: Text; leads?: NonNullable<TemplateRole['leads']> }>
  phases: BuiltInPhase[]
  milestones: { key: string; name: Text; due: Offset; dateRule: DateRule }[]
  /** By the Chinese name of a usual metric; the target is asked for. */
  goals: string[]
  kpis: { metric: string; owner: string; shares?: Record<string, number> }[]
  rhythm: Rhythm[]
}

export interface BuiltInPhase {
  key: string
  name: Text
  from: Offset
  until: Offset
  repeat?: { every: Offset; times: number }
  tasks: BuiltInTask[]
}

export interface BuiltInTask {
  key: string
  name: Text
  role: string
  /** First and last day; one where it is the same. */
  days: [Offset, Offset?]
  /** 交付标准. */
  done: Text
  gives?: Text
  /** What it waits for: a task, or with a lag in days or workdays `task +2d`, or of another kind `task SS+3d`. */
  after?: string[]
  helpers?: string[]
  reviewer?: string
  milestone?: string
  count?: [number, Text]
  steps?: Text[]
}

export function contentOf(given: BuiltIn, language: Language): TemplateContent {
  const say = ([zh, en]: Text) => (language === 'zh' ? zh : en)
  const tasks = given.phases.flatMap((phase) => phase.tasks.map((task) => ({ ...task, phase: phase.key })))
  const departments = new Map<string, string>()
  for (const [key, { department }] of Object.entries(given.roles))
    if (!departments.has(say(department))) departments.set(say(department), key)
  return {
    dayZero: given.dayZero,
    launch: given.launch,
    from: given.from,
    until: given.until,
    countsDaysOff: given.countsDaysOff,
    roles: Object.entries(given.roles).map(([key, { name, department, leads = null }]) => ({
      key,
      name: say(name),
      department: say(department),
      leads,
    })),
    departments: [...departments].map(([name, contact]) => ({ name, contact })),
    phases: given.phases.map(({ key, name, from, until, repeat = null }) => ({ key, name: say(name), from, until, repeat })),
    milestones: given.milestones.map(({ name, ...rest }) => ({ ...rest, name: say(name), note: '' })),
    tasks: tasks.map((task) => taskOf(task, say)),
    links: tasks.flatMap(({ key, after = [] }) => after.map((link) => linkOf(link, key))),
    goals: given.goals.map((metric) => {
      const { name, unit, direction } = usual(metric, language)
      const kpi = given.kpis.some((row) => row.metric === metric) ? metric : null
      return { key: metric, metric: name, comparator: direction === 'down' ? '<=' : '>=', targetValue: null, unit, note: '', kpi }
    }),
    kpis: given.kpis.map((kpi) => kpiOf(kpi, language)),
    rhythm: given.rhythm,
  }
}

function taskOf(task: BuiltInTask & { phase: string }, say: (text: Text) => string): TemplateTask {
  const { key, phase, name, role, days, done, gives, helpers = [], reviewer = null, milestone = null, count, steps = [] } = task
  return {
    key,
    phase,
    name: say(name),
    description: '',
    deliverable: gives ? say(gives) : '',
    acceptanceCriteria: say(done),
    role,
    helpers,
    reviewer,
    start: days[0],
    finish: days[1] ?? days[0],
    quantityPlanned: count?.[0] ?? null,
    quantityUnit: count ? say(count[1]) : '',
    isPinned: false,
    milestone,
    series: null,
    steps: steps.map(say),
  }
}

const linkPattern = /^(\S+)(?: (FS|SS|FF|SF)?([+-]\d+)([dw]))?$/

function linkOf(text: string, to: string): TemplateContent['links'][number] {
  const [, from, kind = 'FS', lag = '0', unit = 'd'] = linkPattern.exec(text)!
  return { from: from!, to, kind: kind as DependencyKind, lag: Number(lag), lagUnit: unit === 'd' ? 'day' : 'workday' }
}

function kpiOf({ metric, owner, shares = {} }: BuiltIn['kpis'][number], language: Language): TemplateKpi {
  const { name, unit, kind, direction } = usual(metric, language)
  return {
    key: metric,
    metric: name,
    unit,
    kind,
    direction,
    name: '',
    owner,
    dimensionName: '',
    dimensions: [],
    targetValue: null,
    from: null,
    until: null,
    shape: Object.keys(shares).length > 0 ? 'phases' : 'even',
    phaseShares: shares,
    dayTargets: [],
    dataSource: '',
  }
}

function usual(metric: string, language: Language) {
  const index = usualMetrics('zh', () => '').findIndex(({ name }) => name === metric)
  const found = usualMetrics(language, () => '')[index]
  if (!found) throw new Error(`${metric} is no usual metric`)
  return found
}
