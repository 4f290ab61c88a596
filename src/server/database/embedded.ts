import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Logger } from 'pino'
import { Problem } from '#domain/problem.ts'
import { findBinaries } from './embedded/binaries.ts'
import { DATABASE, ensureCluster, OWNER } from './embedded/cluster.ts'
import { lockFolder } from './embedded/folderLock.ts'
import { clearLeftover } from './embedded/leftover.ts'
import { keepRunning, start } from './embedded/process.ts'
import { makeSocketFolder } from './embedded/socketFolder.ts'
import { findLaunch } from './embedded/unprivileged.ts'

export interface Address {
  /** The folder of the socket. */
  host: string
  user: string
  database: string
}

/**
 * Starts the program's own PostgreSQL on `dataFolder`, made on the first start. It lives as long as this process; `durable: false` (tests)
 * forgets what a power cut would lose.
 */
export async function startEmbedded(
  dataFolder: string,
  log: Logger,
  durable = true,
): Promise<Address & { close(): Promise<void> }> {
  const folder = makeFolder(dataFolder)
  const unlock = lockFolder(folder)
  try {
    const cluster = join(folder, CLUSTER)
    const binaries = findBinaries(join(folder, 'libraries'))
    const launch = findLaunch(binaries)
    await clearLeftover(cluster)
    await ensureCluster(cluster, binaries, launch, durable)
    const host = makeSocketFolder(cluster, launch.fileOwner)
    const line = [...launch.prefix, binaries.postgres, '-D', cluster, ...settings(host, durable)]
    const stop = await keepRunning(async () => {
      await clearLeftover(cluster)
      return start(line, binaries, launch, log)
    }, log)
    const close = async () => {
      await stop()
      rmSync(host, { recursive: true, force: true })
      unlock()
    }
    return { host, user: OWNER, database: DATABASE, close }
  } catch (error) {
    unlock()
    throw error
  }
}

/** Where the server listens that another process runs on `dataFolder`, if one does: PostgreSQL notes it in its fifth line. */
export function findRunning(dataFolder: string): Address | undefined {
  const mark = join(dataFolder, CLUSTER, 'postmaster.pid')
  const host = existsSync(mark) ? readFileSync(mark, 'utf8').split('\n')[4] : undefined
  return host ? { host, user: OWNER, database: DATABASE } : undefined
}

export function hasCluster(dataFolder: string): boolean {
  return existsSync(join(dataFolder, CLUSTER))
}

const CLUSTER = 'postgres'

/** What is in the folder guards itself; the user that the database runs as must get through it. */
function makeFolder(dataFolder: string): string {
  const folder = resolve(dataFolder)
  try {
    mkdirSync(folder, { recursive: true, mode: 0o711 })
  } catch (error) {
    if (!['EACCES', 'EPERM', 'EROFS'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error
    throw new Problem('dataFolderForeign', { folder })
  }
  return folder
}

/** For a laptop and a few dozen people: little memory, no parallel workers, nothing listening on the network. */
function settings(socketFolder: string, durable: boolean): string[] {
  const values = {
    listen_addresses: '',
    unix_socket_directories: socketFolder,
    fsync: durable ? 'on' : 'off',
    full_page_writes: durable ? 'on' : 'off',
    synchronous_commit: durable ? 'on' : 'off',
    shared_buffers: '64MB',
    max_connections: 40,
    io_method: 'sync',
    jit: 'off',
    max_parallel_workers: 0,
    max_wal_size: '512MB',
    wal_level: 'minimal',
    max_wal_senders: 0,
    log_checkpoints: 'off',
    log_line_prefix: '',
  }
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}
