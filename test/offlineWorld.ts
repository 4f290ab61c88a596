import type { CampaignFile } from '#operations/offlineFiles.ts'
import { readOfflineDocument } from '#domain/offlineFile/document.ts'
import type { Person } from './person.ts'

/** The file as somebody downloads it. */
export async function downloadOffline(person: Person, campaignId: string, query = ''): Promise<string> {
  const answer = await person.send(`/api/campaigns/${campaignId}/offline-file${query}`)
  if (!answer.ok) throw new Error(`no file: ${answer.status} ${await answer.text()}`)
  return answer.text()
}

export function factsOf(html: string): CampaignFile {
  const reading = readOfflineDocument(html)
  if (reading.kind !== 'read') throw new Error(`the file is ${reading.kind}`)
  return reading.facts as CampaignFile
}
