import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { Problem } from '#domain/problem.ts'

/**
 * Takes the data folder for this process; the answer lets it go. The lock is one that the kernel holds on an SQLite file, so it is
 * free the moment its holder dies, however it dies; a file with a process id in it would have to be guessed about.
 */
export function lockFolder(folder: string): () => void {
  const file = new DatabaseSync(join(folder, 'runsheet.lock'))
  try {
    file.exec('begin exclusive')
  } catch (error) {
    file.close()
    if (isBusy(error)) throw new Problem('dataFolderInUse', { folder })
    throw error
  }
  return () => file.close()
}

const SQLITE_BUSY = 5

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && error.errcode === SQLITE_BUSY
}
