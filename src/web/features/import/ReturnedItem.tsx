import { useFormats } from '../../formats.ts'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { Checkbox } from '../../ui/fields/Checkbox.tsx'
import { SegmentedControl } from '../../ui/fields/SegmentedControl.tsx'
import styles from './Returned.module.css'
import type { Returned } from './ReturnedFile.tsx'

type Item = Returned['items'][number]

/** One statement of the colleague: from what to what, and where others said something else meanwhile, both and the choice. */
export function ReturnedItem({ item, ticked, onTick }: { item: Item; ticked: boolean; onTick: (on: boolean) => void }) {
  const { offline, fields: titles } = useMessages()
  const show = useShownValue()
  const { part, fields, text, isConflict, refusal, taskName } = item
  const label = offline.part[part]
  return (
    <div className={styles.item}>
      {isConflict && !refusal ? (
        <div className={styles.conflict}>
          <p className={styles.warning}>{offline.conflict}</p>
          <SegmentedControl
            label={`${taskName} ${label}`}
            value={ticked ? 'file' : 'now'}
            segments={[
              { value: 'now', label: offline.keep },
              { value: 'file', label: offline.useFile },
            ]}
            onChange={(value) => onTick(value === 'file')}
          />
        </div>
      ) : (
        <Checkbox
          checked={ticked}
          onChange={onTick}
          disabled={refusal !== null}
          label={<strong>{label}</strong>}
          {...(refusal !== null && { hint: refusal })}
        />
      )}
      {text !== '' && <p className={styles.words}>{text}</p>}
      {fields.length > 0 && (
        <dl className={styles.fields}>
          {fields.map(({ field, base, now, answer }) => (
            <div key={field}>
              <dt>{titles.task[field]}</dt>
              <dd>
                <s className={styles.before}>{show(field, now)}</s> {show(field, answer)}
                {isConflict && <small className={styles.base}>{offline.base(show(field, base))}</small>}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  )
}

function useShownValue(): (field: string, value: unknown) => string {
  const { imports, offline } = useMessages()
  const { day } = useFormats()
  return (field, value) => {
    if (value === null || value === undefined || value === '') return imports.empty
    if (field === 'actualStart' || field === 'actualFinish') return day(String(value))
    if (field === 'isPaused') return value ? offline.yes : offline.no
    return field === 'percentComplete' ? `${String(value)}%` : String(value)
  }
}
