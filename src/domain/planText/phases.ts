import type { DateReading } from '../dateText.ts'
import type { FoundPhase } from './draft.ts'
import type { Line } from './outline.ts'
import { nameIn, slicePassage, trimPassage } from './passage.ts'
import type { Passage } from './passage.ts'
import { findPhasesInTable } from './phaseTables.ts'
import { doubtsOf } from './planContext.ts'
import type { PlanContext } from './planContext.ts'
import { isLine, sectionOf } from './sections.ts'
import { phaseTitle, timeLead } from './titles.ts'
import { isAside } from './topics.ts'
import { isPeriodLabel } from './words/labels.ts'
import { phaseOrdinal, phaseTimeLine, phaseWord, workStage } from './words/phases.ts'

/** The stages of the plan, and which line opens which. */
export interface PhaseBook {
  phases: FoundPhase[]
  byLine: Map<Line, FoundPhase>
}

export function findPhases(context: PlanContext): PhaseBook {
  const byLine = new Map<Line, FoundPhase>()
  const phases = context.outline.blocks.flatMap((block) => {
    if (!isLine(block)) return findPhasesInTable(context, block)
    const phase = block.parents.some((parent) => byLine.has(parent)) ? null : readPhase(context, block)
    if (phase) byLine.set(block, phase)
    return phase ? [phase] : []
  })
  return { phases, byLine }
}

/** The stage that a line stands in. */
export function phaseOf({ byLine }: PhaseBook, parents: Line[]): FoundPhase | null {
  const line = parents.findLast((parent) => byLine.has(parent))
  return (line && byLine.get(line)) ?? null
}

function readPhase(context: PlanContext, line: Line): FoundPhase | null {
  if (isAside(sectionOf(line)) || line.passage.text.length > 80) return null
  if (isWorkStage(line)) return { ...context.quote(line), name: nameIn(line.passage), start: null, end: null, raw: null }
  if (sectionOf(line) === 'agenda') return null
  const reading = firstReading(context, line)
  const name = nameOfPhase(context, line, reading)
  if (name === null || name.text === '') return null
  const below = reading ? null : timeBelow(line)
  const time = reading ?? (below && (context.datesIn(below)[0] ?? null))
  const raw = time?.raw ?? (below && nameIn(below)) ?? null
  return {
    ...context.quote(line, time ? doubtsOf(time) : []),
    name: nameIn(name),
    start: time?.start ?? null,
    end: time?.end ?? null,
    raw,
  }
}

/** `准备工作`, `后期工作`: headings side by side under the course of the event. */
function isWorkStage(line: Line): boolean {
  const parent = line.parents.at(-1)
  if (
    !line.heading ||
    !parent?.heading ||
    !(parent.topic === 'agenda' || parent.topic === 'schedule' || parent.topic === 'tasks' || parent.topic === 'phases')
  )
    return false
  return isStageName(line) && parent.children.filter((child) => isLine(child) && child.heading && isStageName(child)).length > 1
}

function isStageName({ passage }: Line): boolean {
  return passage.text.length >= 3 && workStage.test(passage.text)
}

/** The time in a title; set apart at its end a bare `11.12` is a day. */
function firstReading(context: PlanContext, { passage, heading }: Line): DateReading | null {
  const colon = /^[^:]{0,40}\)\s*:/.exec(passage.text)
  const title = colon ? slicePassage(passage, 0, colon[0].length) : passage
  const reading = context.datesIn(title)[0]
  if (reading || !heading || !/[\s(]\d{1,2}[./]\d{1,2}\)?$/.test(title.text)) return reading ?? null
  return context.datesInCell(title)[0] ?? null
}

function nameOfPhase(context: PlanContext, line: Line, reading: DateReading | null): Passage | null {
  const { text } = line.passage
  const opens = line.heading || line.children.length > 0
  if (phaseOrdinal.test(text) && (opens || reading))
    return withoutTime(slicePassage(line.passage, phaseOrdinal.exec(text)?.[0].length ?? 0), context) ?? trimPassage(line.passage)
  if (timeLead.test(text)) return nameAfterTime(line, opens)
  if (!reading)
    return opens && line.heading && sectionOf(line) === 'schedule' && timeBelow(line) && /规划|计划|期|阶段/.test(text)
      ? trimPassage(line.passage)
      : null
  return namedSpan(line, reading, opens)
}

/** `第1周：基础建设`, `Week 1-2 (Pre-Launch): …`. */
function nameAfterTime(line: Line, opens: boolean): Passage | null {
  const rest = slicePassage(line.passage, timeLead.exec(line.passage.text)?.[0].length ?? 0)
  const inParentheses = /^\s*\(([^()\d]{2,24})\)/.exec(rest.text)
  if (inParentheses) return trimPassage(slicePassage(rest, 0, inParentheses[0].length), '()')
  return opens && rest.text.length <= 40 ? trimPassage(rest) : null
}

/** `预热期（6月1日-6月7日）`, `蓄水期 10.20-10.30`, `启动期：3月10日—3月19日`, `筹备阶段：3月 – 8月`. */
function namedSpan(line: Line, reading: DateReading, opens: boolean): Passage | null {
  const section = sectionOf(line)
  if (section === 'goals' || section === 'budget' || section === 'milestones') return null
  if (reading.from === 0 && reading.kind !== 'day') return nameAfterSpan(line, reading)
  const name = trimPassage(slicePassage(line.passage, 0, reading.from), '(')
  if (name.text.startsWith('@')) return null
  const after = line.passage.text.slice(reading.to)
  if (name.text === '' || name.text.length > 30 || /[。;,]/.test(name.text) || isPeriodLabel(name.text)) return null
  const inPeriod =
    line.parents.at(-1)?.topic === 'period' &&
    reading.kind !== 'day' &&
    !/(?:活动|报名|投稿|截止)?(?:时间|日期|周期)$/.test(name.text)
  const listed = line.parents.at(-1)?.topic === 'phases' && reading.kind === 'span'
  const closes = /^\s*[)）]?\s*(?:$|[:。])/.test(after) || (listed && /^\s*,/.test(after)) || (opens && /^\s*[)）]/.test(after))
  if (inPeriod) return name
  return closes &&
    (phaseWord.test(name.text) || phaseTitle.test(line.passage.text) || listed) &&
    (listed || opens || reading.kind !== 'day' || isAmongPhases(line))
    ? name
    : null
}

/** `4.1-4.10 种草期：腰尾部达人铺量`. */
function nameAfterSpan(line: Line, reading: DateReading): Passage | null {
  const name = /^[\s,]*([^:\d]{2,12})(?=:|$)/.exec(line.passage.text.slice(reading.to))
  const isNamed = name?.[1] !== undefined && (line.passage.text.includes(':') ? phaseWord : /(?:期|阶段)$/).test(name[1].trim())
  if (!name || !isNamed) return null
  return trimPassage(slicePassage(line.passage, reading.to, reading.to + name[0].length))
}

/** One day is a stage where its neighbours are. */
function isAmongPhases(line: Line): boolean {
  return line.parents.at(-1)?.topic === 'phases'
}

function withoutTime(passage: Passage, context: PlanContext): Passage | null {
  const rest = trimPassage(passage)
  const reading = context.datesIn(rest)[0]
  if (!reading) return rest.text === '' ? null : trimPassage(rest, /^\(.*\)$/.test(rest.text) ? '()' : '')
  const before = trimPassage(slicePassage(rest, 0, reading.from), '(')
  const after = trimPassage(slicePassage(rest, reading.to), ')')
  return before.text !== '' ? before : after.text !== '' ? after : null
}

/** `预计持续时间3-5个月`, `规划周期：半年期后` right below the title. */
function timeBelow(line: Line): Passage | null {
  const below = line.children
    .slice(0, 3)
    .filter(isLine)
    .find(({ heading, passage }) => !heading && phaseTimeLine.test(passage.text))
  if (!below) return null
  return trimPassage(
    slicePassage(
      below.passage,
      phaseTimeLine.exec(below.passage.text)?.[0].length ?? 0,
      (below.passage.text.search(/[。;]/) + 1 || below.passage.text.length + 1) - 1,
    ),
  )
}
