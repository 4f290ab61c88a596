import type { Direction } from './kpi/gap.ts'
import type { KpiKind, KpiMeaning } from './kpi/measurement.ts'

export const metricKinds = ['cumulative', 'ratio', 'level'] as const satisfies readonly KpiKind[]
export const directions = ['up', 'down'] as const satisfies readonly Direction[]

/** A metric of the workspace's library. */
export interface Metric extends KpiMeaning {
  id: string
  position: number
  name: string
  direction: Direction
  /** The metrics that a ratio divides; null for other kinds, and for a ratio that is only known as a rate. */
  numeratorId: string | null
  denominatorId: string | null
  dataSource: string
  metricDefinition: string
  aliases: string[]
}

type Named = Pick<Metric, 'name' | 'aliases'>

/** The metric that people mean by `written`: by its name or an alias, otherwise by the longest one that `written` ends with (品牌曝光量 is 曝光量). */
export function matchMetric<M extends Named>(written: string, metrics: readonly M[]): M | null {
  const wanted = comparable(written)
  if (wanted === '') return null
  const names = metrics.flatMap((metric) => [metric.name, ...metric.aliases].map((name) => ({ metric, name: comparable(name) })))
  const exact = names.find(({ name }) => name === wanted)
  if (exact) return exact.metric
  const ending = names.filter(({ name }) => name.length >= shortestEnding && endsWithWord(wanted, name))
  return ending.toSorted((a, b) => b.name.length - a.name.length)[0]?.metric ?? null
}

/** Two names that people would take for the same. */
export function isSameName(a: string, b: string): boolean {
  return comparable(a) === comparable(b)
}

const shortestEnding = 2

/** Without width, case, spaces and what stands in brackets: 点击率（CTR） is 点击率. */
function comparable(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\([^)]*\)|\[[^\]]*\]|【[^】]*】/g, '')
    .replace(/[\s_-]+/g, '')
}

/** Latin names only where no other letter stands before them: “paroas” does not end with ROAS. */
function endsWithWord(text: string, name: string): boolean {
  if (!text.endsWith(name)) return false
  return !(/^[a-z]/.test(name) && /[a-z]$/.test(text.slice(0, -name.length)))
}
