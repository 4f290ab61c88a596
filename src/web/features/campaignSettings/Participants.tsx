import { participantRoles } from '#domain/roles.ts'
import type { ParticipantRole } from '#domain/roles.ts'
import { api } from '../../api.ts'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import type { Participant } from '../../plan/plan.ts'
import { inOrder } from '../../plan/plan.ts'
import { usePlan } from '../../plan/PlanProvider.tsx'
import { useCampaignWrite } from '../../plan/useCampaignWrite.ts'
import { useNames } from '../../plan/useNames.ts'
import { useRead } from '../../reads.ts'
import { Combobox } from '../../ui/fields/Combobox.tsx'
import { FieldRow } from '../../ui/fields/FieldRow.tsx'
import { Select } from '../../ui/fields/Select.tsx'
import styles from './CampaignSettings.module.css'
import { PersonField } from './PersonField.tsx'
import { Row } from './Row.tsx'

/** Which departments take part, each with its one contact, and further people. */
export function Participants() {
  const { campaignSettings: words } = useMessages()
  const { campaign, participants } = usePlan()
  const departments = useRead('departments', 'list', {}).data?.departments ?? []
  const { write, error } = useCampaignWrite()
  const taken = new Set([...participants.values()].map(({ departmentId }) => departmentId))
  const open = departments.filter(({ id }) => !taken.has(id))
  const position = Math.max(0, ...[...participants.values()].map((participant) => participant.position)) + 1
  const addDepartment = (departmentId: string | null) => {
    const contactId = departments.find(({ id }) => id === departmentId)?.contactId ?? null
    if (departmentId)
      void write(() => api.participants.create({ campaignId: campaign.id, departmentId, personId: contactId, position }))
  }
  const addPerson = (personId: string | null) => {
    if (personId) void write(() => api.participants.create({ campaignId: campaign.id, personId, position }))
  }
  return (
    <>
      <ul className={styles.rows}>
        {inOrder(participants.values()).map((participant) => (
          <ParticipantRow key={participant.id} participant={participant} />
        ))}
      </ul>
      <FieldRow>
        <Combobox
          key={`department ${participants.size}`}
          label={words.addDepartment}
          value={null}
          options={open.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={addDepartment}
          emptyText={words.noDepartment}
        />
        <PersonField key={`person ${participants.size}`} label={words.addPerson} value={null} onChange={addPerson} />
      </FieldRow>
      {error && (
        <p role="alert" className={styles.error}>
          {error}
        </p>
      )}
    </>
  )
}

function ParticipantRow({ participant }: { participant: Participant }) {
  const { fields, campaignSettings: words } = useMessages()
  const { campaign, revision } = usePlan()
  const names = useNames()
  const { write, error } = useCampaignWrite()
  const at = { campaignId: campaign.id, participantId: participant.id }
  const save = (patch: { personId?: string | null; role?: ParticipantRole }) =>
    void write(() => api.participants.update({ ...at, basedOn: revision, ...patch }))
  const department = names.department(participant.departmentId)
  const name = department || names.person(participant.personId)
  return (
    <Row kind="participant" name={name} error={error} onRemove={() => void write(() => api.participants.remove(at))}>
      <PersonField
        label={department ? `${department} ${fields.departmentContact}` : words.person}
        value={participant.personId}
        onChange={(personId) => save({ personId })}
      />
      <Select
        label={words.role}
        value={participant.role}
        options={participantRoles.map((value) => ({ value, label: fields.campaignRole[value] }))}
        onChange={(role) => save({ role })}
      />
    </Row>
  )
}
