import { useFormats } from '../../formats.ts'
import { useAmounts } from '../../plan/kpis/useAmounts.ts'
import type { Prompt } from './closing.ts'
import { useArchiveWords } from './useArchiveWords.ts'

/** What something rests on that asks for a lesson, in a sentence: days, numbers, causes. */
export function useEvidence(): (prompt: Prompt) => string {
  const words = useArchiveWords()
  const { day } = useFormats()
  const { amount, share } = useAmounts()
  return (prompt) => {
    switch (prompt.noun) {
      case 'task':
        return joined(
          words.task(day(prompt.planned), day(prompt.actual), prompt.lateDays),
          prompt.cause && words.cause(prompt.cause),
        )
      case 'kpi':
        return words.kpi(amount(prompt.target, prompt.unit), amount(prompt.actual, prompt.unit), share(prompt.percentOff / 100))
      case 'issue':
        return joined(words.issue(prompt.number, impactOf(prompt)), prompt.cause && words.cause(prompt.cause))
    }
  }

  function impactOf({ impact, impactPercent }: Extract<Prompt, { noun: 'issue' }>): string {
    return [impact, impactPercent && share(Number(impactPercent) / 100)].filter(Boolean).join(' ')
  }
}

function joined(...parts: string[]): string {
  return parts.filter(Boolean).join(' · ')
}
