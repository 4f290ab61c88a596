import { dayAt } from '#domain/day.ts'
import { readSent } from '#domain/kpi/sentValue.ts'
import { dayOfMinutes } from '#domain/kpi/minutes.ts'
import { Problem } from '#domain/problem.ts'
import type { Handlers } from '../context.ts'
import { touchValues } from '../queries/kpis.ts'
import { saveMeasurements } from '../queries/measurements.ts'
import { minutesBatch, minutesOfDays, placesEnteredByPeople, saveMinutes, type MinuteOfKpi } from '../queries/minuteValues.ts'
import { kpiFinder, kpisById, mayEnter, notTheirs } from './knownKpis.ts'

/** Keeps values of minutes and makes the days' values of them anew. A day's value that a person entered or corrected stays. */
export const enterMinutes: Handlers<'measurements'>['minutes'] = async (context, { values }) => {
  const { tx, who } = context
  const kpis = await kpisById(context)
  const find = kpiFinder(kpis)
  const minutes = new Map<string, MinuteOfKpi>()
  for (const { at, ...sent } of values) {
    const kpi = find(sent)
    if (kpi instanceof Problem) throw kpi
    if (!mayEnter(context, kpi)) throw await notTheirs(context, kpi)
    const moment = new Date(at)
    moment.setUTCSeconds(0, 0)
    const read = readSent({ ...sent, day: dayAt(moment, who.timeZone) }, { kind: kpi.metric.kind, name: kpi.shownName })
    if (read instanceof Problem) throw read
    const minute = moment.toISOString().replace('.000', '')
    minutes.set(`${kpi.id} ${minute} ${read.dimension ?? ''}`, { ...read, kpiId: kpi.id, minute })
  }
  await saveMinutes(context, [...minutes.values()])
  const ids = [...new Set(Array.from(minutes.values(), ({ kpiId }) => kpiId))]
  const touched = new Set(Array.from(minutes.values(), cellOf))
  const all = await minutesOfDays(context, ids, [...new Set(Array.from(minutes.values(), ({ day }) => day))])
  const cells = Map.groupBy(
    all.filter((minute) => touched.has(cellOf(minute))),
    cellOf,
  )
  const entered = new Set(
    (
      await placesEnteredByPeople(
        context,
        [...cells.values()].map(([first]) => first!),
      )
    ).map(cellOf),
  )
  const days = Array.from(cells, ([cell, found]) => {
    const { kpiId, day, dimension } = found[0]!
    return { kpiId, day, dimension, ...dayOfMinutes(kpis.get(kpiId)!.metric, found)!, isRolledUp: !entered.has(cell) }
  })
  const rolled = days.filter(({ isRolledUp }) => isRolledUp)
  if (rolled.length > 0) {
    await saveMeasurements(tx, who.workspaceId, await minutesBatch(context), rolled)
    await touchValues(tx, who.workspaceId, ids)
  }
  return {
    stored: minutes.size,
    days: days.map(({ kpiId, day, dimension, value, isRolledUp }) => ({ kpiId, day, dimension, value, isRolledUp })),
  }
}

function cellOf({ kpiId, day, dimension }: Pick<MinuteOfKpi, 'kpiId' | 'day' | 'dimension'>): string {
  return `${kpiId} ${day} ${dimension ?? ''}`
}
