import { afterAll, beforeAll, expect, test } from 'vitest'
import { operations } from '#operations/index.ts'
import type { TestServer } from '#test/server.ts'
import { startTestServer } from '#test/server.ts'
import type { World } from '#test/world.ts'
import { createWorld } from '#test/world.ts'

let server: TestServer
let world: World

beforeAll(async () => {
  server = await startTestServer()
  world = await createWorld(server)
})
afterAll(() => server.close())

const daysIn = async (from: string, to: string) => (await world.zhangMin.call(operations.workCalendar.show, { from, to })).days

test('public holidays are known by name, and so are the weekends that are worked for them', async () => {
  expect(await daysIn('2024-02-04', '2024-02-18')).toEqual(
    expect.arrayContaining([
      { day: '2024-02-04', isWorkday: true, name: '春节', dayOffId: null },
      { day: '2024-02-12', isWorkday: false, name: '春节', dayOffId: null },
      { day: '2024-02-18', isWorkday: true, name: '春节', dayOffId: null },
    ]),
  )
})

test('the workspace has days of its own, which stand before public ones', async () => {
  const { linYue } = world
  const { id } = await linYue.call(operations.workCalendar.addDay, { day: '2024-06-10', name: '端午加班', isWorkday: true })
  expect(await daysIn('2024-06-10', '2024-06-10')).toEqual([
    { day: '2024-06-10', isWorkday: true, name: '端午加班', dayOffId: id },
  ])
  await linYue.call(operations.workCalendar.changeDay, { dayOffId: id, isWorkday: false, name: '端午' })
  expect(await daysIn('2024-06-10', '2024-06-10')).toMatchObject([{ isWorkday: false, dayOffId: id }])
  await linYue.call(operations.workCalendar.removeDay, { dayOffId: id })
  expect(await daysIn('2024-06-10', '2024-06-10')).toMatchObject([{ name: '端午', dayOffId: null }])
})

test('a day is said once, and only by who manages the workspace', async () => {
  const { linYue, zhangMin, stranger } = world
  await linYue.call(operations.workCalendar.addDay, { day: '2024-07-05', name: '店庆' })
  const again = { day: '2024-07-05', name: '盘点' }
  expect(await linYue.refused(operations.workCalendar.addDay, again)).toMatchObject({ code: 'dayOffTwice', field: 'day' })
  expect(await zhangMin.refused(operations.workCalendar.addDay, again)).toMatchObject({ status: 403 })
  const elsewhere = await stranger.call(operations.workCalendar.show, { from: '2024-07-05', to: '2024-07-05' })
  expect(elsewhere.days).toEqual([])
})
