import type { AmountReading } from '../numberText.ts'
import type { FoundBudgetItem } from './draft.ts'
import type { Outline } from './outline.ts'
import { readAmounts } from '../numberText.ts'
import { nameIn } from './passage.ts'
import type { Passage, Span } from './passage.ts'
import type { PlanContext } from './planContext.ts'
import { isLine } from './sections.ts'
import { totalName } from './words/budget.ts'

/** An amount of money: with a currency, or with a scale alone as in `3万`. */
export function isMoney({ currency, unit }: AmountReading): boolean {
  return currency !== null || /^(?:[十百千]?[万亿]|[wWkKmM])$/.test(unit)
}

/** A number that could be money where a label says so. */
export function isBare({ unit }: AmountReading): boolean {
  return unit === ''
}

/** The currency of amounts that name none: what most amounts of the text name, else that of its language. */
export function currencyOfText({ blocks, source }: Outline): string | null {
  const counts = new Map<string, number>()
  for (const line of blocks.filter(isLine)) {
    for (const { currency } of readAmounts(line.passage.text))
      if (currency !== null) counts.set(currency, (counts.get(currency) ?? 0) + 1)
  }
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? (/[\u4e00-\u9fff]/.test(source) ? 'CNY' : null)
}

export function toBudgetItem(
  context: PlanContext,
  span: Span,
  name: Passage | string,
  amount: AmountReading,
  currency: string | null,
): FoundBudgetItem {
  const words = typeof name === 'string' ? name : nameIn(name)
  return {
    ...context.quote(span),
    name: words,
    amount: amount.normalizedValue,
    amountMax: amount.normalizedMax,
    currency: amount.currency ?? currency,
    per: amount.per,
    isTotal: totalName.test(words),
  }
}
