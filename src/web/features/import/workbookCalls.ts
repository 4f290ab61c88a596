import type { TableMapping } from '#domain/planSheet/readPlan.ts'
import type { Operations } from '#operations/index.ts'
import type { OutputOf } from '#operations/operation.ts'
import { callFile } from '../../api.ts'

export type Reading = OutputOf<Operations['workbook']['read']>
export type Comparison = OutputOf<Operations['workbook']['compare']>
export type Difference = Comparison['differences'][number]

/** What a file would become; nothing is changed. */
export async function readWorkbook(file: File, mappings: TableMapping[] = []): Promise<Reading> {
  const input = mappings.length > 0 ? { mappings: JSON.stringify(mappings) } : {}
  return (await callFile('workbook.read', input, file)).json() as Promise<Reading>
}

/** What an edited export says otherwise than the campaign now. */
export async function compareWorkbook(campaignId: string, file: File): Promise<Comparison> {
  return (await callFile('workbook.compare', { campaignId }, file)).json() as Promise<Comparison>
}
