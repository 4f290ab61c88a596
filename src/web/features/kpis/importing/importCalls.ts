import type { Operations } from '#operations/index.ts'
import type { OutputOf } from '#operations/operation.ts'
import { callFile } from '../../../api.ts'

export type Reading = OutputOf<Operations['measurements']['readFile']>
export type Imported = OutputOf<Operations['measurements']['importFile']>
export type Mapping = Reading['mapping']

/** What a person decided about a file, beyond what it says itself. */
export interface Choice {
  mapping?: Mapping
  metrics?: { written: string; kpiId: string | null }[]
  sheet?: string
}

/** What the file says and would change; nothing is stored. */
export async function readNumbers(campaignId: string, file: File, choice: Choice): Promise<Reading> {
  return (await callFile('measurements.readFile', { campaignId, ...asText(choice) }, file)).json() as Promise<Reading>
}

export async function importNumbers(campaignId: string, file: File, choice: Choice): Promise<Imported> {
  const about = { campaignId, ...asText(choice), fileName: file.name }
  return (await callFile('measurements.importFile', about, file)).json() as Promise<Imported>
}

function asText({ mapping, metrics, sheet }: Choice) {
  return {
    ...(mapping && { mapping: JSON.stringify(mapping) }),
    ...(metrics && { metrics: JSON.stringify(metrics) }),
    ...(sheet && { sheet }),
  }
}
