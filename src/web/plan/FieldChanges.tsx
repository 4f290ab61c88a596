import type { PlanDifference } from '#domain/baseline.ts'
import { useMessages } from '../messages/MessagesProvider.tsx'
import styles from './FieldChanges.module.css'
import { useFieldWords } from './useFieldWords.ts'

/** What tells rows of one name apart where one of them came or went. */
const telling = ['ownerId', 'plannedStart', 'plannedFinish', 'startDate', 'endDate', 'dueDate', 'targetValue']

/** Each field that changed, from what to what; of a row that came or went whose it is and when. */
export function FieldChanges({ row }: { row: Pick<PlanDifference, 'noun' | 'kind' | 'fields'> }) {
  const { baseline: words } = useMessages()
  const say = useFieldWords()
  const isChanged = row.kind === 'changed'
  const shown = isChanged ? row.fields : row.fields.filter(({ field }) => telling.includes(field))
  return (
    <dl className={styles.changes}>
      {shown.map(({ field, before, after }) => (
        <div key={field}>
          <dt>{say.title(row.noun, field)}</dt>
          <dd>
            {isChanged ? (
              <>
                <s>{say.value(field, before) || words.empty}</s> → {say.value(field, after) || words.empty}
              </>
            ) : (
              say.value(field, after ?? before)
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}
