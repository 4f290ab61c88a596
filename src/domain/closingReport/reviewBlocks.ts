import type { Block } from './block.ts'
import type { ClosingReport } from './closingReport.ts'
import { mark, text } from './column.ts'
import { shortDay } from './dayText.ts'
import { pageWords } from './pageWords.ts'

export function reviewBlocks({ language, asOf, reviews }: ClosingReport): Block[] {
  const { columns: words, ...page } = pageWords[language]
  const heading: Block = { kind: 'heading', level: 2, text: page.sections.meetings }
  if (reviews.length === 0) return [heading, { kind: 'paragraph', text: page.empty.reviews }]
  const columns = [
    mark(words.day, 13),
    mark(words.kind, 10),
    text(words.attendees, 16),
    text(words.highlights, 24),
    text(words.shortfalls, 24),
    text(words.causes, 24),
  ]
  const comma = language === 'en' ? ', ' : '、'
  const rows = reviews.map(({ day, kindText, attendees, highlights, shortfalls, causes }) => [
    shortDay(day, { asOf, language }),
    kindText,
    attendees.join(comma),
    highlights.join('\n'),
    shortfalls.join('\n'),
    causes.join('\n'),
  ])
  return [heading, { kind: 'table', caption: page.captions.meetings, columns, rows }]
}

export function decisionBlocks({ language, asOf, decisions }: ClosingReport): Block[] {
  const { columns: words, ...page } = pageWords[language]
  const heading: Block = { kind: 'heading', level: 2, text: page.sections.decisions }
  if (decisions.length === 0) return [heading, { kind: 'paragraph', text: page.empty.decisions }]
  const columns = [
    mark(words.number, 6),
    mark(words.day, 13),
    text(words.decision, 26),
    text(words.owner, 11),
    mark(words.state, 9),
    text(words.effect, 30),
    text(words.outcome, 18),
  ]
  const rows = decisions.map(({ number, day, content, owner, stateText, effect, outcome }) => [
    String(number),
    shortDay(day, { asOf, language }),
    content,
    owner,
    stateText,
    effect,
    outcome,
  ])
  return [heading, { kind: 'table', caption: page.captions.decisions, columns, rows }, { kind: 'rule', text: page.rules.effects }]
}

/** Table (六). */
export function lessonBlocks({ language, lessons }: ClosingReport): Block[] {
  const { columns: words, ...page } = pageWords[language]
  if (lessons.length === 0) return [{ kind: 'paragraph', text: page.empty.lessons }]
  const columns = [
    mark(words.kind, 11),
    text(words.lesson, 32),
    text(words.appliesWhen, 22),
    text(words.tags, 14),
    text(page.lesson.source, 20),
    text(words.evidence, 20),
  ]
  const rows = lessons.map(({ kindText, content, appliesWhen, tags, source, evidence }) => [
    kindText,
    content,
    appliesWhen,
    tags.join(language === 'en' ? ', ' : '、'),
    source,
    evidence,
  ])
  return [{ kind: 'table', caption: page.captions.lessons, columns, rows }]
}
