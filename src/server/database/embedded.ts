import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import type { Logger } from 'pino'
import { Problem } from '#domain/problem.ts'
import { type Binaries, findBinaries } from './embedded/binaries.ts'
import { DATABASE, ensureCluster, OWNER } from './embedded/cluster.ts'
import { lockFolder } from './embedded/folderLock.ts'
import { clearLeftover } from './embedded/leftover.ts'
import { makeSocketFolder } from './embedded/socketFolder.ts'
import { findLaunch, type Launch } from './embedded/unprivileged.ts'

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
  const folder = resolve(dataFolder)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const unlock = lockFolder(folder)
  try {
    const cluster = join(folder, 'postgres')
    const binaries = findBinaries(join(folder, 'libraries'))
    const launch = findLaunch(binaries)
    await ensureCluster(cluster, binaries, launch, durable)
    await clearLeftover(cluster)
    const host = makeSocketFolder(cluster, launch.fileOwner)
    const child = start([...launch.prefix, binaries.postgres, '-D', cluster, ...settings(host, durable)], binaries, launch)
    await untilReady(child, log)
    const close = async () => {
      await stop(child)
      rmSync(host, { recursive: true, force: true })
      unlock()
    }
    return { host, user: OWNER, database: DATABASE, close }
  } catch (error) {
    unlock()
    throw error
  }
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

/** In a session of its own: Ctrl-C in the terminal is for Node, which stops the database after its last request. */
function start(line: string[], { env }: Binaries, { uid }: Launch): ChildProcess {
  const [command, ...args] = line as [string, ...string[]]
  const environment = { ...process.env, ...env }
  return spawn(command, args, { uid, gid: uid, env: environment, detached: true, stdio: ['ignore', 'ignore', 'pipe'] })
}

async function untilReady(child: ChildProcess, log: Logger): Promise<void> {
  const lines = createInterface({ input: child.stderr! })
  const said: string[] = []
  await new Promise<void>((ready, failed) => {
    lines.on('line', (line) => {
      said.push(line)
      log.debug({ postgres: line })
      if (line.includes('ready to accept connections')) ready()
    })
    child.once('error', failed)
    child.once('exit', () => failed(new Problem('databaseDidNotStart', { reason: said.join('\n') })))
  })
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const exit = once(child, 'exit')
  child.kill('SIGINT') // fast shutdown: ends the sessions, writes everything out
  await exit
}
