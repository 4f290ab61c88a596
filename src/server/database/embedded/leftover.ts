import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { Problem } from '#domain/problem.ts'

/**
 * Clears away a server that outlived the program before us (we hold the folder's lock, so nobody wants it any more), and the mark it
 * left. PostgreSQL itself only looks whether a process with the marked id exists, which after a restart may be anybody, and in a
 * container for ever a zombie.
 */
export async function clearLeftover(cluster: string): Promise<void> {
  const mark = join(cluster, 'postmaster.pid')
  if (!existsSync(mark)) return
  const pid = Number.parseInt(readFileSync(mark, 'utf8'), 10)
  if (processesIn(cluster, pid).includes(pid)) process.kill(pid, 'SIGINT')
  const deadline = Date.now() + 15_000
  while (processesIn(cluster, pid).length > 0) {
    if (Date.now() > deadline) throw new Problem('databaseStillRunning', { folder: cluster, pid })
    await wait(50)
  }
  if (exists(pid)) rmSync(mark, { force: true })
}

/** The living processes of the cluster's server: each has the cluster as its working folder; a zombie has none. */
function processesIn(cluster: string, marked: number): number[] {
  if (process.platform !== 'linux') return isServerByName(cluster, marked) ? [marked] : []
  const folder = realpathSync(cluster)
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && workingFolder(name) === folder)
    .map(Number)
}

function workingFolder(pid: string): string | undefined {
  try {
    return readlinkSync(`/proc/${pid}/cwd`)
  } catch {
    return undefined // gone, a zombie, or not ours to look at
  }
}

function isServerByName(cluster: string, pid: number): boolean {
  return spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout?.includes(cluster) ?? false
}

function exists(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
