import type { Day } from '#domain/day.ts'
import { usePlan } from '../../plan/PlanProvider.tsx'
import { useRead } from '../../reads.ts'
import { DayField } from '../../session/DayField.tsx'
import { Select } from '../../ui/fields/Select.tsx'
import { useArchiveWords } from './useArchiveWords.ts'

interface CarryFieldsProps {
  /** Tasks have dates that move; an issue has none. */
  hasDays: boolean
  campaignId: string
  onCampaign: (id: string) => void
  day: Day | null
  onDay: (day: Day | null) => void
  error: string | undefined
}

/** Where it goes on: another campaign that one leads, and when it begins there. */
export function CarryFields({ hasDays, campaignId, onCampaign, day, onDay, error }: CarryFieldsProps) {
  const words = useArchiveWords()
  const { campaign } = usePlan()
  const { data } = useRead('campaigns', 'list', {})
  const others = (data?.campaigns ?? []).filter(
    ({ id, role, archivedOn }) => id !== campaign.id && role === 'lead' && archivedOn === null,
  )
  if (data && others.length === 0) return <p>{words.noOtherCampaign}</p>
  const choose = (id: string) => {
    onCampaign(id)
    const begins = others.find((other) => other.id === id)?.startDate
    if (begins && day && begins > day) onDay(begins)
  }
  return (
    <>
      <Select
        label={words.toCampaign}
        hint={words.toCampaignHint}
        required
        placeholder=""
        value={campaignId}
        options={others.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={choose}
        error={error}
      />
      {hasDays && <DayField label={words.firstDay} hint={words.firstDayHint} value={day} onChange={onDay} />}
    </>
  )
}
