import { MoreHorizontal } from 'lucide-react'
import { useState } from 'react'
import { api } from '../../api.ts'
import { useFormats } from '../../formats.ts'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { usePlan } from '../../plan/PlanProvider.tsx'
import { useCampaignWrite } from '../../plan/useCampaignWrite.ts'
import type { Names } from '../../plan/useNames.ts'
import { IconButton } from '../../ui/actions/IconButton.tsx'
import { useToast } from '../../ui/feedback/useToast.ts'
import { Menu } from '../../ui/floating/Menu.tsx'
import type { BadgeTone } from '../../ui/marks/Badge.tsx'
import { Badge } from '../../ui/marks/Badge.tsx'
import type { StandingRow } from './Confirmations.tsx'
import styles from './Confirmations.module.css'
import { RecordObjection } from './RecordObjection.tsx'

const tones: Record<StandingRow['state'], BadgeTone> = {
  pending: 'neutral',
  confirmed: 'completed',
  objected: 'overdue',
  again: 'warning',
}

/** One person: what is theirs, how they stand, and what a lead can do about it. */
export function ConfirmationLine({ row, names }: { row: StandingRow; names: Names }) {
  const { confirmation: words } = useMessages()
  const { role } = usePlan()
  const { day } = useFormats()
  const name = names.person(row.personId)
  const detail = [
    words.share(row),
    row.state === 'again' && row.changes > 0 && words.changes(row.changes),
    row.state === 'confirmed' && row.answeredOn && words.on(day(row.answeredOn)),
    row.state === 'confirmed' && row.recordedById && words.recordedBy(names.person(row.recordedById)),
    row.state !== 'confirmed' && row.remindedOn && words.remindedOn(day(row.remindedOn)),
  ]
  return (
    <li className={styles.line}>
      <span className={styles.words}>
        <span className={styles.name}>
          {name}
          {!row.hasAccount && <span className={styles.account}>{words.noAccount}</span>}
        </span>
        <span className={styles.detail}>{detail.filter(Boolean).join(' · ')}</span>
      </span>
      <Badge tone={tones[row.state]}>{words.state[row.state]}</Badge>
      {role === 'lead' && row.state !== 'confirmed' && <Acts row={row} name={name} />}
    </li>
  )
}

function Acts({ row: { personId, hasAccount }, name }: { row: StandingRow; name: string }) {
  const { confirmation: words } = useMessages()
  const { campaign, revision } = usePlan()
  const { write, error } = useCampaignWrite()
  const toast = useToast()
  const [objecting, setObjecting] = useState(false)
  const remind = async () => {
    if (await write(() => api.publications.remind({ campaignId: campaign.id, personIds: [personId] })))
      toast({ text: words.reminded(1) })
  }
  const confirm = async () => {
    if (await write(() => api.confirmations.confirm({ campaignId: campaign.id, revision, personId })))
      toast({ text: words.recorded(name) })
  }
  const entries = hasAccount
    ? [{ label: words.remind, onSelect: () => void remind() }]
    : [
        { label: words.recordConfirm, onSelect: () => void confirm() },
        { label: words.recordObjection, onSelect: () => setObjecting(true) },
      ]
  return (
    <>
      <Menu
        label={words.actsFor(name)}
        align="end"
        entries={entries}
        renderTrigger={(trigger) => <IconButton {...trigger} label={words.actsFor(name)} icon={<MoreHorizontal size={16} />} />}
      />
      {error && <span role="alert">{error}</span>}
      {objecting && <RecordObjection personId={personId} name={name} onClose={() => setObjecting(false)} />}
    </>
  )
}
