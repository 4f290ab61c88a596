import { ArrowDown, ArrowUp, Copy } from 'lucide-react'
import { useState } from 'react'
import { v7 as newId } from 'uuid'
import { positionsBetween } from '#domain/position.ts'
import { api } from '../../api.ts'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import type { Phase } from '../../plan/plan.ts'
import { inOrder } from '../../plan/plan.ts'
import { usePlan } from '../../plan/PlanProvider.tsx'
import { CopyDialog } from '../../plan/copy/CopyDialog.tsx'
import { useTaskWrite } from '../../plan/taskDrawer/useTaskWrite.ts'
import { useCampaignWrite } from '../../plan/useCampaignWrite.ts'
import { DayField } from '../../session/DayField.tsx'
import { IconButton } from '../../ui/actions/IconButton.tsx'
import { SavedTextField } from '../../ui/fields/SavedTextField.tsx'
import { AddField } from './AddField.tsx'
import styles from './CampaignSettings.module.css'
import { Row } from './Row.tsx'

export function Phases() {
  const { campaignSettings: words } = useMessages()
  const { campaign, phases } = usePlan()
  const { write, error } = useCampaignWrite()
  const sorted = inOrder(phases.values())
  const position = (sorted.at(-1)?.position ?? 0) + 1
  const add = (name: string) => write(() => api.phases.create({ campaignId: campaign.id, name, position }))
  return (
    <>
      <ul className={styles.rows}>
        {sorted.map((phase, index) => (
          <PhaseRow key={phase.id} phase={phase} sorted={sorted} index={index} />
        ))}
      </ul>
      <AddField label={words.addPhase} placeholder={words.phaseExample} error={error} onAdd={add} />
    </>
  )
}

function PhaseRow({ phase, sorted, index }: { phase: Phase; sorted: Phase[]; index: number }) {
  const { fields, campaignSettings: words, copy: copyWords } = useMessages()
  const tell = useTaskWrite()
  const [copying, setCopying] = useState<string | null>(null)
  const { campaign, revision } = usePlan()
  const { write, error } = useCampaignWrite()
  const at = { campaignId: campaign.id, phaseId: phase.id }
  const save = (patch: Partial<Omit<Phase, 'id'>>) => void write(() => api.phases.update({ ...at, basedOn: revision, ...patch }))
  const moveTo = (before: Phase | undefined, after: Phase | undefined) => {
    const [position] = positionsBetween(before?.position ?? null, after?.position ?? null, 1) ?? []
    if (position !== undefined) save({ position })
  }
  return (
    <Row
      kind="phase"
      name={phase.name}
      error={error}
      onRemove={() => void write(() => api.phases.remove(at))}
      buttons={
        <>
          {phase.startDate && (
            <IconButton label={copyWords.phase(phase.name)} icon={<Copy size={16} />} onClick={() => setCopying(newId())} />
          )}
          {copying && phase.startDate && (
            <CopyDialog
              title={copyWords.phaseTitle}
              what={copyWords.whatOfPhase}
              firstName={copyWords.copyOf(phase.name)}
              anchors={[{ day: phase.startDate, label: fields.phase.startDate }]}
              send={(how) => tell(api.phases.copy({ ...at, ...how }, { key: copying }), copyWords.copied(how.name))}
              onClose={() => setCopying(null)}
            />
          )}
          {index > 0 && (
            <IconButton
              label={words.moveUp(phase.name)}
              icon={<ArrowUp size={16} />}
              onClick={() => moveTo(sorted[index - 2], sorted[index - 1])}
            />
          )}
          {index < sorted.length - 1 && (
            <IconButton
              label={words.moveDown(phase.name)}
              icon={<ArrowDown size={16} />}
              onClick={() => moveTo(sorted[index + 1], sorted[index + 2])}
            />
          )}
        </>
      }
    >
      <SavedTextField label={fields.phase.name} value={phase.name} onSave={(name) => name && save({ name })} />
      <DayField label={fields.phase.startDate} value={phase.startDate} onChange={(startDate) => save({ startDate })} />
      <DayField label={fields.phase.endDate} value={phase.endDate} onChange={(endDate) => save({ endDate })} />
    </Row>
  )
}
