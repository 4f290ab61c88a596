import type { Table } from './outline.ts'
import { columnWords } from './words/columns.ts'
import type { ColumnRole } from './words/columns.ts'

export type { ColumnRole }

/** What each column of the table holds, by its heading. */
export function rolesOf(table: Table): ColumnRole[] {
  return table.header.map(({ text }) => roleOf(text))
}

export function roleOf(heading: string): ColumnRole {
  const words = heading.replace(/\([^)]*\)\s*$/, '').trim() || heading
  return columnWords.find(([, pattern]) => pattern.test(words))?.[0] ?? 'other'
}

/** The unit that a heading gives to the numbers below: `金额（万元）`, `预算(万)`, `Cost, EUR`. */
export function unitOfHeading(heading: string): string | undefined {
  const match =
    /\((?:单位[:：]?\s*)?([^()]{1,8})\)\s*$/.exec(heading) ??
    /[,/]\s*([A-Z]{3}|万元|元|人|万)$/.exec(heading) ??
    /单位[:：]\s*([^\s)]{1,4})/.exec(heading)
  const unit = match?.[1]?.trim()
  return unit !== undefined && /^(?:[十百千]?[万亿]?(?:元|人|人次|次|份|个|家|台)?|[A-Z]{2,4}|[¥$€£]|%)$/.test(unit)
    ? unit
    : undefined
}
