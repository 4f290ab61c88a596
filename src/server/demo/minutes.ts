import { addDays } from '#domain/day.ts'
import { saveMeasurements } from '../queries/measurements.ts'
import { minutesBatch, saveMinutes, type MinuteOfKpi } from '../queries/minuteValues.ts'
import type { DemoPlace } from './kpis.ts'
import { demoKpis } from './kpiValues.ts'

const FIRST_DAY = '2024-06-01'
/** How much of a day's sales falls into each hour, in any unit: slow mornings, a peak before bedtime. */
const HOURS = [5, 3, 2, 1, 1, 1, 3, 5, 8, 12, 16, 15, 13, 11, 11, 12, 13, 14, 15, 19, 25, 27, 19, 10]

/**
 * Yesterday and today of the example's sales, ten minutes by ten: what the live board draws. They add up to the days' values, and today's
 * is made of them, so that a further minute moves it.
 */
export async function addDemoMinutes(place: DemoPlace, kpis: ReadonlyMap<string, string>): Promise<void> {
  const { tx, workspaceId, campaignId, today, person } = place
  const sales = demoKpis.find(({ metric }) => metric === '销售额')
  const days = (sales?.whole ?? []).map((value, index) => ({ day: addDays(FIRST_DAY, index), value: Number(value) }))
  const shown = days.filter(({ day }) => day === today || day === addDays(today, -1))
  const minutes = shown.flatMap(({ day, value }) => spread(kpis.get('销售额')!, day, value))
  await saveMinutes({ tx, who: { workspaceId } }, minutes)
  const batchId = await minutesBatch({ tx, who: { workspaceId, personId: person('林悦') }, campaign: { id: campaignId } })
  const soFar = shown.filter(({ day }) => day === today).map(({ day, value }) => ({ day, value: String(value) }))
  await saveMeasurements(
    tx,
    workspaceId,
    batchId,
    soFar.map((whole) => ({ ...whole, kpiId: kpis.get('销售额')!, dimension: null, numerator: null, denominator: null })),
  )
}

function spread(kpiId: string, day: string, total: number): MinuteOfKpi[] {
  const sum = HOURS.reduce((a, b) => a + b, 0) * 6
  let before = 0
  let weight = 0
  return Array.from({ length: 144 }, (_, slot) => {
    weight += HOURS[Math.floor(slot / 6)]!
    const upTo = Math.round((total * weight) / sum)
    const value = String(upTo - before)
    before = upTo
    const minute = new Date(Date.parse(`${day}T00:00:00+08:00`) + slot * 600_000).toISOString()
    return { kpiId, day, minute, dimension: null, value, numerator: null, denominator: null }
  })
}
