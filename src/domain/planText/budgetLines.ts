import type { AmountReading } from '../numberText.ts'
import { unitOfHeading } from './columns.ts'
import type { FoundBudgetItem } from './draft.ts'
import { isBare, isMoney, toBudgetItem } from './money.ts'
import type { Line } from './outline.ts'
import { slicePassage, spanOf, splitPassage, trimPassage } from './passage.ts'
import type { Passage } from './passage.ts'
import { findSharesOfSum } from './budgetSentences.ts'
import { phaseOf } from './phases.ts'
import type { PhaseBook } from './phases.ts'
import type { PlanContext } from './planContext.ts'
import { sectionOf, titleOf } from './sections.ts'
import { isTargetLabel } from './titles.ts'
import { budgetLabel, noCostRow, sumLead } from './words/budget.ts'

/** Costs named in a line: the items of a budget section, a line or parentheses labelled as budget, sentences that ask for money. */
export function findBudgetInLine(context: PlanContext, line: Line, book: PhaseBook, currency: string | null): FoundBudgetItem[] {
  const section = sectionOf(line)
  if (section === 'audience' || section === 'background' || section === 'copy' || section === 'offer') return []
  if (isTargetLabel(line.passage.text)) return []
  const labelled = readLabelled(context, line, book, currency)
  if (labelled.length > 0) return labelled
  if (isAmountAlone(context, line) && line.previous?.topic === 'budget')
    return readItem(context, line, line.passage, undefined, currency)
  return section === 'budget' || moneyLead.test(line.passage.text) ? readItems(context, line, currency) : []
}

/** `费用方面，场地2万元，…`, `预算大概 18w：投流10w、达人5w`. */
const moneyLead = /^(?:总?预算|费用|经费|成本|花费)(?:方面|上|这块|大概|大约|总共|一共)/

/** `预算：¥0-500`, `（预算: 3万/天）`, `Total budget: £185,000`. */
function readLabelled(context: PlanContext, line: Line, book: PhaseBook, currency: string | null): FoundBudgetItem[] {
  const match = /^([^:(]{1,24}):|^(.*?)\(\s*(预算|费用|budget|cost)\s*:?/i.exec(line.passage.text)
  const label = (match?.[1] ?? match?.[3])?.trim()
  if (!match || label === undefined || !budgetLabel.test(label)) return []
  const value = slicePassage(line.passage, match[0].length)
  const unit = unitOfHeading(titleOf(line).text)
  const amount = context.amountsIn(value, unit).find((reading) => isMoney(reading) || isBare(reading))
  if (!amount) return []
  const shares = findSharesOfSum(context, line, amount, currency)
  const name =
    match[2] === undefined ? nameOfLabel(line, label, book) : trimPassage(slicePassage(line.passage, 0, match[2].length))
  return [toBudgetItem(context, line, name, amount, currency), ...shares]
}

/** `预算：` below a stage or a tool is that one's; at the top it is the campaign's. */
function nameOfLabel(line: Line, label: string, book: PhaseBook): Passage | string {
  const phase = phaseOf(book, line.parents)
  if (phase) return phase.name
  const parent = line.parents.findLast(({ heading, passage }) => heading && !passage.text.endsWith(':'))
  const inner =
    /^(?:预算|费用|budget|cost)$/i.test(label) &&
    parent &&
    parent.rank > 2 &&
    parent.topic !== 'overview' &&
    parent.topic !== 'budget'
  return inner ? parent.passage : label
}

function readItems(context: PlanContext, line: Line, currency: string | null): FoundBudgetItem[] {
  const unit = [line, ...line.parents.toReversed()]
    .map(({ passage }) => unitOfHeading(passage.text))
    .find((found) => found !== undefined)
  const parts = splitPassage(line.passage, /[;。→]|、|,(?!\d{3}(?!\d))|(?<=元|万|[\dwW]|USD|EUR|DAI)\s*:/g).filter(
    (part) => money(context, part, unit) !== null,
  )
  const isCalculation = context
    .amountsIn(line.passage, unit)
    .some((amount, index) => index > 0 && sumLead.test(line.passage.text.slice(0, amount.numberFrom)))
  if (parts.length > (isCalculation ? 2 : 1) && parts.every((part) => named(part, money(context, part, unit))))
    return parts.flatMap((part) => readItem(context, line, part, unit, currency))
  return readItem(context, line, line.passage, unit, currency)
}

function readItem(
  context: PlanContext,
  line: Line,
  part: Passage,
  unit: string | undefined,
  currency: string | null,
): FoundBudgetItem[] {
  const amount = money(context, part, unit)
  if (!amount || part.text.length > 90) return []
  const beside = nameBefore(part, amount) ?? nameAfter(part, amount)
  const name = beside ?? (isAmountAlone(context, line) ? nameAbove(line) : null)
  if (name === null || noCostRow.test(name.text) || !/[\u4e00-\u9fffA-Za-z\d]{2}|^[共总]$/.test(name.text)) return []
  const span = part === line.passage ? line : spanOf(part)
  if (beside) return [toBudgetItem(context, span, name, amount, currency)]
  const whole = { from: spanOf(name).from, to: span.to }
  return [{ ...toBudgetItem(context, whole, name, amount, currency), doubts: ['nameFromHeading'] }]
}

/** The sum of a calculation, else the first amount of money, else a bare number after a colon. */
function money(context: PlanContext, part: Passage, unit: string | undefined): AmountReading | null {
  const amounts = context.amountsIn(part, unit)
  const sum = amounts.findLast(
    (amount) => sumLead.test(part.text.slice(0, amount.numberFrom)) && (isMoney(amount) || isBare(amount)),
  )
  const colon = part.text.indexOf(':')
  const bare = amounts.find(
    (amount) => isBare(amount) && colon !== -1 && amount.from > colon && amount.to >= part.text.length - 4,
  )
  return sum ?? amounts.find(isMoney) ?? bare ?? null
}

function named(part: Passage, amount: AmountReading | null): boolean {
  return amount !== null && nameBefore(part, amount) !== null
}

/** `场地费：4城合计 96 万元`, `Implementation & Delivery - $75,000`, `品鉴会 6场×2.5万=15万`. */
function nameBefore(part: Passage, amount: AmountReading): Passage | null {
  const before = part.text.slice(0, amount.from)
  const colon = before.indexOf(':')
  const first = before.search(/\d/)
  const end =
    colon > 0
      ? colon
      : first > 0 && /[×x*+=]|\d\s*[场份人个组台]/.test(before.slice(first))
        ? first
        : before.replace(/[\s=]*(?:大?约为?|大概|[-–—])?\s*$/, '').length
  const name = trimPassage(slicePassage(part, /^\s*(?:其中|包括)[:,]?/.exec(before)?.[0].length ?? 0, end), '(~')
  return name.text === '' ? null : name
}

/** `98,067 Dai in August`. */
function nameAfter(part: Passage, amount: AmountReading): Passage | null {
  const match = /^\s*(?:in|for|on|to|用于)\s+([A-Za-z\u4e00-\u9fff][^,.;。]{1,30})$/i.exec(part.text.slice(amount.to))
  return match ? trimPassage(slicePassage(part, part.text.length - (match[1]?.length ?? 0))) : null
}

function isAmountAlone(context: PlanContext, line: Line): boolean {
  const amount = context.amountsIn(line.passage)[0]
  return (
    amount !== undefined &&
    amount.currency !== null &&
    amount.raw.trim().length >= line.passage.text.replace(/\s*[A-Z]{3,4}\s*$/, '').trim().length
  )
}

/** An amount alone on its line belongs to the nearest line above that names something. */
function nameAbove(line: Line): Passage | null {
  for (let above = line.previous; above; above = above.previous) if (isNaming(above)) return above.passage
  return line.heading || !line.parents.at(-1)?.heading ? null : titleOf(line)
}

function isNaming({ passage: { text } }: Line): boolean {
  return text.length <= 80 && !/^[^:]{1,12}:\s*\S/.test(text) && !/^[\d¥$€£]/.test(text)
}
