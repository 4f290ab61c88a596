import styles from './ChartTable.module.css'

export interface ChartTableContent {
  caption: string
  columns: readonly string[]
  rows: readonly (readonly string[])[]
}

/** What a chart shows, in figures. */
export function ChartTable({ content: { caption, columns, rows } }: { content: ChartTableContent }) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
    <div tabIndex={0} className={styles.scroll}>
      <table aria-label={caption} className={styles.table}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name = '', ...cells]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {columns.slice(1).map((column, i) => (
                <td key={column}>{cells[i]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
