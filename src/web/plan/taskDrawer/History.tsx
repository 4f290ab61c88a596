import { Undo2 } from 'lucide-react'
import { useState } from 'react'
import type { Operations } from '#operations/index.ts'
import type { OutputOf } from '#operations/operation.ts'
import { api } from '../../api.ts'
import { useFormats } from '../../formats.ts'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { useRead } from '../../reads.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { IconButton } from '../../ui/actions/IconButton.tsx'
import { Skeleton } from '../../ui/marks/Skeleton.tsx'
import { useSubmit } from '../../useSubmit.ts'
import { usePlan } from '../PlanProvider.tsx'
import { useNames } from '../useNames.ts'
import { changedLines } from './changedLines.ts'
import styles from './History.module.css'
import { Section } from './Section.tsx'
import { useTaskWrite } from './useTaskWrite.ts'

type Entry = OutputOf<Operations['tasks']['history']>['entries'][number]

/** Who changed what and when, newest first, once somebody asks. Any one change can be taken back. */
export function History({ taskId }: { taskId: string }) {
  const { drawer, common } = useMessages()
  const { campaign, role } = usePlan()
  const [open, setOpen] = useState(false)
  const { data } = useRead('tasks', 'history', { campaignId: campaign.id, taskId }, { enabled: open })
  return (
    <Section title={drawer.history}>
      {!open && (
        <div>
          <Button small look="quiet" onClick={() => setOpen(true)}>
            {drawer.showHistory}
          </Button>
        </div>
      )}
      {open && !data && <Skeleton lines={3} label={common.loading} />}
      {data && open && (
        <ol className={styles.list}>
          {data.entries.map((entry) => (
            <HistoryEntry key={entry.eventId} entry={entry} mayUndo={role !== 'viewer'} />
          ))}
        </ol>
      )}
    </Section>
  )
}

function HistoryEntry({ entry, mayUndo }: { entry: Entry; mayUndo: boolean }) {
  const messages = useMessages()
  const { drawer, common } = messages
  const { campaign, phases } = usePlan()
  const { day, moment } = useFormats()
  const names = useNames()
  const write = useTaskWrite()
  const { submit, busy, error } = useSubmit({
    send: () => write(api.events.undo({ campaignId: campaign.id, eventId: entry.eventId }), common.undone),
    fields: [],
  })
  // what was created with others would take them along; a single task is deleted from the menu
  const canUndo = mayUndo && !entry.undoneBy && entry.kind !== 'created'
  const lines = changedLines(entry, { messages, day, person: names.person, phase: (id) => phases.get(id)?.name ?? '' })
  return (
    <li className={styles.entry}>
      <div className={styles.head}>
        <span className={styles.who}>
          {names.person(entry.actorId)} · {moment(entry.at)}
        </span>
        {entry.undoneBy && <span>{drawer.undoneBefore}</span>}
        {canUndo && <IconButton small label={drawer.undoThis} icon={<Undo2 size={14} />} busy={busy} onClick={submit} />}
      </div>
      {entry.kind !== 'changed' && <div>{drawer.happened[entry.kind]}</div>}
      {entry.kind === 'changed' && lines.length === 0 && <div>{drawer.happened.moved}</div>}
      {lines.map(({ title, before, after }) => (
        <div key={title}>
          <span className={styles.field}>{title} </span>
          <span className={styles.old}>{before || drawer.empty}</span> → {after || drawer.empty}
        </div>
      ))}
      {error && (
        <p role="alert" className={styles.error}>
          {error}
        </p>
      )}
    </li>
  )
}
