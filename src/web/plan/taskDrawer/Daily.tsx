import { CalendarPlus, Pencil } from 'lucide-react'
import { useState } from 'react'
import type { ProgressUpdate } from '#domain/progressUpdate.ts'
import type { Task } from '#domain/task.ts'
import { useFormats } from '../../formats.ts'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { useRead } from '../../reads.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { IconButton } from '../../ui/actions/IconButton.tsx'
import { usePlan } from '../PlanProvider.tsx'
import { progressText } from '../ProgressStepper.tsx'
import { useNames } from '../useNames.ts'
import styles from './Daily.module.css'
import { DailyForm } from './DailyForm.tsx'
import { Section } from './Section.tsx'

/** What was said about the task day by day; any day can be added or corrected, and the others stay as they are. */
export function Daily({ task, mayRecord }: { task: Task; mayRecord: boolean }) {
  const { drawer } = useMessages()
  const { campaign } = usePlan()
  const [open, setOpen] = useState<string | null>(null)
  const updates = useRead('progressUpdates', 'list', { campaignId: campaign.id, taskId: task.id }).data?.progressUpdates
  const close = () => setOpen(null)
  return (
    <Section
      title={drawer.daily}
      action={
        mayRecord &&
        open === null && (
          <Button small look="quiet" icon={<CalendarPlus size={16} />} onClick={() => setOpen('new')}>
            {drawer.recordDay}
          </Button>
        )
      }
    >
      {open === 'new' && <DailyForm task={task} onClose={close} />}
      {updates?.length === 0 && open === null && <p className={styles.none}>{mayRecord ? drawer.noDaily : drawer.noDailyYet}</p>}
      <ul className={styles.list}>
        {updates?.map((update) => (
          <li key={update.id} className={styles.entry}>
            {open === update.id ? (
              <DailyForm task={task} corrects={update} onClose={close} />
            ) : (
              <Entry task={task} update={update} onCorrect={mayRecord ? () => setOpen(update.id) : undefined} />
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Entry({ task, update, onCorrect }: { task: Task; update: ProgressUpdate; onCorrect: (() => void) | undefined }) {
  const { drawer } = useMessages()
  const { day } = useFormats()
  const names = useNames()
  const said = [saidProgress(task, update), update.note].filter(Boolean).join(' · ')
  return (
    <>
      <span className={styles.day}>{day(update.day)}</span>
      <span className={styles.said}>
        {said || drawer.nothingSaid}
        <span className={styles.author}>{names.person(update.authorId)}</span>
      </span>
      {onCorrect && <IconButton small label={drawer.correct(day(update.day))} icon={<Pencil size={14} />} onClick={onCorrect} />}
    </>
  )
}

/** The count where one was said, else the percent. */
function saidProgress(task: Task, { quantityDone, percentComplete }: ProgressUpdate): string {
  if (quantityDone !== null && task.quantityPlanned !== null) return progressText({ ...task, quantityDone })
  return percentComplete === null ? '' : `${percentComplete}%`
}
