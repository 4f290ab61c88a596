import type { Services } from '../context.ts'
import type { Tx } from '../database/kysely.ts'
import { documentText } from '../documents/planDocument.ts'
import { indexArchives } from '../queries/archiveSearch.ts'
import { contentOf } from '../queries/attachments.ts'
import { clockedWorkspaces } from '../queries/jobs.ts'
import type { UnreadFile } from '../queries/searchEntries.ts'
import { indexMissingDocuments, indexMissingRows, keepText, unreadFiles } from '../queries/searchEntries.ts'
import { openWorkspace } from '../queries/sessions.ts'

const AT_ONCE = 500
const FILES_AT_ONCE = 5
/** Workspaces whose older rows this node has made searchable; what is written since is so at once. */
const swept = new WeakMap<Services, Set<string>>()

/** Makes searchable what is not yet: rows from before there was a search, plan documents, and the text of files. */
export async function runSearchTexts(services: Services): Promise<void> {
  const done = swept.get(services) ?? new Set()
  swept.set(services, done)
  for (const { id } of await clockedWorkspaces(services.db)) {
    const inWorkspace = <T>(work: (tx: Tx) => Promise<T>) =>
      services.db.transaction().execute(async (tx) => {
        await openWorkspace(tx, id)
        return work(tx)
      })
    if (!done.has(id)) {
      while ((await inWorkspace((tx) => indexMissingRows(tx, id, AT_ONCE))) > 0);
      await inWorkspace((tx) => indexArchives(tx, id))
      done.add(id)
    }
    while ((await inWorkspace((tx) => indexMissingDocuments(tx, id, FILES_AT_ONCE))) > 0);
    for (;;) {
      const files = await inWorkspace((tx) => unreadFiles(tx, id, FILES_AT_ONCE))
      for (const file of files) await readFile(services, id, file, inWorkspace)
      if (files.length < FILES_AT_ONCE) break
    }
  }
}

const readable = /^text\/|pdf$|wordprocessingml|spreadsheetml/

/** A file that can't be read is found by its name, with a note why. No file keeps the next one waiting. */
async function readFile(
  { log }: Services,
  workspaceId: string,
  { sha256, size, mediaType, ...file }: UnreadFile,
  inWorkspace: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>,
): Promise<void> {
  const bytes = readable.test(mediaType)
    ? await inWorkspace((tx) => contentOf({ tx, who: { workspaceId } }, { sha256, size }))
    : null
  const read = bytes
    ? await documentText(bytes).catch((err: unknown) => {
        log.error({ err, file: file.rowId }, 'reading for the search failed')
        return { unreadBecause: 'unreadable' as const }
      })
    : { text: '' }
  const text = 'text' in read ? read.text : ''
  const unreadBecause = 'text' in read ? null : read.unreadBecause
  await inWorkspace((tx) => keepText(tx, workspaceId, 'attachment', { ...file, text, unreadBecause }))
}
