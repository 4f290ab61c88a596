import { useState } from 'react'
import type { BulkEdit } from '#domain/bulkEdit.ts'
import { bulkPatch } from '#domain/bulkEdit.ts'
import type { TaskStatus } from '#domain/task.ts'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { inOrder } from '../../plan/plan.ts'
import { usePlan, usePlanStore } from '../../plan/PlanProvider.tsx'
import type { RefusedCell } from '../../plan/planStore.ts'
import { usePersonOptions } from '../../plan/taskDrawer/PersonOf.tsx'
import { useTakeBack } from '../../plan/useTakeBack.ts'
import { useSession } from '../../session/SessionProvider.tsx'
import { Button } from '../../ui/actions/Button.tsx'
import { useToast } from '../../ui/feedback/useToast.ts'
import { Combobox } from '../../ui/fields/Combobox.tsx'
import { NumberField } from '../../ui/fields/NumberField.tsx'
import { Select } from '../../ui/fields/Select.tsx'
import { Dialog } from '../../ui/floating/Dialog.tsx'
import styles from './BulkBar.module.css'
import { RefusedTasks } from './RefusedTasks.tsx'

const kinds = ['ownerId', 'phaseId', 'status', 'shift', 'addCollaborator', 'reviewerId', 'remove'] as const
type Kind = (typeof kinds)[number]
const statuses = ['notStarted', 'inProgress', 'completed', 'paused', 'cancelled'] as const
const NO_PHASE = 'none'

interface BulkDialogProps {
  taskIds: readonly string[]
  onRemove: (ids: readonly string[]) => void
  onClose: () => void
}

/** One change for all selected tasks: one event, one undo, and by name what could not be changed. */
export function BulkDialog({ taskIds, onRemove, onClose }: BulkDialogProps) {
  const { bulk, fields, common, drawer } = useMessages()
  const { phases } = usePlan()
  const { today } = useSession()
  const store = usePlanStore()
  const toast = useToast()
  const { undo } = useTakeBack()
  const people = usePersonOptions()
  const [kind, setKind] = useState<Kind>('ownerId')
  const [id, setId] = useState<string | null>(null)
  const [status, setStatus] = useState<TaskStatus>('notStarted')
  const [days, setDays] = useState<number | null>(1)
  const [refused, setRefused] = useState<RefusedCell[]>()
  const [busy, setBusy] = useState(false)
  const edit = editOf(kind, id, status, days)
  const save = async () => {
    if (kind === 'remove') {
      onRemove(taskIds)
      return onClose()
    }
    if (!edit) return
    const update = taskIds.flatMap((taskId) => {
      const task = store.getTask(taskId)
      const patch = task && bulkPatch(task, edit, today)
      return patch ? [{ taskId, patch }] : []
    })
    setBusy(true)
    const answer = update.length > 0 ? await store.edit({ update }) : []
    setBusy(false)
    const changed = update.length - new Set(answer.map(({ taskId }) => taskId)).size
    toast({ text: bulk.changed(changed), ...(changed > 0 && { action: { label: common.undo, onPress: undo } }) })
    if (answer.length > 0) setRefused(answer)
    else onClose()
  }
  if (refused)
    return (
      <Dialog
        title={bulk.notChanged(new Set(refused.map(({ taskId }) => taskId)).size)}
        closeLabel={common.close}
        onClose={onClose}
      >
        <RefusedTasks refused={refused} />
      </Dialog>
    )
  const chooseKind = (next: Kind) => {
    setKind(next)
    setId(null)
  }
  return (
    <Dialog
      title={bulk.title(taskIds.length)}
      closeLabel={common.cancel}
      onClose={onClose}
      actions={
        <>
          <Button
            look={kind === 'remove' ? 'danger' : 'primary'}
            busy={busy}
            disabledReason={kind === 'remove' || edit ? undefined : bulk.chooseFirst}
            onClick={() => void save()}
          >
            {kind === 'remove' ? bulk.removeThese(taskIds.length) : bulk.changeThese(taskIds.length)}
          </Button>
          <Button onClick={onClose}>{common.cancel}</Button>
        </>
      }
    >
      <div className={styles.fields}>
        <Select
          label={bulk.what}
          value={kind}
          options={kinds.map((value) => ({ value, label: bulk.kinds[value] }))}
          onChange={chooseKind}
        />
        {(kind === 'ownerId' || kind === 'reviewerId' || kind === 'addCollaborator') && (
          <Combobox
            key={kind}
            label={bulk.kinds[kind]}
            value={id}
            options={people}
            onChange={setId}
            emptyText={drawer.nobodyMatches}
            placeholder={drawer.typeName}
          />
        )}
        {kind === 'phaseId' && (
          <Select
            label={fields.task.phaseId}
            value={id ?? ''}
            placeholder={bulk.choose}
            options={[
              ...inOrder(phases.values()).map((phase) => ({ value: phase.id, label: phase.name })),
              { value: NO_PHASE, label: bulk.noPhase },
            ]}
            onChange={setId}
          />
        )}
        {kind === 'status' && (
          <Select
            label={fields.task.status}
            value={status}
            options={statuses.map((value) => ({ value, label: fields.status[value] }))}
            onChange={setStatus}
          />
        )}
        {kind === 'shift' && (
          <NumberField
            label={bulk.days}
            hint={bulk.shiftHint}
            value={days}
            onChange={setDays}
            unreadable={drawer.unreadableNumber}
          />
        )}
      </div>
    </Dialog>
  )
}

function editOf(kind: Kind, id: string | null, status: TaskStatus, days: number | null): BulkEdit | null {
  switch (kind) {
    case 'ownerId':
    case 'reviewerId':
      return id ? { kind, id } : null
    case 'phaseId':
      return id ? { kind, id: id === NO_PHASE ? null : id } : null
    case 'addCollaborator':
      return id ? { kind, id } : null
    case 'status':
      return { kind, status }
    case 'shift':
      return days && Number.isInteger(days) && Math.abs(days) <= 3660 ? { kind, days } : null
    case 'remove':
      return null
  }
}
