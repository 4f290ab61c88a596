import type { RowRef } from './types.ts'

/** Rows for tests, written in short: `# 预热期` is a heading, `+` the empty line below it, anything else a row. */
export function sheetOf(...lines: readonly string[]): readonly RowRef[] {
  let heading = ''
  return lines.map((line): RowRef => {
    if (line.startsWith('# ')) {
      heading = line.slice(2)
      return { key: heading, kind: 'band' }
    }
    return line === '+' ? { key: `+${heading}`, kind: 'new' } : { key: line, kind: 'row' }
  })
}
