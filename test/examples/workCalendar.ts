import { randomInt } from 'node:crypto'
import { addDays } from '#domain/day.ts'
import { operations } from '#operations/index.ts'
import type { World } from '../world.ts'

export const workCalendarExamples = {
  show: () => ({ from: '2024-06-01', to: '2024-06-30' }),
  addDay: () => ({ day: anyDay(), name: '公司年会' }),
  changeDay: async (world: World) => ({ dayOffId: await newDayOff(world), name: '店庆' }),
  removeDay: async (world: World) => ({ dayOffId: await newDayOff(world) }),
}

/** Far from the days of any campaign, and hardly ever the same one twice. */
function anyDay(): string {
  return addDays('2100-01-01', randomInt(300_000))
}

async function newDayOff({ linYue }: World): Promise<string> {
  return (await linYue.call(operations.workCalendar.addDay, { day: anyDay(), name: '店庆日' })).id
}
