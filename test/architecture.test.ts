import { readFileSync, readdirSync } from 'node:fs'
import { dirname, join, normalize, relative } from 'node:path'
import { describe, expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')

const aliases: Record<string, string> = {
  '#chart': 'src/chart',
  '#domain': 'src/domain',
  '#operations': 'src/operations',
  '#server': 'src/server',
  '#web': 'src/web',
  '#test': 'test',
}

interface Source {
  path: string
  text: string
  /** What it imports: project files as paths, packages by name. */
  imports: string[]
  /** The same without what is imported for its types alone. */
  needs: string[]
}

const sources = sourcesIn('src')
const programs = sources.filter(({ path }) => !path.includes('.test.'))

/** What each zone may import besides itself: one way, towards the domain. */
const zones: Record<string, string[]> = {
  'src/chart/': [],
  'src/domain/': [],
  'src/operations/': ['src/domain/'],
  'src/server/': ['src/chart/', 'src/domain/', 'src/operations/'],
  'src/web/': ['src/chart/', 'src/domain/', 'src/operations/'],
}

describe('imports point one way:', () => {
  test.each(Object.entries(zones))('%s imports itself and %j', (zone, allowed) => {
    const strays = programs
      .filter(({ path }) => path.startsWith(zone))
      .flatMap(({ path, imports }) => imports.map((imported) => [path, imported] as const))
      .filter(([, imported]) => isOurs(imported) && ![zone, ...allowed].some((start) => imported.startsWith(start)))
    expect(strays).toEqual([])
  })

  test('every source is in a zone', () => {
    expect(sources.map(({ path }) => path).filter((path) => !Object.keys(zones).some((zone) => path.startsWith(zone)))).toEqual(
      [],
    )
  })

  test.each(['src/domain/', 'src/chart/'])('%s needs no package, no platform and no screen', (zone) => {
    expect(offenders(zone, ({ imports }) => imports.some((imported) => !isOurs(imported)))).toEqual([])
  })

  test('the declarations of operations run in a browser', () => {
    const packages = (source: Source) => source.imports.some((imported) => !isOurs(imported) && imported !== 'zod')
    expect(offenders('src/operations/', packages)).toEqual([])
  })

  test('features do not import features', () => {
    const featureOf = (path: string) => /^src\/web\/features\/([^/]+)\//.exec(path)?.[1]
    const reaches = ({ path, imports }: Source) =>
      imports.some((imported) => featureOf(imported) !== undefined && featureOf(imported) !== featureOf(path))
    expect(offenders('src/web/features/', reaches)).toEqual([])
  })

  test('the page that is sent needs no package and no server', () => {
    const reached = new Set(['src/web/offline/main.ts'])
    for (const path of reached)
      for (const imported of sources.find((source) => source.path === path)?.needs ?? []) reached.add(imported)
    const foreign = [...reached].filter(
      (path) => !isOurs(path) || path === 'src/web/api.ts' || path.startsWith('src/operations/'),
    )
    expect(foreign).toEqual([])
  })

  test('controls know nothing of campaigns', () => {
    const own = ['src/web/ui/', 'src/chart/']
    const knows = ({ imports }: Source) =>
      imports.some((imported) => isOurs(imported) && !own.some((zone) => imported.startsWith(zone)))
    expect(offenders('src/web/ui/', knows)).toEqual([])
  })
})

describe('one place for one thing:', () => {
  test('SQL is in queries and in the database folder', () => {
    const speaksSql = ({ text, imports }: Source) =>
      /\bsql(<[^`]*>)?`|\.(selectFrom|insertInto|updateTable|deleteFrom)\(/.test(text) || imports.includes('kysely')
    const strays = offenders('src/', speaksSql)
    expect(strays.filter((path) => !/^src\/server\/(queries|database)\//.test(path))).toEqual([])
  })

  test('a migration is SQL', () => {
    const files = readdirSync(join(root, 'src/server/database/migrations'))
    expect(files.filter((file) => !/^\d{4}_\w+\.sql$/.test(file))).toEqual([])
  })

  test('the browser asks the server in one file', () => {
    expect(offenders('src/web/', ({ text }) => /\bfetch\(|new XMLHttpRequest|sendBeacon\(/.test(text))).toEqual([
      'src/web/api.ts',
    ])
  })

  test('handlers open no transaction and no pool of their own', () => {
    expect(offenders('src/server/handlers/', ({ text }) => /\.transaction\(|\bopenPool\(|\bnew Pool\(/.test(text))).toEqual([])
  })
})

test('domain and chart have no clock, no chance and no environment', () => {
  const outside =
    /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bprocess\.|\bperformance\.|\bcrypto\.|\bsetTimeout\(|\bconsole\./
  expect(['src/domain/', 'src/chart/'].flatMap((zone) => offenders(zone, ({ text }) => outside.test(text)))).toEqual([])
})

test('no file holds two ideas: at most 300 lines', () => {
  const long = [...sources, ...sourcesIn('test'), ...sourcesIn('scripts')].filter(({ text }) => text.split('\n').length > 301)
  const known = /^src\/server\/database\/(schema\.ts|migrations\/)/
  expect(long.map(({ path }) => path).filter((path) => !known.test(path))).toEqual([])
})

test('names are exported, and nothing hides behind a barrel', () => {
  expect(offenders('src/', ({ text }) => /^export default /m.test(text))).toEqual([])
  const barrels = programs.map(({ path }) => path).filter((path) => /\/index\.tsx?$/.test(path))
  expect(barrels.toSorted()).toEqual(['src/operations/index.ts', 'src/server/handlers/index.ts'])
  expect(offenders('src/', ({ text }) => /^export \* from /m.test(text))).toEqual([])
})

function offenders(zone: string, offends: (source: Source) => boolean): string[] {
  return programs.filter((source) => source.path.startsWith(zone) && offends(source)).map(({ path }) => path)
}

function isOurs(imported: string): boolean {
  return imported.startsWith('src/') || imported.startsWith('test/')
}

function sourcesIn(folder: string): Source[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => {
      const path = join(folder, file)
      const text = withoutComments(readFileSync(join(root, path), 'utf8'))
      const needs = importsOf(path, text.replace(/^import type [^'"]*['"][^'"]+['"]/gm, ''))
      return { path, text, imports: importsOf(path, text), needs }
    })
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, (comment) => comment.replace(/[^\n]/g, ''))
}

function importsOf(path: string, text: string): string[] {
  const named = [
    ...text.matchAll(/^\s*(?:import|export)\b[^'"`;]*?from\s+['"]([^'"]+)['"]/gm),
    ...text.matchAll(/\bimport\(?\s*['"]([^'"]+)['"]/g),
  ]
  return named.map(([, name]) => {
    if (name!.startsWith('.')) return relative('.', normalize(join(dirname(path), name!)))
    const [alias, ...rest] = name!.split('/')
    return Object.hasOwn(aliases, alias!) ? [aliases[alias!], ...rest].join('/') : name!
  })
}
