import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, lchownSync, lstatSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { Problem } from '#domain/problem.ts'
import type { Binaries } from './binaries.ts'
import { type Launch, NOBODY } from './unprivileged.ts'

export const OWNER = 'runsheet'
export const DATABASE = 'runsheet'
const VERSION = '18'

/** Makes the cluster (PostgreSQL's own folder) if there is none yet, and sees that it is one that this program can run. */
export async function ensureCluster(cluster: string, binaries: Binaries, launch: Launch, durable: boolean): Promise<void> {
  if (!existsSync(cluster)) return create(cluster, binaries, launch, durable)
  handOver(cluster, launch.fileOwner)
  const version = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim()
  if (version !== VERSION) throw new Problem('databaseOtherVersion', { folder: cluster, version, needed: VERSION })
}

/** Made beside its place and then renamed, so that a kill in the middle never leaves half a cluster. */
async function create(cluster: string, binaries: Binaries, launch: Launch, durable: boolean): Promise<void> {
  const fresh = `${cluster}.new`
  rmSync(fresh, { recursive: true, force: true })
  mkdirSync(fresh, { mode: 0o700 })
  handOver(fresh, launch.fileOwner)
  const locale = ['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C']
  const access = [`--username=${OWNER}`, '--auth-local=trust', '--auth-host=reject']
  const sync = durable ? [] : ['--no-sync']
  await runToEnd([...launch.prefix, binaries.initdb, '-D', fresh, ...locale, ...access, ...sync], binaries, launch)
  const single = ['--single', '-D', fresh, ...(durable ? [] : ['-c', 'fsync=off']), 'postgres']
  await runToEnd([...launch.prefix, binaries.postgres, ...single], binaries, launch, `create database ${DATABASE}\n`)
  renameSync(fresh, cluster)
}

/**
 * PostgreSQL insists on owning its folder; as which user it runs may have changed since the last start. A folder is handed over after
 * what is in it, so that one cut short is taken up again. What an ordinary user has is not taken from them.
 */
function handOver(folder: string, owner: number): void {
  const now = lstatSync(folder).uid
  if (now === owner) return
  if (process.getuid!() !== 0 || ![0, NOBODY].includes(now)) throw new Problem('dataFolderForeign', { folder })
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) handOver(path, owner)
    else lchownSync(path, owner, owner)
  }
  lchownSync(folder, owner, owner)
}

/** Runs one of PostgreSQL's programs; what it says is the reason if it fails. */
async function runToEnd(line: string[], { env }: Binaries, { uid }: Launch, input = ''): Promise<void> {
  const [command, ...args] = line as [string, ...string[]]
  const child = spawn(command, args, { uid, gid: uid, env: { ...process.env, ...env }, stdio: 'pipe' })
  child.stdin.on('error', () => {}) // a program that fails before it reads says why in its output
  child.stdin.end(input)
  const [output, errors, status] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')])
  if (status[0] !== 0) throw new Problem('databaseDidNotStart', { reason: errors || output })
}
