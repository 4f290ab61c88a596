import type { Day } from '#domain/day.ts'
import { goalSentence } from '#domain/goal.ts'
import { datesOf } from '#domain/planReview/dates.ts'
import { nameOf } from '#domain/planReview/decide.ts'
import type { ItemValues, ReviewItem } from '#domain/planReview/item.ts'
import { useFormats } from '../../../formats.ts'
import { useLanguage, useMessages } from '../../../messages/MessagesProvider.tsx'

/** An item in words: what it is called, and what else is said of it. `start` is what relative dates count from. */
export function useItemText(start: Day | null) {
  const { planReview: words } = useMessages()
  const { day, number } = useFormats()
  const language = useLanguage()

  const dates = (item: ReviewItem): string => {
    const { startDate, endDate, counted } = datesOf(item, start)
    const { dateText } = item.values
    const text = item.kind === 'milestone' ? dueText(endDate, item.values.dateRule) : spanText(startDate, endDate)
    if (!text) return dateText ? `“${dateText}”` : ''
    return counted && dateText ? words.counted(`${text}（${dateText}）`) : text
  }
  const dueText = (due: Day | null, rule: string | null | undefined): string => {
    if (!due) return ''
    return rule === 'by' ? words.by(day(due)) : day(due)
  }
  const spanText = (start: Day | null, end: Day | null): string => {
    if (!start && !end) return ''
    if (!start) return words.by(day(end))
    return end && end !== start ? `${day(start)} – ${day(end)}` : day(start)
  }
  const money = ({ amount, amountMax, currency, per, isTotal }: ItemValues): string => {
    if (!amount) return isTotal ? words.total : ''
    const span = amountMax ? `${number(Number(amount))}–${number(Number(amountMax))}` : number(Number(amount))
    return [
      span,
      currency === 'CNY' || !currency ? (language === 'zh' ? '元' : 'CNY') : currency,
      per && `/ ${per}`,
      isTotal === 'true' && `· ${words.total}`,
    ]
      .filter(Boolean)
      .join(' ')
  }
  const details = (item: ReviewItem): string => {
    const { values } = item
    switch (item.kind) {
      case 'campaignName':
        return ''
      case 'goal':
        return goalText(values)
      case 'budgetItem':
        return money(values)
      case 'participant':
        return values.role ?? ''
      case 'task':
        return [values.owner, values.phase, dates(item), values.acceptanceCriteria].filter(Boolean).join(' · ')
      default:
        return dates(item)
    }
  }
  const goalText = (values: ItemValues): string => {
    if (!values.targetValue) return ''
    const goal = {
      metric: '',
      comparator: (values.comparator ?? '>=') as '>=',
      targetValue: values.targetValue,
      unit: values.unit ?? '',
    }
    return goalSentence(goal, language).trim()
  }
  const name = (item: ReviewItem): string => (item.kind === 'period' ? dates(item) || nameOf(item) : nameOf(item))
  return { name, details: (item: ReviewItem) => (item.kind === 'period' ? '' : details(item)) }
}
