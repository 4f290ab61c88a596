import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { Problem } from '#domain/problem.ts'

/**
 * Takes the data folder for this process; the answer lets it go. The lock is one that the kernel holds on an SQLite file, so it is
 * free the moment its holder dies, however it dies; a file with a process id in it would have to be guessed about.
 */
export function lockFolder(folder: string): () => void {
  const file = new DatabaseSync(join(folder, 'runsheet.lock'), { open: false })
  try {
    file.open()
    file.exec('begin exclusive')
  } catch (error) {
    if (file.isOpen) file.close()
    if (isSqlite(error, BUSY)) throw new Problem('dataFolderInUse', { folder })
    if (isSqlite(error, CANNOT_OPEN)) throw new Problem('dataFolderForeign', { folder })
    throw error
  }
  return () => file.close()
}

const BUSY = 5
const CANNOT_OPEN = 14

function isSqlite(error: unknown, code: number): boolean {
  return error instanceof Error && 'errcode' in error && error.errcode === code
}
