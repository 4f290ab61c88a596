import { Client } from 'pg'
import { placeTerms } from '#domain/search/scope.ts'
import { entryTerms } from '#domain/searchTerms.ts'
import { corpus } from './searchCorpus.ts'
import { noteEntries } from './searchNotes.ts'
import { seededRandom } from './seededRandom.ts'

const DISTINCT = 20_000
const COPIES = 10
export const ENTRIES = DISTINCT * COPIES
const BATCH = 2000
const LESSON_EVERY = 100

/** Notes of the same words in other combinations. Copies stand for campaigns of many years that say the same. */
export async function fillSearch(
  owner: ConstructorParameters<typeof Client>[0],
  workspaceId: string,
  campaignId: string,
): Promise<void> {
  const random = seededRandom(7)
  const client = new Client(owner)
  await client.connect()
  const said = [...corpus, ...noteEntries]
  const sentence = () => random.pick(said).remarks.slice(0, Math.round(random.between(6, 24)))
  const kinds = ['task', 'task', 'task', 'comment', 'issue', 'decision']
  const noun = (at: number) => (at % LESSON_EVERY === 0 ? 'lesson' : random.pick(kinds))
  for (let at = 0; at < DISTINCT; at += BATCH) {
    const rows = Array.from({ length: BATCH }, (_, index) => {
      const title = `${random.pick(said).name}第${at + index}项`
      const body = `${sentence()}。${sentence()}。`
      const place = { noun: noun(index), campaignId, personId: null, day: `2024-${String(1 + (index % 12)).padStart(2, '0')}-15` }
      return { title, body, noun: place.noun, day: place.day, terms: [...entryTerms(title, body), ...placeTerms(place)] }
    })
    await client.query(
      `insert into search_entry (workspace_id, noun, row_id, campaign_id, day, title, body, terms)
       select $1, r.noun, gen_random_uuid(), $2, r.day, r.title, r.body, array_to_tsvector(r.terms)
       from jsonb_to_recordset($3::jsonb) as r(title text, body text, noun text, day date, terms text[]), generate_series(1, $4)`,
      [workspaceId, campaignId, JSON.stringify(rows), COPIES],
    )
  }
  await client.query('vacuum analyze search_entry')
  await client.end()
}
