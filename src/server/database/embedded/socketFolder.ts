import { createHash } from 'node:crypto'
import { chownSync, lstatSync, mkdirSync, mkdtempSync } from 'node:fs'
import { join } from 'node:path'
import { NOBODY } from './unprivileged.ts'

/**
 * The folder of the server's socket, open to its owner alone: who can reach the socket may sign in. A socket's path may be 107 bytes
 * long and not every file system holds sockets, so it is not in the data folder.
 */
export function makeSocketFolder(cluster: string, owner: number): string {
  const name = createHash('sha256').update(cluster).digest('hex').slice(0, 12)
  const folder = ownFolder(join('/tmp', `runsheet-${name}`)) ?? mkdtempSync('/tmp/runsheet-')
  if (process.getuid!() === 0) chownSync(folder, owner, owner)
  return folder
}

/** Anybody may have made a folder of that name in /tmp; only one that nobody else can enter is used. */
function ownFolder(path: string): string | undefined {
  try {
    mkdirSync(path, { mode: 0o700 })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  const found = lstatSync(path)
  const trusted = process.getuid!() === 0 ? [0, NOBODY] : [process.getuid!()]
  return found.isDirectory() && (found.mode & 0o077) === 0 && trusted.includes(found.uid) ? path : undefined
}
