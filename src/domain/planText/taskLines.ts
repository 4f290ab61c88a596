import type { FoundTask } from './draft.ts'
import { findDuties } from './duties.ts'
import type { Line } from './outline.ts'
import { looksLikeOwner, readOwner } from './owners.ts'
import type { OwnedWork } from './owners.ts'
import { slicePassage, spanOf, splitPassage } from './passage.ts'
import type { Passage } from './passage.ts'
import { phaseOf } from './phases.ts'
import type { PhaseBook } from './phases.ts'
import type { PlanContext } from './planContext.ts'
import { sectionOf } from './sections.ts'
import { spanOfTask } from './taskDates.ts'
import { nameOfTask } from './taskName.ts'
import { isTitleLike, labelIn, timeLead } from './titles.ts'
import { isAside } from './topics.ts'
import { roleLabel } from './words/people.ts'
import { dutyTitle, notTaskLabel, recurring } from './words/tasks.ts'

/** The work that a line names: with an owner, as an item of a stage or of a list of work, or with a check box. */
export function findTasksInLine(context: PlanContext, line: Line, book: PhaseBook): FoundTask[] {
  const inline = workAfterTitle(line, book)
  if (inline) return readSentences(context, line, inline, book)
  if (!mayBeTask(line, book)) return []
  const duties = findDuties(context, line)
  if (duties.length > 0) return duties
  const timed = timeLead.exec(line.passage.text)
  if (timed && isProse(line) && phaseOf(book, line.parents))
    return readSentences(context, line, slicePassage(line.passage, timed[0].length), book)
  const owned = readOwner(line.passage, isDutyList(line))
  if (isProse(line) && owned?.form !== 'labelled') return findOwnedSentences(context, line, book)
  return isTask(context, line, book, owned) ? readTask(context, line, line.passage, book, owned) : []
}

/** `Week 1-2 (Pre-Launch): Teaser posts`, `预热（8.15-8.20）：抖音挑战赛`: a stage and its work in one line. */
function workAfterTitle(line: Line, book: PhaseBook): Passage | null {
  if (!book.byLine.has(line) || line.heading || line.children.length > 0) return null
  const match = /^[^:。]*[)\d]\s*[:。]\s*(?=\S)|^[\d./月日号~—–\s-]+[^:\d]{2,12}:\s*(?=\S)/.exec(line.passage.text)
  const work = match ? slicePassage(line.passage, match[0].length) : null
  return work && !/^[\d\s~—–./-]+(?:[年月日号]|$)/.test(work.text) ? work : null
}

function mayBeTask(line: Line, book: PhaseBook): boolean {
  const section = sectionOf(line)
  if (line.passage.text.endsWith(':')) return false
  if (
    line.heading ||
    book.byLine.has(line) ||
    isAside(section) ||
    section === 'goals' ||
    section === 'budget' ||
    section === 'milestones'
  )
    return false
  const label = labelIn(line.passage.text)
  return label === undefined || !(notTaskLabel.test(label) || roleLabel.test(label))
}

function isTask(context: PlanContext, line: Line, book: PhaseBook, owned: OwnedWork | null): boolean {
  const section = sectionOf(line)
  if (owned === null && line.passage.text.length <= 6 && looksLikeOwner(line.passage.text)) return false
  if (owned?.form === 'stated' || owned?.form === 'labelled')
    return section !== 'participants' || /负责/.test(line.passage.text) || context.datesIn(line.passage).length > 0
  if (owned?.form === 'parentheses' && line.marker !== '') return true
  const place = placeOf(line, book)
  if (owned && (section === 'tasks' || section === 'schedule' || place !== 'elsewhere')) return true
  if (section === 'schedule' && isSpanOfWork(context, line)) return true
  if (line.check !== null) return !line.parents.some(({ check }) => check !== null)
  if (place === 'stage') return line.marker !== '' || isShort(line)
  return place === 'list' && line.marker !== ''
}

/** `第1-2周：关键词研究` among the items of a schedule; a single day without an owner is a milestone. */
function isSpanOfWork(context: PlanContext, line: Line): boolean {
  const reading = context.datesIn(line.passage)[0]
  const opens =
    reading?.from === 0 && !reading.raw.includes('周末') && (reading.relative?.kind === 'ordinal' || reading.kind === 'span')
  return opens || recurring.test(labelIn(line.passage.text) ?? '')
}

function isDutyList(line: Line): boolean {
  return line.parents.some(({ heading, passage }) => heading && dutyTitle.test(passage.text))
}

/** Directly below the title of a stage or of a time in it; in a list of work; or elsewhere. */
function placeOf(line: Line, book: PhaseBook): 'stage' | 'list' | 'elsewhere' {
  const parent = line.parents.at(-1)
  if (!parent) return 'elsewhere'
  if (book.byLine.has(parent)) return 'stage'
  if (phaseOf(book, line.parents) && parent.heading && (timeLead.test(parent.passage.text) || parent.topic === 'tasks'))
    return 'stage'
  return sectionOf(line) === 'tasks' && !isDetail(line) ? 'list' : 'elsewhere'
}

/** A point below another item of the list. */
function isDetail(line: Line): boolean {
  const parent = line.parents.at(-1)
  return parent !== undefined && !parent.heading && parent.marker !== '' && !isTitleLike(parent.passage.text)
}

function isShort({ passage: { text } }: Line): boolean {
  return /[\u4e00-\u9fff]/.test(text) ? text.length <= 40 : text.length <= 90
}

/** Sentences that tell more than one piece of work. */
function isProse({ passage: { text } }: Line): boolean {
  if (/,[^,。;]{2,8}负责.*,[^,。;]{2,8}负责/.test(text)) return true
  return /[。;](?=\s*\S)/.test(text) && (/[\u4e00-\u9fff]/.test(text) ? text.length > 30 : text.length > 160)
}

function readSentences(context: PlanContext, line: Line, passage: Passage, book: PhaseBook): FoundTask[] {
  return splitPassage(passage, /[。](?=.)/g).flatMap((sentence) => readTask(context, line, sentence, book, null))
}

/** In running text only what is said to be somebody's. */
function findOwnedSentences(context: PlanContext, line: Line, book: PhaseBook): FoundTask[] {
  return splitPassage(line.passage, /[。;](?=.)|,(?=[^,。;]{2,8}负责)/g).flatMap((sentence) => {
    const owned = readOwner(sentence)
    return owned && owned.form !== 'beside' && owned.form !== 'parentheses' && looksLikeOwner(owned.owner)
      ? readTask(context, line, sentence, book, owned)
      : []
  })
}

function readTask(context: PlanContext, line: Line, passage: Passage, book: PhaseBook, known: OwnedWork | null): FoundTask[] {
  const owned = known ?? readOwner(passage)
  const name = nameOfTask(context, owned?.work ?? passage)
  if (name === null) return []
  const { doubts, ...dates } = spanOfTask(datesOf(context, line, passage))
  const span = passage === line.passage ? line : spanOf(passage)
  const phase = book.byLine.get(line)?.name ?? phaseOf(book, line.parents)?.name ?? null
  return [{ ...context.quote(span, doubts), name, owner: owned?.owner ?? null, ...dates, phase, acceptanceCriteria: null }]
}

/** Its own dates, else those of the time that it stands under (`第1周：…`). */
function datesOf(context: PlanContext, line: Line, passage: Passage) {
  const own = context.datesIn(passage)
  if (own.length > 0) return own
  if (passage !== line.passage) return context.datesIn(line.passage)
  const above = line.parents.findLast((parent) => parent.heading && timeLead.test(parent.passage.text))
  return above ? context.datesIn(above.passage) : []
}
