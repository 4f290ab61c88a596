import { v7 as newId } from 'uuid'
import { changed, created, removed } from '#domain/change.ts'
import { isSameName, type Metric } from '#domain/metric.ts'
import { Problem } from '#domain/problem.ts'
import { usualMetrics } from '#domain/usualMetrics.ts'
import type { Handlers, WorkspaceContext } from '../context.ts'
import { saveChanges } from '../queries/changes.ts'
import { hasMetrics, isMetricUsed, metricsOf } from '../queries/metrics.ts'
import { lockWorkspace } from '../queries/workspaces.ts'
import { recordInWorkspace } from './record.ts'

export const metrics: Handlers<'metrics'> = {
  list: async (context) => ({ metrics: await metricLibrary(context) }),

  create: async (context, { id = newId(), ...given }) => {
    const library = await metricLibrary(context)
    const metric: Metric = { ...blank(library), ...given, id }
    refuseNonsense(metric, library)
    await lockWorkspace(context.tx, context.who.workspaceId)
    await recordInWorkspace(context, 'metricCreated', [created('metric', metric)])
    return { id }
  },

  update: async (context, { metricId, ...patch }) => {
    const library = await metricLibrary(context)
    const metric = found(library, metricId)
    refuseNonsense({ ...metric, ...patch }, library)
    await recordInWorkspace(context, 'metricChanged', [changed('metric', metric, patch)])
    return { done: true }
  },

  remove: async (context, { metricId }) => {
    const metric = found(await metricLibrary(context), metricId)
    if (await isMetricUsed(context.tx, context.who.workspaceId, metricId)) throw new Problem('metricInUse', { name: metric.name })
    await recordInWorkspace(context, 'metricRemoved', [removed('metric', metricId)])
    return { done: true }
  },
}

interface LibraryOf {
  tx: WorkspaceContext['tx']
  who: Pick<WorkspaceContext['who'], 'workspaceId' | 'language'>
}

/** The metrics of the workspace. One that never had any gets the usual ones, in its language. */
export async function metricLibrary({ tx, who }: LibraryOf): Promise<Metric[]> {
  const known = await metricsOf(tx, who.workspaceId)
  if (known.length > 0 || (await hasMetrics(tx, who.workspaceId))) return known
  await lockWorkspace(tx, who.workspaceId)
  if (await hasMetrics(tx, who.workspaceId)) return metricsOf(tx, who.workspaceId)
  const usual = usualMetrics(who.language, newId)
  const place = { workspaceId: who.workspaceId, campaignId: null, revision: 0 }
  await saveChanges(
    tx,
    place,
    usual.map((metric) => created('metric', metric)),
  )
  return usual
}

function found(library: Metric[], id: string): Metric {
  const metric = library.find((known) => known.id === id)
  if (!metric) throw new Problem('notFound')
  return metric
}

function blank(library: Metric[]): Omit<Metric, 'id' | 'name'> {
  return {
    position: Math.max(0, ...library.map(({ position }) => position)) + 1,
    unit: '',
    kind: 'cumulative',
    direction: 'up',
    numeratorId: null,
    denominatorId: null,
    dataSource: '',
    metricDefinition: '',
    aliases: [],
  }
}

/** A name means one metric, and only a ratio divides; what it divides adds up. */
function refuseNonsense(metric: Metric, library: Metric[]): void {
  const others = library.filter(({ id }) => id !== metric.id)
  const names = [metric.name, ...metric.aliases]
  const taken = names.find((name) =>
    others.some((other) => [other.name, ...other.aliases].some((known) => isSameName(known, name))),
  )
  if (taken !== undefined) throw new Problem('nameTaken', { name: taken }, { field: taken === metric.name ? 'name' : 'aliases' })
  for (const field of ['numeratorId', 'denominatorId'] as const) {
    if (metric[field] === null) continue
    const side = others.find(({ id }) => id === metric[field])
    if (!side) throw new Problem('unknownReference', { field }, { field })
    if (metric.kind !== 'ratio' || side.kind !== 'cumulative') throw new Problem('ratioOfSums', { name: side.name }, { field })
  }
}
