import { campaignKinds } from '#domain/campaign.ts'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { DayField } from '../../session/DayField.tsx'
import { FieldRow } from '../../ui/fields/FieldRow.tsx'
import { Select } from '../../ui/fields/Select.tsx'
import type { FormField } from './CampaignForm.tsx'
import type { CampaignDraft, ChangeDraft } from './draft.ts'
import { LeadField } from './LeadField.tsx'

interface BlankFieldsProps {
  draft: CampaignDraft
  change: ChangeDraft
  sentence: (field: FormField) => string | undefined
}

/** What only a person can say of a campaign that begins with nothing. */
export function BlankFields({ draft, change, sentence }: BlankFieldsProps) {
  const { portfolio: words, fields } = useMessages()
  return (
    <>
      <Select
        label={words.kindLegend}
        value={draft.kind}
        options={campaignKinds.map((kind) => ({ value: kind, label: fields.campaignKind[kind] }))}
        onChange={(kind) => change({ kind })}
      />
      <FieldRow>
        <DayField
          label={fields.campaign.startDate}
          required
          hint={words.periodHint}
          value={draft.startDate}
          onChange={(startDate) => change({ startDate })}
          error={sentence('startDate')}
        />
        <DayField
          label={fields.campaign.endDate}
          required
          value={draft.endDate}
          onChange={(endDate) => change({ endDate })}
          min={draft.startDate ?? undefined}
          error={sentence('endDate')}
        />
      </FieldRow>
      <FieldRow>
        <LeadField
          label={fields.campaign.planOwnerId}
          hint={words.planOwnerHint}
          value={draft.planOwnerId}
          onChange={(planOwnerId) => change({ planOwnerId })}
        />
        <LeadField
          label={fields.campaign.executionLeadId}
          hint={words.leadHint}
          value={draft.executionLeadId}
          onChange={(executionLeadId) => change({ executionLeadId })}
        />
      </FieldRow>
    </>
  )
}
