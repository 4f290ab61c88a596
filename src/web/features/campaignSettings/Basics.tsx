import { campaignKinds } from '#domain/campaign.ts'
import { api } from '../../api.ts'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import type { Campaign } from '../../plan/plan.ts'
import { usePlan } from '../../plan/PlanProvider.tsx'
import { useCampaignWrite } from '../../plan/useCampaignWrite.ts'
import { DayField } from '../../session/DayField.tsx'
import { Checkbox } from '../../ui/fields/Checkbox.tsx'
import { FieldRow } from '../../ui/fields/FieldRow.tsx'
import { SavedTextField } from '../../ui/fields/SavedTextField.tsx'
import { Select } from '../../ui/fields/Select.tsx'
import { PersonField } from './PersonField.tsx'
import styles from './CampaignSettings.module.css'

export function Basics() {
  const { fields, campaignSettings: words, schedule } = useMessages()
  const { campaign, revision } = usePlan()
  const { write, error } = useCampaignWrite()
  const titles = fields.campaign
  const save = (patch: Partial<Campaign>) => {
    const { id: _, baselineFrozenOn: __, ...rest } = patch as Campaign
    void write(() => api.campaigns.update({ campaignId: campaign.id, basedOn: revision, ...rest }))
  }
  return (
    <div className={styles.rows}>
      <SavedTextField label={titles.name} required maxLength={200} value={campaign.name} onSave={(name) => save({ name })} />
      <FieldRow>
        <Select
          label={titles.kind}
          value={campaign.kind}
          options={campaignKinds.map((value) => ({ value, label: fields.campaignKind[value] }))}
          onChange={(kind) => save({ kind })}
        />
        <DayField label={titles.startDate} value={campaign.startDate} onChange={(startDate) => save({ startDate })} />
        <DayField label={titles.endDate} value={campaign.endDate} onChange={(endDate) => save({ endDate })} />
      </FieldRow>
      <FieldRow>
        <PersonField label={titles.planOwnerId} value={campaign.planOwnerId} onChange={(planOwnerId) => save({ planOwnerId })} />
        <PersonField
          label={titles.executionLeadId}
          value={campaign.executionLeadId}
          onChange={(executionLeadId) => save({ executionLeadId })}
        />
      </FieldRow>
      <SavedTextField label={titles.description} value={campaign.description} onSave={(description) => save({ description })} />
      <Checkbox
        label={titles.isOpenToWorkspace}
        hint={words.openHint}
        checked={campaign.isOpenToWorkspace}
        onChange={(isOpenToWorkspace) => save({ isOpenToWorkspace })}
      />
      <Checkbox
        label={titles.countsDaysOff}
        hint={schedule.countsDaysOffHint}
        checked={campaign.countsDaysOff}
        onChange={(countsDaysOff) => save({ countsDaysOff })}
      />
      {error && (
        <p role="alert" className={styles.error}>
          {error}
        </p>
      )}
    </div>
  )
}
