import type { TableMapping } from '#domain/planSheet/readPlan.ts'
import { useMessages } from '../../../messages/MessagesProvider.tsx'
import { Checkbox } from '../../../ui/fields/Checkbox.tsx'
import { Select } from '../../../ui/fields/Select.tsx'
import { Panel } from '../../../ui/frame/Panel.tsx'
import { choiceOf, columnChoices, letterOf, withChoice } from './corrections.ts'
import type { Table } from './corrections.ts'
import { HeaderRow } from './HeaderRow.tsx'
import styles from './Mapping.module.css'

interface TableMappingPanelProps {
  table: Table
  /** What the user said of it so far. */
  said: TableMapping | undefined
  busy: boolean
  onSay: (...mappings: TableMapping[]) => void
}

/** One table of the file: where its headings stand, what each column is taken for, with values from it, and what is left out. */
export function TableMappingPanel({ table, said, busy, onSay }: TableMappingPanelProps) {
  const { imports, fields } = useMessages()
  const words = imports.mapping
  const { sheet, headerRow, headings, samples, tasks, leftOut, reason } = table
  // What was just said shows before the file is read again.
  const columns = said?.columns ?? table.columns
  const isTaken = reason === null
  const place = { sheet, headerRow }
  const current: TableMapping = { ...place, columns, ...(said?.order && { order: said.order }) }
  const hasDates = ['plannedStart', 'plannedFinish', 'actualStart', 'actualFinish'].some((field) => field in columns)
  const options = columnChoices.map((choice) => ({
    value: choice,
    label: choice in words.column ? words.column[choice as keyof typeof words.column] : titleOf(choice, fields.task),
  }))
  return (
    <Panel title={sheet || words.onlySheet} detail={isTaken ? words.found(headerRow, tasks) : words.notTaken} flush>
      <div className={styles.settings}>
        <Checkbox
          label={words.take}
          hint={reason ?? undefined}
          checked={isTaken}
          onChange={(taken) =>
            onSay(taken ? { ...place, ...(Object.keys(columns).length > 0 && { columns }) } : { ...place, leftOut: true })
          }
        />
        <HeaderRow row={headerRow} onMove={(row) => onSay({ ...place, leftOut: true }, { sheet, headerRow: row })} />
        {hasDates && (
          <Select
            label={words.order}
            value={said?.order ?? ''}
            placeholder={words.orderAuto}
            options={[
              { value: 'mdy', label: words.orderMonth },
              { value: 'dmy', label: words.orderDay },
            ]}
            onChange={(order) => onSay({ ...current, order })}
          />
        )}
      </div>
      {(isTaken || said?.leftOut !== true) && (
        <div className={styles.frame}>
          <table className={styles.columns} aria-label={words.columnsOf(sheet)} aria-busy={busy}>
            <thead>
              <tr>
                <th>{words.heading}</th>
                <th>{words.values}</th>
                <th>{words.meaning}</th>
              </tr>
            </thead>
            <tbody>
              {headings.map((heading, column) => {
                const letter = letterOf(column)
                const values = samples[column] ?? []
                if (!heading && values.length === 0) return null
                const choice = choiceOf(columns, letter)
                return (
                  <tr key={letter} data-unused={choice === '' || undefined}>
                    <th scope="row">
                      <small>{letter}</small> {heading ?? words.noHeading}
                    </th>
                    <td>{values.join(words.and)}</td>
                    <td>
                      <Select
                        label={words.meaningOf(heading ?? letter)}
                        labelHidden
                        value={choice}
                        placeholder={words.unused}
                        options={options}
                        onChange={(next) => onSay({ ...current, columns: withChoice(columns, letter, next) })}
                      />
                      {choice !== '' && (
                        <button
                          type="button"
                          className={styles.clear}
                          onClick={() => onSay({ ...current, columns: withChoice(columns, letter, '') })}
                        >
                          {words.clear}
                        </button>
                      )}
                    </td>
                  </tr>
                )
              })}
            </tbody>
          </table>
        </div>
      )}
      {leftOut.length > 0 && (
        <details className={styles.leftOut}>
          <summary>{words.leftOut(leftOut.length)}</summary>
          <ul>
            {leftOut.map(({ row, text }) => (
              <li key={row}>
                {imports.row(row)} {text}
              </li>
            ))}
          </ul>
        </details>
      )}
    </Panel>
  )
}

function titleOf(field: string, titles: Record<string, string>): string {
  return titles[{ phase: 'phaseId', owner: 'ownerId', collaborators: 'collaboratorIds' }[field] ?? field] ?? field
}
