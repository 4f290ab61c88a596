import type { Dependency, DependencyKind } from './dependency.ts'
import { Problem } from './problem.ts'

export type Predecessor = Pick<Dependency, 'predecessorId' | 'kind' | 'lag' | 'lagUnit'>

/** The tasks that a text may name, by row number and by name. */
export interface Nameable {
  idAt(rowNumber: number): string | undefined
  idsNamed(name: string): readonly string[]
}

export function nameable(tasks: Iterable<{ id: string; name: string }>, numbers: ReadonlyMap<string, number>): Nameable {
  const byNumber = new Map([...numbers].map(([id, number]) => [number, id]))
  const byName = Map.groupBy(tasks, ({ name }) => plain(name))
  return {
    idAt: (number) => byNumber.get(number),
    idsNamed: (name) => byName.get(plain(name))?.map(({ id }) => id) ?? [],
  }
}

/**
 * Reads 3FS+2d、物料到店、5SS-1wd: row numbers or names, each with how it is waited for (FS where nothing is said) and by how much. Throws
 * a `Problem` that names the part that can't be read.
 */
export function readPredecessors(text: string, known: Nameable): Predecessor[] {
  return text
    .split(/[、,，;；\n]+/)
    .map((part) => part.trim())
    .filter(Boolean)
    .map((part) => readPredecessor(part, known))
}

/** As `readPredecessors` reads it, in the order of the rows. */
export function predecessorsText(predecessors: Iterable<Predecessor>, numbers: ReadonlyMap<string, number>): string {
  return [...predecessors]
    .filter(({ predecessorId }) => numbers.has(predecessorId))
    .toSorted((a, b) => numbers.get(a.predecessorId)! - numbers.get(b.predecessorId)!)
    .map((link) => `${numbers.get(link.predecessorId)}${linkText(link)}`)
    .join('、')
}

/** FS+2d, SS, and nothing where a task simply follows. */
export function linkText({ kind, lag, lagUnit }: Omit<Predecessor, 'predecessorId'>): string {
  if (lag === 0) return kind === 'FS' ? '' : kind
  return `${kind}${lag > 0 ? '+' : '-'}${Math.abs(lag)}${lagUnit === 'workday' ? 'wd' : 'd'}`
}

const link =
  /^(?<task>.*?)\s*(?<kind>FS|SS|FF|SF)?\s*(?:(?<sign>[+\-−])\s*(?<lag>\d{1,6})\s*(?<unit>个?工作日|wd|workdays?|d|days?|天|日)?)?$/iu

function readPredecessor(part: string, known: Nameable): Predecessor {
  const [whole, another] = known.idsNamed(part)
  if (whole && !another) return { predecessorId: whole, kind: 'FS', lag: 0, lagUnit: 'day' }
  const { task = '', kind = 'FS', sign, lag = '0', unit = 'd' } = link.exec(part.normalize('NFKC'))?.groups ?? {}
  if (task === '') throw new Problem('dependencyUnread', { text: part }, { field: 'predecessors' })
  return {
    predecessorId: taskNamed(task, known),
    kind: kind.toUpperCase() as DependencyKind,
    lag: Number(lag) * (sign === undefined || sign === '+' ? 1 : -1) || 0,
    lagUnit: /^(wd|work|个?工作日)/i.test(unit) ? 'workday' : 'day',
  }
}

function taskNamed(text: string, known: Nameable): string {
  const named = known.idsNamed(text)
  if (named.length > 1) throw new Problem('dependencyAmbiguous', { text, count: named.length }, { field: 'predecessors' })
  const id = named[0] ?? (/^\d{1,6}$/.test(text) ? known.idAt(Number(text)) : undefined)
  if (!id) throw new Problem('dependencyUnknown', { text }, { field: 'predecessors' })
  return id
}

function plain(name: string): string {
  return name.normalize('NFKC').trim().toLowerCase()
}
