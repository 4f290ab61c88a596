import type { Day } from '#domain/day.ts'
import { kpiName, type KpiSurroundings } from '#domain/kpi/kpi.ts'
import { impactOnForecast } from '#domain/kpi/issueImpact.ts'
import { kpiOutlook, type KpiOutlook } from '#domain/kpi/kpiOutlook.ts'
import { actualOf } from '#domain/kpi/actual.ts'
import { ofWhole } from '#domain/kpi/measurement.ts'
import { kpisOfCampaign, modelKpis, type GoalOfKpi, type KpiOfCampaign, type KpisOfCampaign } from '../queries/kpis.ts'
import { measurementsKnownOn, measurementsOf } from '../queries/measurements.ts'
import type { CampaignContext } from '../context.ts'
import { keptOutlooks } from './keptOutlooks.ts'

/** Every KPI with every goal that refers to it, each computed only where something changed since it was last asked for. */
export async function outlookOfCampaign(context: CampaignContext, asOf: Day) {
  const [kpis] = await outlooksOf(context, [await kpisOfCampaign(context)], asOf)
  return { asOf, kpis: kpis! }
}

/** The same of several campaigns: their values are asked for at once. */
export async function outlooksOf(place: Place, campaigns: KpisOfCampaign[], asOf: Day) {
  const likes = await modelsOf(
    place,
    campaigns.flatMap(({ kpis }) => kpis),
  )
  const asked = campaigns.map((there) =>
    targetsOf(there).map((target) => {
      const about = surroundings(there, target, likes)
      return { ...target, about, key: keyOf(target.kpi, about, likes, asOf) }
    }),
  )
  const missing = asked.flat().filter(({ key }) => !keptOutlooks.has(key))
  const values = await valuesOf(place, [
    ...missing.map(({ kpi }) => kpi.id),
    ...missing.flatMap(({ kpi }) => kpi.likeKpiId ?? []),
  ])
  const computed = new Map(
    missing.map(({ kpi, about, key }) => [
      key,
      kpiOutlook(kpi, withModel(about, kpi, likes, values), values.get(kpi.id) ?? [], asOf),
    ]),
  )
  for (const [key, outlook] of computed) keptOutlooks.keep(key, outlook)
  return campaigns.map((there, index) => {
    const held = new Map(there.held.map(({ kpiId, count }) => [kpiId, count]))
    return asked[index]!.map(({ kpi, goal, about, key }) => {
      const outlook = computed.get(key) ?? keptOutlooks.get(key)!
      const withIssues = issueImpact(there, kpi.id, outlook, about, asOf)
      return { ...answer(outlook, kpi, goal, about), withIssues, held: held.get(kpi.id) ?? 0 }
    })
  })
}

type Place = Pick<CampaignContext, 'tx' | 'who'>

function targetsOf({ kpis, goals }: KpisOfCampaign): Target[] {
  return kpis.flatMap((kpi): Target[] => {
    const own = goals.filter(({ kpiId }) => kpiId === kpi.id)
    return own.length > 0 ? own.map((goal) => ({ kpi, goal })) : [{ kpi, goal: null }]
  })
}

/** How every KPI stood at the end of `day`, by the values known then, against the targets that its goals had. */
export async function standingsKnownOn(context: CampaignContext, day: Day, targets: ReadonlyMap<string, string | null>) {
  const there = await kpisOfCampaign(context)
  const likes = await modelsOf(context, there.kpis)
  const models = await valuesOf(
    context,
    there.kpis.flatMap(({ likeKpiId }) => likeKpiId ?? []),
  )
  const ids = there.kpis.map(({ id }) => id)
  const known = Map.groupBy(await measurementsKnownOn(context, ids, day), ({ kpiId }) => kpiId)
  return there.kpis.map((kpi) => {
    const goal = there.goals.find(({ kpiId }) => kpiId === kpi.id)
    const then = goal ? { ...goal, targetValue: targets.get(goal.id) ?? null } : null
    const about = withModel(surroundings(there, { kpi, goal: then }, likes), kpi, likes, models)
    return { kpiId: kpi.id, outlook: kpiOutlook(kpi, about, known.get(kpi.id) ?? [], day) }
  })
}

type Models = Map<string, Awaited<ReturnType<typeof modelKpis>>[number]>

async function modelsOf({ tx, who }: Place, kpis: KpiOfCampaign[]): Promise<Models> {
  const ids = kpis.flatMap(({ shape, likeKpiId }) => (shape === 'like' && likeKpiId ? [likeKpiId] : []))
  return new Map((await modelKpis(tx, who.workspaceId, [...new Set(ids)])).map((model) => [model.id, model]))
}

async function valuesOf({ tx, who }: Place, kpiIds: string[]) {
  return Map.groupBy(await measurementsOf(tx, who.workspaceId, [...new Set(kpiIds)]), ({ kpiId }) => kpiId)
}

type Values = Awaited<ReturnType<typeof valuesOf>>
type Target = { kpi: KpiOfCampaign; goal: GoalOfKpi | null }

function surroundings(there: KpisOfCampaign, { kpi, goal }: Target, likes: Models): KpiSurroundings {
  const metric = there.metrics.find(({ id }) => id === kpi.metricId)!
  const model = kpi.likeKpiId === null ? undefined : likes.get(kpi.likeKpiId)
  const like = model?.start && model.end ? { period: { start: model.start, end: model.end }, points: [] } : null
  return { metric, goal, campaign: there.campaign, phases: there.phases, like }
}

function withModel(about: KpiSurroundings, kpi: KpiOfCampaign, likes: Models, values: Values): KpiSurroundings {
  if (!about.like || !kpi.likeKpiId || !likes.has(kpi.likeKpiId)) return about
  const days = Map.groupBy(ofWhole(values.get(kpi.likeKpiId) ?? []), ({ day }) => day)
  const points = Array.from(days, ([day, found]) => ({ day, value: actualOf(about.metric, found, day, day)?.value ?? 0 }))
  return { ...about, like: { ...about.like, points } }
}

/** All that an outlook follows from: as long as this is the same, so is it. */
function keyOf(kpi: KpiOfCampaign, { metric, goal, campaign, phases, like }: KpiSurroundings, likes: Models, asOf: Day): string {
  const model = kpi.likeKpiId && likes.get(kpi.likeKpiId)?.valuesRevision
  const { kind, unit, direction } = metric
  return JSON.stringify([
    kpi,
    asOf,
    { kind, unit, direction },
    goal && [goal.comparator, goal.targetValue],
    campaign,
    phases,
    like?.period,
    model,
  ])
}

function answer(outlook: KpiOutlook, kpi: KpiOfCampaign, goal: GoalOfKpi | null, { metric }: KpiSurroundings) {
  const { computed: _, ...shown } = outlook
  return {
    ...shown,
    kpiId: kpi.id,
    metricId: kpi.metricId,
    goalId: goal && goal.id,
    name: kpiName(kpi, metric),
    unit: metric.unit,
    kind: metric.kind,
    ownerId: kpi.ownerId,
    dimensionName: kpi.dimensionName,
  }
}

/** The forecast as the campaign's open issues change it. One of a phase without dates says nothing of any day. */
function issueImpact(there: KpisOfCampaign, kpiId: string, { computed }: KpiOutlook, { metric }: KpiSurroundings, asOf: Day) {
  if (!computed) return null
  const phases = new Map(there.phases.map((phase) => [phase.id, phase]))
  const impacts = there.issues
    .filter((issue) => issue.kpiId === kpiId)
    .flatMap(({ phaseId, percent, recoveryPercent }) => {
      const phase = phaseId === null ? null : phases.get(phaseId)
      if (phase === undefined || (phase && !(phase.startDate && phase.endDate))) return []
      return [{ phase: phase && { start: phase.startDate!, end: phase.endDate! }, percent, recoveryPercent }]
    })
  return impactOnForecast(computed, { kind: metric.kind, asOf }, impacts)
}
