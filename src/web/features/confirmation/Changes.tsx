import type { Operations } from '#operations/index.ts'
import type { OutputOf } from '#operations/operation.ts'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { FieldChanges } from '../../plan/FieldChanges.tsx'
import { Badge } from '../../ui/marks/Badge.tsx'
import styles from './Confirm.module.css'

type Difference = OutputOf<Operations['publications']['mine']>['changes'][number]

/** What became other than it was when somebody confirmed it. */
export function Changes({ changes }: { changes: Difference[] }) {
  const { confirmation: words } = useMessages()
  if (changes.length === 0) return null
  return (
    <section aria-label={words.changedSince} className={styles.changed}>
      <h3>{words.changedSince}</h3>
      <ul className={styles.rows}>
        {changes.map((change) => (
          <li key={`${change.noun} ${change.id}`}>
            <strong>{change.name}</strong>
            {change.kind === 'added' && <Badge tone="accent">{words.added}</Badge>}
            {change.kind === 'removed' && <Badge>{words.lost}</Badge>}
            <FieldChanges row={change} />
          </li>
        ))}
      </ul>
    </section>
  )
}
