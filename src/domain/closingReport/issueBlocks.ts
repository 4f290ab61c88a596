import type { Block } from './block.ts'
import type { ClosingReport, IssueCase } from './closingReport.ts'
import { number, text } from './column.ts'
import { shortPeriod } from './dayText.ts'
import { pageWords } from './pageWords.ts'

/** How many, how grave, and those worth telling. */
export function issueBlocks({ language, asOf, issues }: ClosingReport): Block[] {
  const { columns: words, ...page } = pageWords[language]
  if (issues.total.value === 0) return [{ kind: 'paragraph', text: page.empty.issues }]
  const columns = [text(words.severity, 40), number(words.count, 30), number(words.unresolved, 30)]
  const rows = [
    ...issues.severities.map(({ name, total, unresolved }) => [name, total.text, unresolved.text]),
    [page.all, issues.total.text, issues.unresolved.text],
  ]
  return [
    { kind: 'heading', level: 2, text: page.sections.severities },
    { kind: 'table', caption: page.captions.severities, columns, rows, strong: [rows.length - 1] },
    { kind: 'heading', level: 2, text: page.sections.cases },
    { kind: 'rule', text: page.rules.cases },
    ...(issues.cases.length === 0 ? [{ kind: 'paragraph' as const, text: page.empty.cases }] : []),
    ...issues.cases.map((told) => caseStory(told, { asOf, language })),
    ...(issues.casesLeftOut > 0 ? [{ kind: 'rule' as const, text: page.casesLeftOut(issues.casesLeftOut) }] : []),
  ]
}

function caseStory(told: IssueCase, about: Pick<ClosingReport, 'asOf' | 'language'>): Block {
  const { language } = about
  const { case: words, caseTitle, onNothing } = pageWords[language]
  const [comma, colon] = language === 'en' ? [', ', ': '] : ['，', '：']
  const between = shortPeriod(told.raisedOn, told.resolvedOn, about)
  const inShort = [told.severityText, told.stateText, `${between} (${told.daysOpen.text})`, told.owner, told.task]
  const hasNumbers = told.predicted.value !== null || told.actual.value !== null
  const facts: [string, string][] = [
    [words.about, inShort.filter((part) => part !== '').join(comma)],
    [words.why, told.reasonText],
    [words.impact, told.impact],
    [words.predicted, hasNumbers ? `${told.impactOn || onNothing}${colon}${told.predicted.text} → ${told.actual.text}` : ''],
    [words.cause, told.rootCause],
    [words.countermeasure, told.countermeasure],
  ]
  return {
    kind: 'story',
    title: caseTitle(told.number, told.kind, told.description),
    facts: facts.flatMap(([label, said]) => (said === '' ? [] : [{ label, text: said }])),
  }
}
