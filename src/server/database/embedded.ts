import { mkdirSync, rmSync } from 'node:fs'
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

export interface EmbeddedServer {
  host: string
  user: string
  database: string
  close(): Promise<void>
}

/**
 * Starts the program's own PostgreSQL on `dataFolder`, made on the first start. It lives as long as this process; `durable: false` (tests)
 * forgets what a power cut would lose.
 */
export async function startEmbedded(dataFolder: string, log: Logger, durable = true): Promise<EmbeddedServer> {
  const folder = makeFolder(dataFolder)
  const unlock = lockFolder(folder)
  try {
    const cluster = join(folder, 'postgres')
    const binaries = findBinaries(join(folder, 'libraries'))
    const launch = findLaunch(binaries)
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
