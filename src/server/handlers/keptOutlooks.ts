import type { KpiOutlook } from '#domain/kpi/kpiOutlook.ts'

/** Up to 30 KB each. */
const most = 1_000

/**
 * Outlooks that this node computed, by all that they follow from: forecasting twenty KPIs takes longer than all else of an overview, and
 * between two values nothing of it changes. Least lately used ones go first.
 */
const kept = new Map<string, KpiOutlook>()

export const keptOutlooks = {
  has: (key: string): boolean => kept.has(key),
  get: (key: string): KpiOutlook | undefined => {
    const found = kept.get(key)
    if (found) {
      kept.delete(key)
      kept.set(key, found)
    }
    return found
  },
  keep: (key: string, outlook: KpiOutlook): void => {
    kept.set(key, outlook)
    if (kept.size > most) kept.delete(kept.keys().next().value!)
  },
}
