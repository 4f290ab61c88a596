import { useState } from 'react'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { usePlan } from '../../plan/PlanProvider.tsx'
import { Button } from '../../ui/actions/Button.tsx'
import { SegmentedControl } from '../../ui/fields/SegmentedControl.tsx'
import { Dialog } from '../../ui/floating/Dialog.tsx'
import type { Conflict } from './useSheetEditing.ts'
import styles from './ConflictDialog.module.css'

interface ConflictDialogProps {
  conflicts: Conflict[]
  /** How a value of this field is written. */
  display: (field: string, value: unknown) => string
  onInsist: (conflicts: Conflict[]) => void
  onClose: () => void
}

/** Two people set the same cell: both values side by side, and for each one choice. */
export function ConflictDialog({ conflicts, display, onInsist, onClose }: ConflictDialogProps) {
  const { sheet, fields } = useMessages()
  const { tasks } = usePlan()
  const [mine, setMine] = useState<ReadonlySet<string>>(new Set())
  const keyOf = ({ taskId, field }: Conflict) => `${taskId} ${field}`
  const choose = (key: string, isMine: boolean) =>
    setMine((before) => new Set(isMine ? [...before, key] : [...before].filter((other) => other !== key)))
  const done = () => {
    const insisted = conflicts.filter((conflict) => mine.has(keyOf(conflict)))
    if (insisted.length > 0) onInsist(insisted)
    onClose()
  }
  return (
    <Dialog
      title={sheet.conflictTitle}
      closeLabel={sheet.keepTheirs}
      onClose={onClose}
      actions={
        <Button look="primary" onClick={done}>
          {mine.size > 0 ? sheet.useMine : sheet.keepTheirs}
        </Button>
      }
    >
      <p>{sheet.conflictSentence}</p>
      {conflicts.map((conflict) => (
        <section key={keyOf(conflict)} className={styles.conflict}>
          <h3>
            {tasks.get(conflict.taskId)?.name} · {fields.task[conflict.field as keyof typeof fields.task]}
          </h3>
          <dl className={styles.values}>
            <dt>{sheet.conflictTheirs}</dt>
            <dd>{display(conflict.field, conflict.theirs) || sheet.emptyValue}</dd>
            <dt>{sheet.conflictYours}</dt>
            <dd>{display(conflict.field, conflict.yours) || sheet.emptyValue}</dd>
          </dl>
          <SegmentedControl
            label={fields.task[conflict.field as keyof typeof fields.task]}
            value={mine.has(keyOf(conflict)) ? 'mine' : 'theirs'}
            onChange={(value) => choose(keyOf(conflict), value === 'mine')}
            segments={[
              { value: 'theirs', label: sheet.conflictTheirs },
              { value: 'mine', label: sheet.conflictYours },
            ]}
          />
        </section>
      ))}
    </Dialog>
  )
}
