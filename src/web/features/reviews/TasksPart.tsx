import { useFormats } from '../../formats.ts'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import type { Pack } from './pack.ts'
import { PackPart } from './PackPart.tsx'
import styles from './PackView.module.css'

/** Tasks that are late, done, due or silent; of a late one the cause, or that it is missing. */
export function TasksPart({ part, tasks }: { part: 'late' | 'finished' | 'due' | 'silent'; tasks: Pack['late'] }) {
  const { reviews: words, fields } = useMessages()
  const { day } = useFormats()
  const isLate = part === 'late'
  const mark = ({ days, planned, finished }: Pack['late'][number]) => {
    if (days > 0) return <span className={styles.bad}>{fields.late(days)}</span>
    if (part === 'finished') return days < 0 ? fields.early(-days) : day(finished)
    return planned && words.due(day(planned))
  }
  return (
    <PackPart
      title={words.part[part]}
      empty={words.nothing[part]}
      lines={tasks.map((task) => ({
        about: task,
        text: task.name,
        mark: mark(task),
        details: [
          [task.owner, task.phase].filter(Boolean).join(' · '),
          isLate && (task.cause ? words.cause(task.cause) : { bad: words.causeMissing }),
          isLate && task.recovery && words.recovery(task.recovery),
        ],
      }))}
    />
  )
}
