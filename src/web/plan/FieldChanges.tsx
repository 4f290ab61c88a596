import type { PlanDifference } from '#domain/baseline.ts'
import { useMessages } from '../messages/MessagesProvider.tsx'
import styles from './FieldChanges.module.css'
import { useFieldWords } from './useFieldWords.ts'

/** Each field that changed, from what to what. */
export function FieldChanges({ row }: { row: Pick<PlanDifference, 'noun' | 'fields'> }) {
  const { baseline: words } = useMessages()
  const say = useFieldWords()
  return (
    <dl className={styles.changes}>
      {row.fields.map(({ field, before, after }) => (
        <div key={field}>
          <dt>{say.title(row.noun, field)}</dt>
          <dd>
            <s>{say.value(field, before) || words.empty}</s> → {say.value(field, after) || words.empty}
          </dd>
        </div>
      ))}
    </dl>
  )
}
