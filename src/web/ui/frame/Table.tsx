import type { ReactNode } from 'react'
import { classes } from '../classes.ts'
import styles from './Table.module.css'

export type Column<Row> = {
  key: string
  header: string
  /** Numbers stand at the end so that their digits line up. */
  align?: 'end'
  /** What names the row; there it leads, also on a phone. */
  heading?: boolean
  /** Short things (days, marks, names) never break. */
  short?: boolean
  cell: (row: Row) => ReactNode
}

type TableProps<Row> = {
  /** What the table is, for screen readers; the heading above says it to the eye. */
  label: string
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  /** Instead of rows when there are none. */
  empty?: ReactNode
}

/** A plain table that scrolls inside itself; on a phone each row becomes a slip with its own words. */
export function Table<Row>({ label, columns, rows, rowKey, empty }: TableProps<Row>) {
  if (rows.length === 0 && empty) return empty
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
    <div tabIndex={0} className={styles.scroll}>
      <table aria-label={label} className={styles.table}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.key} scope="col" className={cellClass(column)}>
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map((column) => (
                <Cell key={column.key} column={column} row={row} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Cell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  const content = column.cell(row)
  if (column.heading) {
    return (
      <th scope="row" className={cellClass(column)}>
        {content}
      </th>
    )
  }
  return (
    <td data-label={column.header} data-empty={content === null || content === '' || undefined} className={cellClass(column)}>
      {content}
    </td>
  )
}

function cellClass<Row>({ align, heading, short }: Column<Row>) {
  return classes(align && styles.end, heading && styles.heading, short && styles.short)
}
