import { PassThrough, Readable } from 'node:stream'
import { ZipFile } from 'yazl'
import { safeFileName } from '#domain/fileName.ts'
import type { ArchiveManifest, ArchivedFile } from '#domain/archive/manifest.ts'
import { MANIFEST } from '#domain/archive/manifest.ts'
import type { CampaignContext } from '../context.ts'
import type { Db } from '../database/kysely.ts'
import { StreamAnswer } from '../http/files.ts'
import type { StoredArchive } from '../queries/archives.ts'
import { partOfFile } from '../queries/archives.ts'
import { openWorkspace } from '../queries/sessions.ts'

/** The archive as one zip, read from the database while it is sent: never more of it is held than a part of one file. */
export function archiveAnswer({ who }: CampaignContext, archive: StoredArchive): StreamAnswer {
  const name = `${safeFileName(`${archive.label}-v${archive.version}`)}.zip`
  return new StreamAnswer(name, 'application/zip', (db) =>
    zipOf(archive, (file) => Readable.from(partsOf(db, who.workspaceId, archive.id, file))),
  )
}

/** Always the same bytes for the same archive: its own moment is the time of every entry. */
export function zipOf(
  { manifest, archivedAt }: Pick<StoredArchive, 'manifest' | 'archivedAt'>,
  read: (file: ArchivedFile) => Readable,
): Readable {
  const zip = new ZipFile()
  const mtime = new Date(archivedAt)
  const output = new PassThrough()
  zip.on('error', (error) => output.destroy(error as Error))
  zip.addBuffer(Buffer.from(manifest), MANIFEST, { mtime })
  for (const file of (JSON.parse(manifest) as ArchiveManifest).files) {
    zip.addReadStreamLazy(file.path, { mtime, size: file.size }, (done) => {
      const stream = read(file)
      stream.on('error', (error) => output.destroy(error))
      done(null, stream)
    })
  }
  zip.end()
  ;(zip.outputStream as Readable).pipe(output)
  return output
}

const PART = 4_000_000

async function* partsOf(db: Db, workspaceId: string, archiveId: string, { path, size }: ArchivedFile): AsyncIterable<Buffer> {
  for (let at = 0; at < size; at += PART) {
    yield await db.transaction().execute(async (tx) => {
      await openWorkspace(tx, workspaceId)
      return partOfFile(tx, workspaceId, archiveId, path, at, PART)
    })
  }
}
