import type { Day } from '#domain/day.ts'
import type { Milestone } from '#domain/milestone.ts'
import { milestoneDaysLate, milestoneState } from '#domain/milestone.ts'
import type { Task } from '#domain/task.ts'
import { isOpen, lateDays, taskStatus } from '#domain/task.ts'
import type { Messages } from '../messages/zh.ts'
import { blockTotals } from './blockTotals.ts'
import type { Plan } from './plan.ts'
import type { Block } from './taskBlocks.ts'
import { milestoneTones } from './milestoneTones.ts'
import { bandKey } from './taskBlocks.ts'
import { standing } from './taskSentence.ts'
import { numberOf } from '../ui/gantt/days.ts'
import type { Bar, Bracket, Diamond, Mark } from '../ui/gantt/marks.ts'
import type { Span } from '../ui/gantt/scale.ts'
import type { RowRef } from '../ui/grid/types.ts'

export type Line = Task | Milestone

export const MILESTONES = 'band:milestones'
const MILESTONE = 'milestone:'
export const milestoneKey = (id: string) => MILESTONE + id

/** The milestone that a line is of, else null. */
export function milestoneIdOf(key: string): string | null {
  return key.startsWith(MILESTONE) ? key.slice(MILESTONE.length) : null
}

export function isMilestone(line: Line): line is Milestone {
  return 'dueDate' in line
}

/** Milestones first, as everything leads to them; then the phases with their tasks. */
export function ganttLines(milestones: readonly Milestone[], blocks: readonly Block[], collapsed: ReadonlySet<string>): RowRef[] {
  const block = (key: string, keys: readonly string[]): RowRef[] => [
    { key, kind: 'band' },
    ...(collapsed.has(key) ? [] : keys.map((row): RowRef => ({ key: row, kind: 'row' }))),
  ]
  return [
    ...(milestones.length > 0
      ? block(
          MILESTONES,
          milestones.map(({ id }) => milestoneKey(id)),
        )
      : []),
    ...blocks.flatMap(({ phase, tasks }) =>
      block(
        bandKey(phase?.id ?? null),
        tasks.map(({ id }) => id),
      ),
    ),
  ]
}

export function inDueOrder(milestones: Iterable<Milestone>): Milestone[] {
  return [...milestones].toSorted(
    (a, b) => (a.dueDate ?? '9').localeCompare(b.dueDate ?? '9') || a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1),
  )
}

export interface MarkContext {
  today: Day
  messages: Pick<Messages, 'fields' | 'sheet' | 'overview'>
  critical: ReadonlySet<string>
}

export function marksOfLine(line: Line, context: MarkContext): readonly Mark[] {
  const mark = isMilestone(line) ? diamondOf(line, context) : barOf(line, context)
  return mark ? [mark] : []
}

function barOf(task: Task, { today, messages: { fields }, critical }: MarkContext): Bar | null {
  const plan = spanBetween(task.plannedStart, task.plannedFinish)
  if (!plan) return null
  const status = taskStatus(task, today)
  const late = lateDays(task, today)
  const { actualStart, actualFinish } = task
  return {
    kind: 'bar',
    ...plan,
    percent: task.percentComplete,
    tone: status,
    critical: critical.has(task.id),
    baseline: spanBetween(task.baselineStart, task.baselineFinish) ?? undefined,
    actual:
      actualStart && actualStart <= today ? { start: numberOf(actualStart), finish: numberOf(actualFinish ?? today) } : undefined,
    tail: isOpen(task) && late > 0 ? plan.finish + late : undefined,
    label: standing(task, today, fields),
  }
}

function diamondOf(milestone: Milestone, { today, messages }: MarkContext): Diamond | null {
  if (!milestone.dueDate) return null
  const state = milestoneState(milestone, today)
  const late = milestoneDaysLate(milestone, today)
  return {
    kind: 'diamond',
    day: numberOf(milestone.dueDate),
    by: milestone.dateRule === 'by',
    tone: milestoneTones[state],
    baseline: milestone.baselineDueDate ? numberOf(milestone.baselineDueDate) : undefined,
    label: [messages.overview.milestoneState[state], late > 0 && messages.fields.late(late)].filter(Boolean).join(' '),
  }
}

/** What stands in the lines of the headings: a phase as the bracket of its tasks; folded, the milestones beside one another. */
export function bandMarks(
  milestones: readonly Milestone[],
  blocks: readonly Block[],
  collapsed: ReadonlySet<string>,
  context: MarkContext,
): ReadonlyMap<string, readonly Mark[]> {
  const { sheet: words } = context.messages
  const marks = new Map<string, readonly Mark[]>()
  if (collapsed.has(MILESTONES)) {
    const diamonds = milestones.map((milestone) => diamondOf(milestone, context))
    marks.set(
      MILESTONES,
      diamonds.filter((mark) => mark !== null).map((mark) => ({ ...mark, label: '' })),
    )
  }
  for (const block of blocks) {
    const { phase, tasks } = block
    const span = spanBetween(phase?.startDate ?? null, phase?.endDate ?? null) ?? spanOfTasks(tasks)
    if (!span) continue
    const { total, completed, late, percent } = blockTotals([block], context.today)
    const bracket: Bracket = {
      kind: 'bracket',
      ...span,
      percent,
      tone: late > 0 ? 'overdue' : 'inProgress',
      label: total > 0 ? [words.done(completed, total), late > 0 && words.totalLate(late)].filter(Boolean).join(' · ') : '',
    }
    marks.set(bandKey(phase?.id ?? null), [bracket])
  }
  return marks
}

/** The days that the chart must reach: the period, and everything that lies outside it. Today only where it is not far away. */
export function ganttSpan({ campaign, phases, milestones, tasks }: Plan, today: Day): Span {
  const days: Day[] = []
  const take = (...given: (Day | null)[]) => {
    for (const day of given) if (day) days.push(day)
  }
  take(campaign.startDate, campaign.endDate)
  for (const { startDate, endDate } of phases.values()) take(startDate, endDate)
  for (const { dueDate, baselineDueDate } of milestones.values()) take(dueDate, baselineDueDate)
  for (const task of tasks.values())
    take(task.plannedStart, task.plannedFinish, task.baselineStart, task.baselineFinish, task.actualStart, task.expectedFinish)
  const now = numberOf(today)
  if (days.length === 0) return { start: now, finish: now }
  const [start, finish] = [numberOf(least(days)), numberOf(most(days))]
  const isNear = now >= start - FAR && now <= finish + FAR
  return isNear ? { start: Math.min(start, now), finish: Math.max(finish, now) } : { start, finish }
}

const FAR = 45

function spanBetween(start: Day | null, finish: Day | null): Span | null {
  const [first, last] = [start ?? finish, finish ?? start]
  return first && last ? { start: numberOf(first), finish: Math.max(numberOf(first), numberOf(last)) } : null
}

function spanOfTasks(tasks: readonly Task[]): Span | null {
  const days = tasks.flatMap(({ plannedStart, plannedFinish }) => [plannedStart, plannedFinish]).filter((day) => day !== null)
  return days.length > 0 ? spanBetween(least(days), most(days)) : null
}

function least(days: readonly Day[]): Day {
  return days.reduce((first, day) => (day < first ? day : first))
}

function most(days: readonly Day[]): Day {
  return days.reduce((last, day) => (day > last ? day : last))
}
