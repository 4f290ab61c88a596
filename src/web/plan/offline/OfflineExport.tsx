import { useState } from 'react'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { ButtonLink } from '../../ui/actions/ButtonLink.tsx'
import { Button } from '../../ui/actions/Button.tsx'
import { SegmentedControl } from '../../ui/fields/SegmentedControl.tsx'
import { Select } from '../../ui/fields/Select.tsx'
import { Dialog } from '../../ui/floating/Dialog.tsx'
import { usePlan } from '../PlanProvider.tsx'
import { useNames } from '../useNames.ts'
import styles from './OfflineExport.module.css'

/** What goes into the file: everything that one may see, or only the tasks of one owner, for somebody outside. */
export function OfflineExport({ onClose }: { onClose: () => void }) {
  const { offline, common } = useMessages()
  const { campaign, role, tasks } = usePlan()
  const { person } = useNames()
  const [what, setWhat] = useState<'whole' | 'oneOwner'>('whole')
  const [ownerId, setOwnerId] = useState('')
  const ownerIds = new Set([...tasks.values()].flatMap((task) => task.ownerId ?? []))
  const owners = [...ownerIds]
    .map((id) => ({ value: id, label: person(id) }))
    .toSorted((a, b) => a.label.localeCompare(b.label, 'zh-CN'))
  const file = `/api/campaigns/${campaign.id}/offline-file`
  const isReady = what === 'whole' || ownerId !== ''
  return (
    <Dialog
      title={offline.title}
      closeLabel={common.close}
      onClose={onClose}
      actions={
        <>
          {isReady ? (
            <ButtonLink look="primary" href={what === 'whole' ? file : `${file}?ownerId=${ownerId}`} download onClick={onClose}>
              {offline.download}
            </ButtonLink>
          ) : (
            <Button look="primary" disabledReason={offline.chooseOwner}>
              {offline.download}
            </Button>
          )}
          <Button onClick={onClose}>{common.cancel}</Button>
        </>
      }
    >
      <div className={styles.choice}>
        <p>{offline.help}</p>
        {role !== 'guest' && owners.length > 0 && (
          <SegmentedControl
            label={offline.what}
            value={what}
            segments={[
              { value: 'whole', label: offline.whole },
              { value: 'oneOwner', label: offline.oneOwner },
            ]}
            onChange={setWhat}
          />
        )}
        {what === 'oneOwner' && (
          <Select
            label={offline.whose}
            hint={offline.ownerHelp}
            value={ownerId}
            placeholder={offline.chooseOwner}
            options={owners}
            onChange={setOwnerId}
          />
        )}
      </div>
    </Dialog>
  )
}
