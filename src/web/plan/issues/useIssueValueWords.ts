import { isDay } from '#domain/day.ts'
import { useFormats } from '../../formats.ts'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { useKpiNames } from '../kpis/useKpiNames.ts'
import { usePlan } from '../PlanProvider.tsx'
import { useNames } from '../useNames.ts'
import { percentText } from './percentText.ts'

/** What a field of an issue holds, as the drawer shows it. */
export function useIssueValueWords(): (field: string, value: unknown) => string {
  const { issues, baseline } = useMessages()
  const { tasks, phases } = usePlan()
  const { day } = useFormats()
  const names = useNames()
  const kpiName = useKpiNames()
  return (field, value) => {
    if (value === null || value === '') return field === 'impactPhaseId' ? issues.wholeCampaign : baseline.empty
    const text = String(value)
    if (field === 'kind' || field === 'category' || field === 'severity' || field === 'probability')
      return (issues[field] as Record<string, string>)[text] ?? text
    if (field === 'ownerId') return names.person(text)
    if (field === 'taskId') return tasks.get(text)?.name ?? ''
    if (field === 'impactKpiId') return kpiName(text).name
    if (field === 'impactPhaseId') return phases.get(text)?.name ?? ''
    if (field.endsWith('Percent')) return percentText(Number(text))
    return isDay(text) ? day(text) : text
  }
}
