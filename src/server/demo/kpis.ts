import { v7 as newId } from 'uuid'
import type { Change } from '#domain/change.ts'
import { created } from '#domain/change.ts'
import type { Day } from '#domain/day.ts'
import { addDays } from '#domain/day.ts'
import { decideValues } from '#domain/kpi/decideValues.ts'
import type { Metric } from '#domain/metric.ts'
import type { CampaignContext } from '../context.ts'
import { blankKpi } from '../handlers/kpis.ts'
import { metricLibrary } from '../handlers/metrics.ts'
import { addHeldValues } from '../queries/heldValues.ts'
import { addBatch, addCellChanges } from '../queries/measurementBatches.ts'
import { saveMeasurements, type OfKpi } from '../queries/measurements.ts'
import { demoCorrection, demoHeld, demoKpis, demoNotes, demoResults, type DemoKpi } from './kpiValues.ts'

export interface DemoPlace {
  tx: CampaignContext['tx']
  workspaceId: string
  campaignId: string
  today: string
  person(name: string): string
  phase(name: string): string
  task(name: string): string
}

const FIRST_DAY = '2024-06-01'

interface DemoKpis {
  /** The KPIs themselves, which goals refer to. */
  first: Change[]
  /** What is written beside them, and what tasks brought. */
  beside: Change[]
  kpis: Map<string, string>
  byGoal: Map<string, string>
}

/** The KPIs of the example as changes, and the ids by which the goals refer to them. */
export async function demoKpiChanges(place: DemoPlace): Promise<DemoKpis> {
  const metric = await metricsByName(place)
  const kpis = new Map(demoKpis.map((kpi) => [kpi.metric, newId()]))
  const byGoal = new Map(demoKpis.flatMap((kpi) => (kpi.goal ? [[kpi.goal, kpis.get(kpi.metric)!]] : [])))
  const first = demoKpis.map((kpi, index) =>
    created('kpi', {
      ...blankKpi(metric(kpi.metric).id),
      ...fieldsOf(kpi),
      id: kpis.get(kpi.metric)!,
      position: index + 1,
      ownerId: place.person(kpi.owner),
      shape: kpi.shares ? 'phases' : 'even',
      phaseShares: Object.fromEntries(Object.entries(kpi.shares ?? {}).map(([phase, share]) => [place.phase(phase), share])),
    }),
  )
  const beside = [
    ...demoNotes.map(({ metric: name, ...note }) => created('kpiNote', { id: newId(), kpiId: kpis.get(name)!, ...note })),
    ...demoResults.map(({ task, metric: name, ...result }, index) =>
      created('taskResult', {
        id: newId(),
        taskId: place.task(task),
        metricId: metric(name).id,
        position: index + 1,
        note: '',
        ...result,
      }),
    ),
  ]
  return { first, beside, kpis, byGoal }
}

function fieldsOf({
  name = '',
  targetValue = null,
  dataSource = '',
  dimensionName = '',
  dimensions = [],
  startLevel = null,
}: DemoKpi) {
  return { name, targetValue, dataSource, dimensionName, dimensions, startLevel }
}

async function metricsByName({ tx, workspaceId }: DemoPlace): Promise<(name: string) => Metric> {
  const library = await metricLibrary({ tx, who: { workspaceId, language: 'zh' } })
  const byName = new Map(library.map((metric) => [metric.name, metric]))
  return (name) => byName.get(name)!
}

/** Eight days of values, one correction, and one value that waits. The KPIs are there already. */
export async function addDemoValues(place: DemoPlace, kpis: ReadonlyMap<string, string>): Promise<void> {
  const { tx, workspaceId } = place
  for (const kpi of demoKpis) {
    const values = valuesOf(kpi).map((value) => ({ ...value, kpiId: kpis.get(kpi.metric)! }))
    const isCorrected = kpi.metric === demoCorrection.metric
    const first = values.map((value) =>
      isCorrected && value.day === demoCorrection.day ? { ...value, value: demoCorrection.first } : value,
    )
    for (const [day, entered] of Map.groupBy(first, (value) => value.day))
      await saveMeasurements(
        tx,
        workspaceId,
        await newBatch(place, kpi.owner, { stored: entered.length, at: eveningOf(day) }),
        entered,
      )
    if (isCorrected)
      await correct(
        place,
        values.find(({ day }) => day === demoCorrection.day)!,
      )
  }
  await hold(place, kpis.get(demoHeld.metric)!)
}

/** Every day's numbers are entered when the shops have closed. */
function eveningOf(day: Day): Date {
  return new Date(`${day}T14:00:00Z`)
}

function valuesOf({ whole, byDimension, ratio }: DemoKpi) {
  const none = { value: null, numerator: null, denominator: null, dimension: null }
  const day = (index: number) => addDays(FIRST_DAY, index)
  const row = (values: (number | null)[], dimension: string | null) =>
    values.flatMap((value, index) => (value === null ? [] : [{ ...none, dimension, day: day(index), value: String(value) }]))
  return [
    ...row(whole ?? [], null),
    ...Object.entries(byDimension ?? {}).flatMap(([dimension, values]) => row(values, dimension)),
    ...(ratio ?? []).map(([numerator, denominator], index) => {
      return { ...none, day: day(index), numerator: String(numerator), denominator: String(denominator) }
    }),
  ]
}

async function correct(place: DemoPlace, right: OfKpi): Promise<void> {
  const { tx, workspaceId } = place
  const batchId = await newBatch(place, demoCorrection.author, { corrected: 1, at: eveningOf(addDays(demoCorrection.day, 1)) })
  const { kpiId, day, dimension } = right
  const [before, after] = [demoCorrection.first, right.value].map((value) => ({ value, numerator: null, denominator: null }))
  await addCellChanges(tx, workspaceId, batchId, demoCorrection.reason, [
    { id: newId(), kpiId, day, dimension, before: before!, after: after! },
  ])
  await saveMeasurements(tx, workspaceId, batchId, [right])
}

/** Held by the guard itself, for the reasons that it gives. */
async function hold(place: DemoPlace, kpiId: string): Promise<void> {
  const kpi = demoKpis.find(({ metric }) => metric === demoHeld.metric)!
  const sent = { line: 1, day: demoHeld.day, dimension: null, value: demoHeld.value, numerator: null, denominator: null }
  const { held } = decideValues([sent], {
    kpi: { kind: 'cumulative', unit: '元' },
    known: valuesOf(kpi),
    waiting: [],
    today: place.today,
  })
  const batchId = await newBatch(place, kpi.owner, { held: 1, sourceName: demoHeld.sourceName })
  await addHeldValues(
    contextOf(place, kpi.owner),
    batchId,
    held.map(({ value: { line: _line, ...value }, holds }) => ({ ...value, id: newId(), kpiId, holds })),
  )
}

async function newBatch(
  place: DemoPlace,
  author: string,
  counts: { stored?: number; corrected?: number; held?: number; sourceName?: string; at?: Date },
): Promise<string> {
  const id = newId()
  const isSent = counts.sourceName !== undefined
  await addBatch(contextOf(place, author), {
    id,
    origin: isSent ? 'webhook' : 'grid',
    sourceName: '',
    stored: 0,
    corrected: 0,
    held: 0,
    ...counts,
  })
  return id
}

function contextOf({ tx, workspaceId, campaignId, person }: DemoPlace, author: string) {
  return { tx, who: { workspaceId, personId: person(author) }, campaign: { id: campaignId } }
}
