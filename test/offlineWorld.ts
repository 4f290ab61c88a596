import type { OfflineAnswers } from '#domain/offlineFile/answers.ts'
import { ANSWERS_ID, FACTS_ID, readOfflineDocument, scriptJson } from '#domain/offlineFile/document.ts'
import type { CampaignFile } from '#operations/offlineFiles.ts'
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

type Said = Partial<OfflineAnswers> & Pick<OfflineAnswers, 'personId'>

/** The file with these answers in it, as the page writes it down. */
export function filledIn(html: string, said: Said): string {
  const answers: OfflineAnswers = { savedAt: '2024-06-08T10:00:00.000Z', tasks: {}, comments: [], ...said }
  return withData(html, ANSWERS_ID, scriptJson(answers))
}

/** The file with other facts than it was made with. */
export function forged(html: string, change: (facts: CampaignFile) => void): string {
  const facts = factsOf(html)
  change(facts)
  return withData(html, FACTS_ID, scriptJson(facts))
}

/** A file that fills in something of this campaign, or null where the person can't download one. */
export async function smallReturn(person: Person, campaignId: string): Promise<string | null> {
  const answer = await person.send(`/api/campaigns/${campaignId}/offline-file`)
  if (!answer.ok) return null
  const html = await answer.text()
  const { tasks, people } = factsOf(html)
  const task = tasks.find(({ ownerId }) => ownerId)
  if (!task) return html
  return filledIn(html, {
    personId: people.find(({ id }) => id === task.ownerId)!.id,
    tasks: { [task.id]: { statusNote: '发回' } },
  })
}

function withData(html: string, id: string, json: string): string {
  return html.replace(new RegExp(`(id="${id}">)[^<]*`), (_, tag: string) => tag + json)
}
