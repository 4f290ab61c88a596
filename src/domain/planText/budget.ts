import { findBudgetInLine } from './budgetLines.ts'
import { findSpendingSentences } from './budgetSentences.ts'
import { findBudgetInTable } from './budgetTables.ts'
import type { FoundBudgetItem } from './draft.ts'
import { currencyOfText } from './money.ts'
import type { PhaseBook } from './phases.ts'
import type { PlanContext } from './planContext.ts'
import { isLine } from './sections.ts'

/** Every item of cost, sums included and marked. What a sentence repeats of a table, a list or a labelled line is left out. */
export function findBudget(context: PlanContext, book: PhaseBook): FoundBudgetItem[] {
  const currency = currencyOfText(context.outline)
  const tables = context.outline.blocks.flatMap((block) => (isLine(block) ? [] : findBudgetInTable(context, block, currency)))
  const lines = context.outline.blocks.filter(isLine).flatMap((line) => findBudgetInLine(context, line, book, currency))
  const listed = lines.filter((item) => !tables.some((row) => isSame(item, row)))
  const stated = [...tables, ...listed]
  const sentences = context.outline.blocks.filter(isLine).flatMap((line) => findSpendingSentences(context, line, currency))
  const alone = sentences.filter(
    (item, index) => ![...stated, ...sentences.slice(0, index)].some(({ amount }) => amount === item.amount),
  )
  return [...stated, ...alone].toSorted((a, b) => a.from - b.from)
}

function isSame(item: FoundBudgetItem, row: FoundBudgetItem): boolean {
  return item.amount === row.amount && item.amountMax === row.amountMax && plain(item.name) === plain(row.name)
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[\s\p{P}\p{S}]/gu, '')
}
