import { useKpiWords } from '../../../plan/kpis/useKpiWords.ts'
import { Checkbox } from '../../../ui/fields/Checkbox.tsx'
import { FieldRow } from '../../../ui/fields/FieldRow.tsx'
import { Select } from '../../../ui/fields/Select.tsx'
import type { Mapping, Reading } from './importCalls.ts'
import styles from './ImportNumbers.module.css'

interface MappingFieldsProps {
  reading: Reading
  onMapping: (mapping: Mapping) => void
  onSheet: (sheet: string) => void
}

const none = ''

/** What each column is for, as it was found and as a person puts it right. */
export function MappingFields({
  reading: { mapping, headings, sheets, sheet, skipped },
  onMapping,
  onSheet,
}: MappingFieldsProps) {
  const words = useKpiWords()
  const columns = headings.map((heading) => ({ value: heading, label: heading }))
  const orNone = [{ value: none, label: words.noColumn }, ...columns]
  const used = new Set([mapping.date, mapping.dimension, mapping.metric])
  const isAcross = mapping.kind === 'across'
  const put = (patch: Partial<Mapping>) => onMapping({ ...mapping, ...patch })
  const toggle = (heading: string) =>
    put({
      values: mapping.values.includes(heading)
        ? mapping.values.filter((other) => other !== heading)
        : headings.filter((other) => other === heading || mapping.values.includes(other)),
    })
  return (
    <div className={styles.mapping}>
      <p>{words.layouts[mapping.kind]}</p>
      {sheets.length > 1 && (
        <Select
          label={words.sheet}
          value={sheet}
          options={sheets.map((name) => ({ value: name, label: name }))}
          onChange={onSheet}
        />
      )}
      <FieldRow>
        {!isAcross && (
          <Select label={words.dayColumn} value={mapping.date ?? none} options={columns} onChange={(date) => put({ date })} />
        )}
        <Select
          label={words.dimensionColumn}
          value={mapping.dimension ?? none}
          options={orNone}
          onChange={(dimension) => put({ dimension: dimension || null })}
        />
        <Select
          label={words.metricColumn}
          value={mapping.metric ?? none}
          options={isAcross ? columns : orNone}
          onChange={(metric) =>
            put({ metric: metric || null, ...(!isAcross && { kind: metric ? ('long' as const) : ('wide' as const) }) })
          }
        />
      </FieldRow>
      {!isAcross && (
        <fieldset className={styles.values}>
          <legend>{words.valueColumns}</legend>
          {headings
            .filter((heading) => !used.has(heading))
            .map((heading) => (
              <Checkbox
                key={heading}
                label={heading}
                checked={mapping.values.includes(heading)}
                onChange={() => toggle(heading)}
                hint={skipped.find((left) => left.heading === heading)?.reason}
              />
            ))}
        </fieldset>
      )}
    </div>
  )
}
