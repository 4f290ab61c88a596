import type { FoundTask } from './draft.ts'
import type { Line } from './outline.ts'
import { nameIn, slicePassage, trimPassage } from './passage.ts'
import type { Passage } from './passage.ts'
import { phaseOf } from './phases.ts'
import type { PhaseBook } from './phases.ts'
import type { PlanContext } from './planContext.ts'
import { isLine, sectionOf, subjectOf } from './sections.ts'
import { spanOfTask } from './taskDates.ts'
import { isTitleLike, labelIn } from './titles.ts'
import { isAside, topicOfTitle } from './topics.ts'
import { periodLabel } from './words/labels.ts'
import { ownTime } from './words/tasks.ts'

/** Work that a title names: with a time in parentheses or in the line below, or as `选拔时间：` under its subject. */
export function findTimedTitles(context: PlanContext, line: Line, book: PhaseBook): FoundTask[] {
  const section = sectionOf(line)
  if (isAside(section) || section === 'goals' || section === 'milestones' || book.byLine.has(line) || line.rank < 16) return []
  const work = readOwnTime(line)
  if (work) return toTask(context, line, book, work.name, work.owner, line.passage)
  if (!isTitleLike(line.passage.text) || labelIn(line.passage.text) !== undefined) return []
  const inside = /^(.{2,60}?)\s*\(([^()]+)\)$/.exec(line.passage.text)
  const readings = inside ? context.datesIn(line.passage) : []
  const isTimed = inside && readings[0] && readings[0].raw.trim() === inside[2]?.trim() && line.marker === ''
  if (isTimed)
    return toTask(context, line, book, nameIn(slicePassage(line.passage, 0, inside[1]?.length ?? 0)), null, line.passage)
  const duration = durationBelow(line)
  return duration ? toTask(context, line, book, nameIn(trimPassage(line.passage)), null, duration) : []
}

/** `选拔时间：3月15日` with `选拔人员：…` beside it: the subject's selection, and whose work it is. */
function readOwnTime(line: Line): { name: string; owner: string } | null {
  const act = actOf(line)
  if (act === null) return null
  const beside = (line.parents.at(-1)?.children ?? []).filter(isLine).filter((other) => other !== line)
  const owner = beside.map(({ passage }) => ownerIn(act, passage)).find((found) => found !== null)
  const subject = subjectOf(line)
  return owner && subject !== '' ? { name: `${subject}${act}`, owner } : null
}

/** The act whose time a label gives: 选拔 of `选拔时间`; null for the campaign's own time. */
export function actOf(line: Line): string | null {
  const label = labelIn(line.passage.text)
  const act = label === undefined || periodLabel.test(label) ? undefined : ownTime.exec(label)?.[1]
  return act ?? null
}

function ownerIn(act: string, { text, shown }: Passage): string | null {
  const label = labelIn(text)
  const value = shown.slice(text.indexOf(':') + 1).trim()
  if (label === `${act}人员` || label === '负责人' || label === '责任人') return value
  return new RegExp(`^([^,。]{2,10})自行${act}`).exec(value)?.[1] ?? null
}

/** `Duration: 2 months` right below or as the next line. */
function durationBelow(line: Line): Passage | null {
  const next = line.children.find(isLine) ?? line.next
  const label = next && labelIn(next.passage.text)
  return next && label && /^(?:duration|timing|工期|周期|用时|历时|所需时间)$/i.test(label) ? next.passage : null
}

function toTask(
  context: PlanContext,
  line: Line,
  book: PhaseBook,
  name: string,
  owner: string | null,
  time: Passage,
): FoundTask[] {
  const { doubts, ...dates } = spanOfTask(context.datesIn(time))
  const colon = time.text.indexOf(':')
  const raw = dates.raw ?? (colon === -1 ? null : nameIn(trimPassage(slicePassage(time, colon + 1))))
  const title = line.parents.findLast(({ heading }) => heading)
  const phase =
    phaseOf(book, line.parents)?.name ??
    (title && topicOfTitle(title.passage.text) === null && owner === null ? nameIn(title.passage) : null)
  return [{ ...context.quote(line, doubts), name, owner, ...dates, raw, phase, acceptanceCriteria: null }]
}
