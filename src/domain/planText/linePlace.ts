import type { Marker, RawLine } from './line.ts'
import { isPlainTitle, isTitleLike, labelIn, phaseTitle, timeLead } from './titles.ts'
import { isTopicTitle, topicOfTitle } from './topics.ts'
import type { Topic } from './topics.ts'

/** Where a line stands: a line belongs to the nearest one above with a lower rank. */
export interface Place {
  /** It names what stands below it. */
  heading: boolean
  rank: number
}

/** Marks of Markdown are 1 to 6; items are ranked by the list they continue or open; plain lines are leaves. */
export const ranks = {
  part: 8,
  han: 10,
  hanParens: 12,
  decimal: 14,
  plain: 16,
  bold: 20,
  phase: 22,
  subject: 24,
  label: 26,
  lead: 27,
  item: 30,
  text: 200,
}
const listMarkers: ReadonlySet<Marker> = new Set(['number', 'parens', 'circled', 'bullet'])

/** Tells headings from items and text by their marks, and where nothing marks them by their form and by what follows. */
export function placeOf(raw: RawLine, following: RawLine[]): Place {
  const { text } = raw.passage
  if (raw.marker === '#' && !raw.fenced) return { heading: true, rank: raw.depth }
  if (raw.marker === 'part') return { heading: true, rank: ranks.part }
  if (raw.marker === 'han')
    return isNumberedTitle(text) ? { heading: true, rank: ranks.han } : { heading: false, rank: ranks.item }
  if (raw.marker === 'hanParens')
    return isNumberedTitle(text) ? { heading: true, rank: ranks.hanParens } : { heading: false, rank: ranks.item }
  if (raw.marker === 'decimal')
    return isNumberedTitle(text) ? { heading: true, rank: ranks.decimal } : { heading: false, rank: ranks.item }
  if (raw.bold && raw.marker !== 'bullet') return { heading: true, rank: ranks.bold }
  if (listMarkers.has(raw.marker)) return { heading: false, rank: ranks.item }
  return placeOfUnmarked(raw, following)
}

function placeOfUnmarked(raw: RawLine, following: RawLine[]): Place {
  const next = following[0]
  const { text } = raw.passage
  const leads =
    next !== undefined &&
    !next.blankBefore &&
    (next.marker === 'bullet' || next.check !== null || (listMarkers.has(next.marker) && next.first))
  if (raw.indent <= 1 && isPlainTitle(raw, next))
    return { heading: true, rank: phaseTitle.test(text) || timeLead.test(text) ? ranks.phase : ranks.plain }
  if (/^[^:]{1,24}:\s*$/.test(text) && (leads || !raw.fenced)) return { heading: true, rank: ranks.label }
  if (isSubject(raw, following)) return { heading: true, rank: ranks.subject }
  if (leads && (timeLead.test(text) || phaseTitle.test(text))) return { heading: true, rank: ranks.phase }
  if (leads && (text.length <= 60 || text.endsWith(':')) && !/[。;]|——/.test(text)) return { heading: false, rank: ranks.lead }
  return { heading: false, rank: ranks.text + Math.min(raw.indent, 40) }
}

/** A short line above two or more lines of `label: value` is what they describe. */
function isSubject(raw: RawLine, following: RawLine[]): boolean {
  const labels = following.filter(({ passage, blankBefore }) => !blankBefore && /^[^:,。]{2,10}:\s*\S/.test(passage.text))
  return isTitleLike(raw.passage.text) && !raw.passage.text.includes(':') && raw.passage.text.length <= 16 && labels.length === 2
}

/** `三、活动目标` and `二、活动时间：6月1日`; a numbered sentence is an item. */
function isNumberedTitle(text: string): boolean {
  const label = /^([^:]{1,26}):/.exec(text)?.[1]
  return isTitleLike(label ?? text) || (label === undefined && text.length <= 30 && !/[。;]/.test(text))
}

/** A heading's words, or a label that is a topic and little else: `用户体验评分：90+` is a number, not a section on scoring. */
export function topicOfLine(text: string, heading: boolean): Topic | null {
  const label = labelIn(text)
  if (heading) return topicOfTitle(label ?? text)
  const announced = /(?:^|[,.;。]\s*)([^,.;。]{2,60}):$/.exec(text)?.[1]
  if (announced !== undefined && label === undefined) return topicOfTitle(announced)
  const title = label ?? (isTitleLike(text) ? text : '')
  return title !== '' && isTopicTitle(title) ? topicOfTitle(title) : null
}
