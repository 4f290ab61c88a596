import type { DateReading } from '../dateText.ts'
import type { NamedMilestone } from './milestones.ts'
import { toMilestone } from './milestoneLists.ts'
import { nameAround } from './milestoneName.ts'
import type { Line } from './outline.ts'
import { nameIn, slicePassage, spanOf, splitPassage, trimPassage } from './passage.ts'
import type { Passage } from './passage.ts'
import { phaseOf } from './phases.ts'
import type { PhaseBook } from './phases.ts'
import type { PlanContext } from './planContext.ts'
import { sectionOf, subjectOf } from './sections.ts'
import { actOf } from './timedTitles.ts'
import { labelIn, timeLead } from './titles.ts'
import { isAside } from './topics.ts'
import { isPeriodLabel } from './words/labels.ts'
import { documentLabel, eventWord } from './words/tasks.ts'

/** Dates in the rest of the text: `报名截止：4月15日`, `11月22日进行初审`, `第5-6周：第一场沙龙`, `晚会于19:00正式开始`. */
export function findDatedActs(context: PlanContext, line: Line, book: PhaseBook): NamedMilestone[] {
  const section = sectionOf(line)
  if (isAside(section) || section === 'goals' || section === 'budget' || section === 'period') return []
  const labelled = findLabelledDay(context, line)
  if (labelled) return labelled
  const inPhase = phaseOf(book, line.parents) !== null
  if (inPhase) return line.marker === '' && !line.heading ? findWeekEvent(context, line) : []
  if (line.heading && labelIn(line.passage.text) === undefined) return []
  return [...findInSentences(context, line), ...findOpening(context, line)]
}

/** `开业日期：11月16日`, `Date Proposed: 2021-06-08`, `投稿时间：11月12日—11月20日`. */
function findLabelledDay(context: PlanContext, line: Line): NamedMilestone[] | null {
  const label = labelIn(line.passage.text)
  if (label === undefined) return null
  const value = slicePassage(line.passage, line.passage.text.indexOf(':') + 1)
  const reading = context.datesIn(value)[0]
  if (!reading || !isOnly(value, reading)) return null
  if (isPeriodLabel(label) || documentLabel.test(label) || context.datesIn(line.passage)[0]?.from === 0) return []
  const act = actOf(line)
  const english = /^date (.+)$|^(.+?) date$/i.exec(label)
  const name = english?.[1] ?? english?.[2] ?? label
  return [toMilestone(context, line, name, act === null ? name : `${subjectOf(line)}${name}`, reading)]
}

function isOnly(value: Passage, reading: DateReading): boolean {
  const after = value.text.slice(reading.to).replace(/\([^()]*\)/g, '')
  return value.text.slice(0, reading.from).trim().length <= 2 && after.trim().length <= 4
}

/** The first sentence of a week's or day's line, where it names an event. */
function findWeekEvent(context: PlanContext, line: Line): NamedMilestone[] {
  const lead = timeLead.exec(line.passage.text)
  const reading = context.datesIn(line.passage)[0]
  if (!lead || !reading) return []
  const [sentence] = splitPassage(slicePassage(line.passage, lead[0].length), /[。;]/g)
  const named = sentence && trimPassage(sentence)
  if (!named || !eventWord.test(named.text)) return []
  const span = { from: line.from, to: spanOf(named).to }
  return [toMilestone(context, span, nameIn(named), nameIn(named), reading)]
}

/** Each clause with a day of its own. */
function findInSentences(context: PlanContext, line: Line): NamedMilestone[] {
  return splitPassage(line.passage, /[。;](?=.)|[,，](?=\s*\d{1,2}月(?:\d{1,2}日|第.个?周末))|[,，](?=并在)/g).flatMap(
    (sentence) => {
      const reading = context.datesIn(sentence).find((date) => isDay(date) && !isQuoted(sentence.text, date.from))
      if (!reading || (!/[\u4e00-\u9fff]/.test(sentence.text) && !opening.test(sentence.text.slice(0, reading.from)))) return []
      if (isPeriodLabel(sentence.text.slice(0, reading.from).trim())) return []
      if (sectionOf(line) === 'schedule' && reading.kind === 'span' && !reading.raw.includes('周末')) return []
      const name = nameAround(sentence, reading)
      if (name.length < 2 || name.length > 60) return []
      return [toMilestone(context, spanOf(trimPassage(sentence)), name, `${subjectOf(line)}${name}`, reading)]
    },
  )
}

/** What may stand before the day that opens an English line. */
const opening = /^\s*(?:(?:by|on|from|before)\s+)?(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,?\s+)?$/i

function isQuoted(text: string, at: number): boolean {
  const before = text.slice(0, at)
  return before.lastIndexOf('“') > before.lastIndexOf('”')
}

function isDay({ kind, start, raw, relative }: DateReading): boolean {
  if (kind === 'relative') return relative?.kind === 'offset'
  return (kind === 'day' || kind === 'span' || kind === 'impossible') && (start === null || start.length === 10) && /\d/.test(raw)
}

/** The hour at which the event itself begins. */
function findOpening(context: PlanContext, line: Line): NamedMilestone[] {
  const { period } = context.dates
  if (!period?.start || period.start !== period.end) return []
  return splitPassage(line.passage, /[。;,](?=.)/g).flatMap((sentence) => {
    const match =
      /^(.{2,16}?)[于在]?\s*(?:早上|上午|下午|晚上|晚)?\s*(\d{1,2}(?:\s?:\s?\d{2}|点(?:半|\d{1,2}分)?))\s*(正式(?:开始|开幕|启动|举行)|开幕|开演)/.exec(
        sentence.text,
      )
    if (!match) return []
    const clause = trimPassage(sentence)
    const name = `${match[1]}${match[3]}`
    const raw = sentence.shown.slice(match[0].indexOf(match[2] ?? ''), match[0].indexOf(match[2] ?? '') + (match[2]?.length ?? 0))
    return [
      {
        ...context.quote(spanOf(clause)),
        name,
        fullName: name,
        start: period.start,
        end: period.end,
        raw,
        dateRule: 'on' as const,
      },
    ]
  })
}
