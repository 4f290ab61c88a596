import type { Context as HttpContext } from 'hono'
import type { PlanReading, TableMapping } from '#domain/planSheet/readPlan.ts'
import { Problem } from '#domain/problem.ts'
import type { Operation } from '#operations/operation.ts'
import { importWorkbook } from '../documents/importWorkbook.ts'
import { readBody } from './input.ts'

/**
 * The workbook in a request's body, read in a thread of its own. That may take seconds, so it happens before the transaction begins,
 * and not at all for those who may not enter.
 */
export async function workbookOf(
  http: HttpContext,
  operation: Operation,
  input: unknown,
  mayEnter: () => Promise<unknown>,
): Promise<PlanReading> {
  await mayEnter()
  const bytes = await readBody(http, operation.kind === 'write' ? (operation.maxBytes ?? 0) : 0)
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
  const { sheet, headerRow, columns } = value as Partial<TableMapping>
  const letters = typeof columns === 'object' && columns !== null ? Object.values(columns) : null
  return (
    typeof sheet === 'string' &&
    Number.isInteger(headerRow) &&
    letters !== null &&
    letters.every((letter) => typeof letter === 'string' && /^[A-Z]{1,3}$/.test(letter))
  )
}
