import type { AmountReading } from '../numberText.ts'
import type { FoundBudgetItem } from './draft.ts'
import { toBudgetItem } from './money.ts'
import type { Line } from './outline.ts'
import { slicePassage, spanOf, splitPassage, trimPassage } from './passage.ts'
import type { Passage } from './passage.ts'
import type { PlanContext } from './planContext.ts'

/** `437,950 DAI will cover operations`, `其中30万元用于物料制作`, `a total of 201,200 Dai`, `总预算约80万元`. */
export function findSpendingSentences(context: PlanContext, line: Line, currency: string | null): FoundBudgetItem[] {
  if (!/预算|费用|经费|budget|cost|fund|asking for|request|cover/i.test(line.passage.text)) return []
  return splitPassage(
    line.passage,
    /[。;!?]|\.\s+(?=\S)|,\s*(?:and|其中)\s*|,(?=[^,]{0,20}用于)|(?:,|\s+and)\s+(?=[€$£¥]\s?\d)/g,
  ).flatMap((sentence) =>
    context.amountsIn(sentence).flatMap((amount) => {
      const name = amount.currency === null ? null : nameOf(sentence, amount)
      return name === null ? [] : [toBudgetItem(context, spanOf(sentence), name, amount, currency)]
    }),
  )
}

const after =
  /^\s*(?:will (?:cover|fund|go to|go towards|be spent on|pay for)|covers|is for|(?:将|主要)?用于|作为)\s*(?:the\s+)?/i
const before =
  /(?:^|[\s,，])((?:an? )?(?:grand )?total|(?:monthly|quarterly|annual|yearly|total) (?:cost|budget)|(?:总|活动|项目|整体|所需)?(?:预算|费用|经费|投入)(?:总额|总计|合计)?)\s*(?:of|is|at|:|约为?|共计?|为|控制在|不超过|预计|合计)?\s*(?:about|around|roughly|大约|约)?\s*$/i

function nameOf(sentence: Passage, amount: AmountReading): Passage | string | null {
  const use = after.exec(sentence.text.slice(amount.to))
  if (use) {
    const words = trimPassage(slicePassage(sentence, amount.to + use[0].length))
    return words.text.length > 1 && !/^\d/.test(words.text) ? slicePassage(words, 0, 60) : null
  }
  const sum = before.exec(sentence.text.slice(0, amount.from))
  return sum?.[1] ? sum[1].replace(/^an? /i, '') : null
}

/** `$500,000 (40% digital, 30% events, …)`: parts of a sum that together make it up. */
export function findSharesOfSum(
  context: PlanContext,
  line: Line,
  sum: AmountReading,
  currency: string | null,
): FoundBudgetItem[] {
  const shares = Array.from(
    line.passage.text.matchAll(/(\d{1,3}(?:\.\d+)?)%\s*(?:for |to |on |用于)?([A-Za-z\u4e00-\u9fff][^,;，、。()]*)/g),
  )
  const whole = shares.reduce((total, [, share]) => total + Number(share), 0)
  if (shares.length < 2 || Math.abs(whole - 100) > 0.5) return []
  return shares.map(([, share, name]) => ({
    ...toBudgetItem(context, line, (name ?? '').trim(), sum, currency),
    amount: (sum.normalizedValue * Number(share)) / 100,
    amountMax: sum.normalizedMax === null ? null : (sum.normalizedMax * Number(share)) / 100,
  }))
}
