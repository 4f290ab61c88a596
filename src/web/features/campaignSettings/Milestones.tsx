import type { Milestone } from '#domain/milestone.ts'
import { dateRules } from '#domain/milestone.ts'
import { api } from '../../api.ts'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { usePlan } from '../../plan/PlanProvider.tsx'
import { useCampaignWrite } from '../../plan/useCampaignWrite.ts'
import { DayField } from '../../session/DayField.tsx'
import { SavedTextField } from '../../ui/fields/SavedTextField.tsx'
import { Select } from '../../ui/fields/Select.tsx'
import { AddField } from './AddField.tsx'
import styles from './CampaignSettings.module.css'
import { Row } from './Row.tsx'

export function Milestones() {
  const { campaignSettings: words } = useMessages()
  const { campaign, milestones } = usePlan()
  const { write, error } = useCampaignWrite()
  const sorted = [...milestones.values()].toSorted((a, b) => (a.dueDate ?? '9999').localeCompare(b.dueDate ?? '9999'))
  const add = (name: string) => write(() => api.milestones.create({ campaignId: campaign.id, name }))
  return (
    <>
      <ul className={styles.rows}>
        {sorted.map((milestone) => (
          <MilestoneRow key={milestone.id} milestone={milestone} />
        ))}
      </ul>
      <AddField label={words.addMilestone} placeholder={words.milestoneExample} error={error} onAdd={add} />
    </>
  )
}

function MilestoneRow({ milestone }: { milestone: Milestone }) {
  const { fields } = useMessages()
  const { campaign, revision } = usePlan()
  const { write, error } = useCampaignWrite()
  const at = { campaignId: campaign.id, milestoneId: milestone.id }
  const save = (patch: Partial<Pick<Milestone, 'name' | 'dueDate' | 'dateRule' | 'reachedOn'>>) =>
    void write(() => api.milestones.update({ ...at, basedOn: revision, ...patch }))
  return (
    <Row kind="milestone" name={milestone.name} error={error} onRemove={() => void write(() => api.milestones.remove(at))}>
      <SavedTextField label={fields.milestone.name} value={milestone.name} onSave={(name) => name && save({ name })} />
      <DayField label={fields.milestone.dueDate} value={milestone.dueDate} onChange={(dueDate) => save({ dueDate })} />
      <Select
        label={fields.milestone.dateRule}
        value={milestone.dateRule}
        options={dateRules.map((value) => ({ value, label: fields.dateRule[value] }))}
        onChange={(dateRule) => save({ dateRule })}
      />
      <DayField label={fields.milestone.reachedOn} value={milestone.reachedOn} onChange={(reachedOn) => save({ reachedOn })} />
    </Row>
  )
}
