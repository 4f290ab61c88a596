import type { FoundTask } from './draft.ts'
import { isLine, sectionOf } from './outline.ts'
import type { Line } from './outline.ts'
import { readOwner } from './owners.ts'
import type { OwnedWork } from './owners.ts'
import { slicePassage, spanOf, splitPassage } from './passage.ts'
import type { Passage } from './passage.ts'
import { phaseOf } from './phases.ts'
import type { PhaseBook } from './phases.ts'
import type { PlanContext } from './planContext.ts'
import { spanOfTask } from './taskDates.ts'
import { nameOfTask } from './taskName.ts'
import { isTitleLike, timeLead } from './titles.ts'
import { isAside } from './topics.ts'
import { notTaskLabel } from './words/tasks.ts'

/** The work that a line names: with an owner, as an item of a stage or of a list of work, or with a check box. */
export function findTasksInLine(context: PlanContext, line: Line, book: PhaseBook): FoundTask[] {
  const inline = workAfterTime(line, book)
  if (inline) return splitPassage(inline, /[。;](?=.)|\.\s+(?=[A-Z])/g).flatMap((sentence) => readTask(context, line, sentence, book, null))
  if (!mayBeTask(line, book)) return []
  const lead = line.passage.text.length > 20 ? timeLead.exec(line.passage.text) : null
  const isSchedule = lead !== null && phaseOf(book, line.parents) !== null && /[。]/.test(line.passage.text)
  if (isSchedule) {
    const body = slicePassage(line.passage, lead[0].length)
    return splitPassage(body, /[。](?=.)/g).flatMap((sentence) => readTask(context, line, sentence, book, null))
  }
  const owned = readOwner(line.passage)
  return isTask(context, line, book, owned) ? readTask(context, line, line.passage, book, owned) : []
}

/** `Week 1-2 (Pre-Launch): Teaser posts`, `预热（8.15-8.20）：抖音挑战赛`: a stage and its work in one line. */
function workAfterTime(line: Line, book: PhaseBook): Passage | null {
  if (!book.byLine.has(line) || line.heading || line.children.length > 0) return null
  const match = /^[^:]*[)\d]\s*:\s*(?=\S)/.exec(line.passage.text)
  const work = match ? slicePassage(line.passage, match[0].length) : null
  return work && !/^[\d\s~—–./-]+(?:[年月日号]|$)/.test(work.text) ? work : null
}

function mayBeTask(line: Line, book: PhaseBook): boolean {
  const section = sectionOf(line)
  if (line.heading || book.byLine.has(line) || isAside(section) || section === 'goals' || section === 'budget' || section === 'milestones') return false
  const label = /^([^:]{1,16}):/.exec(line.passage.text)?.[1]
  return label === undefined || !notTaskLabel.test(label.replace(/\([^()]*\)$/, ''))
}

function isTask(context: PlanContext, line: Line, book: PhaseBook, owned: OwnedWork | null): boolean {
  const section = sectionOf(line)
  const working = section === 'tasks' || section === 'schedule'
  if (owned?.stated) return section !== 'participants' || context.datesIn(line.passage).length > 0 || /负责/.test(line.passage.text)
  const place = placeOf(line, book)
  if (owned && (working || place !== 'elsewhere' || (section === 'agenda' && !line.passage.text.includes(':')))) return true
  if (line.check !== null) return !line.parents.some(({ check }) => check !== null)
  if (place === 'stage') return line.marker !== '' || isShort(line)
  return place === 'list' && section === 'tasks' && line.marker !== '' && !isDetail(line)
}

/** Directly below the title of a stage or of a time in it; in a list of work; or elsewhere. */
function placeOf(line: Line, book: PhaseBook): 'stage' | 'list' | 'elsewhere' {
  const parent = line.parents.at(-1)
  if (!parent) return 'elsewhere'
  if (book.byLine.has(parent)) return 'stage'
  if (phaseOf(book, line.parents) && parent.heading && (timeLead.test(parent.passage.text) || parent.topic === 'tasks')) return 'stage'
  return sectionOf(line) === 'tasks' && !isDetail(line) ? 'list' : 'elsewhere'
}

/** A point below another item of the list. */
function isDetail(line: Line): boolean {
  const parent = line.parents.at(-1)
  return parent !== undefined && !parent.heading && parent.marker !== '' && !isTitleLike(parent.passage.text)
}

function isShort(line: Line): boolean {
  const { text } = line.passage
  return (/[\u4e00-\u9fff]/.test(text) ? text.length <= 40 : text.length <= 90) && !/[。;](?=.)/.test(text)
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
  const above = line.parents.filter(isLine).findLast((parent) => parent.heading && timeLead.test(parent.passage.text))
  return above ? context.datesIn(above.passage) : []
}
