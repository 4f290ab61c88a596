import type { FrozenNoun } from '#domain/baseline.ts'
import { isDay } from '#domain/day.ts'
import { displayValue } from '#domain/goal.ts'
import { useFormats } from '../formats.ts'
import { useLanguage, useMessages } from '../messages/MessagesProvider.tsx'
import { usePlan } from './PlanProvider.tsx'
import { useNames } from './useNames.ts'

/** Titles and values of what a baseline keeps, in the words of the other screens. */
export function useFieldWords() {
  const { fields } = useMessages()
  const { phases, milestones } = usePlan()
  const language = useLanguage()
  const names = useNames()
  const { day } = useFormats()
  const titles: Record<string, string> = { ...fields.milestone, ...fields.goal, ...fields.phase }
  return {
    title: (noun: FrozenNoun, field: string): string =>
      (noun === 'task' ? fields.task[field as keyof typeof fields.task] : titles[field]) ?? field,
    value: (field: string, value: unknown): string => {
      if (value === null || value === undefined) return ''
      const text = String(value)
      if (field === 'ownerId' || field === 'reviewerId') return names.person(text)
      if (field === 'phaseId') return phases.get(text)?.name ?? ''
      if (field === 'milestoneId') return milestones.get(text)?.name ?? ''
      if (field === 'targetValue') return displayValue(text, language)
      return isDay(text) ? day(text) : text
    },
  }
}
