import type { PlanReading, TableMapping } from '#domain/planSheet/readPlan.ts'
import { Problem } from '#domain/problem.ts'
import { importWorkbook } from '../documents/importWorkbook.ts'

/** A workbook, read by the mappings of its tables that the input may name. */
export function readWorkbookBody(bytes: Buffer, input: unknown): Promise<PlanReading> {
  return importWorkbook(bytes, { mappings: readMappings((input as { mappings?: string }).mappings) })
}

function readMappings(text: string | undefined): TableMapping[] {
  if (text === undefined) return []
  try {
    const mappings: unknown = JSON.parse(text)
    if (Array.isArray(mappings) && mappings.every(isMapping)) return mappings
  } catch {
    // falls through to the refusal
  }
  throw new Problem('notJson')
}

function isMapping(value: unknown): value is TableMapping {
  if (typeof value !== 'object' || value === null) return false
  const { sheet, headerRow, columns = {}, order, leftOut = false } = value as Partial<TableMapping>
  const letters = typeof columns === 'object' && columns !== null ? Object.values(columns) : null
  return (
    typeof sheet === 'string' &&
    Number.isInteger(headerRow) &&
    letters !== null &&
    letters.every((letter) => typeof letter === 'string' && /^[A-Z]{1,3}$/.test(letter)) &&
    (order === undefined || order === 'mdy' || order === 'dmy') &&
    typeof leftOut === 'boolean'
  )
}
