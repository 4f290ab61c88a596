import ICAL from 'ical.js'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { operations } from '#operations/index.ts'
import type { TestServer } from '#test/server.ts'
import { startTestServer } from '#test/server.ts'
import type { Named, World } from '#test/world.ts'
import { addTask, createWorld, invite } from '#test/world.ts'

let server: TestServer
let world: World
let campaignId: string

beforeAll(async () => {
  server = await startTestServer()
  world = await createWorld(server)
  campaignId = world.campaignId
})
afterAll(() => server.close())

const addressFor = async (person: Named, campaign: string | null) =>
  (await person.call(operations.calendars.rotate, { campaignId: campaign })).address

/** What a calendar program shows of it; it has the address and nothing else. */
async function subscribed(address: string) {
  const response = await fetch(server.url + address)
  if (!response.ok) return response.status
  expect(response.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
  const calendar = new ICAL.Component(ICAL.parse(await response.text()))
  const events = calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component))
  return events.map(({ uid, summary, startDate, endDate }) => ({
    uid,
    summary,
    start: startDate.toString(),
    end: endDate.toString(),
  }))
}

describe('the calendar of a campaign', () => {
  test('has its tasks and milestones, each on its days', async () => {
    const events = await subscribed(await addressFor(world.zhangMin, campaignId))
    expect(events).toContainEqual({
      uid: `task-${world.taskIds.ads}@runsheet`,
      summary: '朋友圈广告投放',
      start: '2024-06-01',
      end: '2024-06-04',
    })
    const { milestones } = await world.linYue.call(operations.campaigns.plan, { campaignId })
    const dated = milestones.filter(({ dueDate }) => dueDate)
    expect(events).toEqual(
      expect.arrayContaining(dated.map(({ id }) => expect.objectContaining({ uid: `milestone-${id}@runsheet` }))),
    )
  })

  test('has the meetings, each on its day', async () => {
    const { id } = await world.linYue.call(operations.reviews.start, { campaignId, kind: 'weeklyReview' })
    const about = { uid: `review-${id}@runsheet`, summary: '每周周会', start: '2024-06-08' }
    expect(await subscribed(await addressFor(world.zhangMin, campaignId))).toContainEqual(expect.objectContaining(about))
  })

  test('follows a task that moves, and drops one that is deleted', async () => {
    const taskId = await addTask(world, { name: '彩排', plannedStart: '2024-06-10', plannedFinish: '2024-06-10' })
    const address = await addressFor(world.zhangMin, campaignId)
    const rehearsal = async () =>
      ((await subscribed(address)) as { uid: string; start: string }[]).find(({ uid }) => uid === `task-${taskId}@runsheet`)
    expect(await rehearsal()).toMatchObject({ start: '2024-06-10' })
    await world.linYue.call(operations.tasks.update, { campaignId, taskId, plannedStart: '2024-06-09' })
    expect(await rehearsal()).toMatchObject({ start: '2024-06-09' })
    await world.linYue.call(operations.tasks.batch, { campaignId, remove: [taskId] })
    expect(await rehearsal()).toBeUndefined()
  })

  test('of a guest is their own tasks', async () => {
    expect(await subscribed(await addressFor(world.studio, campaignId))).toMatchObject([{ summary: '短视频拍摄' }])
  })

  test('is not to be had by who may not see it', async () => {
    const input = { campaignId: world.privateCampaignId }
    expect(await world.heJing.refused(operations.calendars.rotate, input)).toMatchObject({ status: 404 })
  })
})

describe('my own calendar', () => {
  test('has my tasks and the milestones of what I have a part in', async () => {
    const events = (await subscribed(await addressFor(world.chenHao, null))) as { uid: string; summary: string }[]
    expect(events.filter(({ uid }) => uid.startsWith('task-')).map(({ summary }) => summary)).toEqual(['KOL内容发布'])
    expect(events.some(({ uid }) => uid.startsWith('milestone-'))).toBe(true)
  })

  test('has one address at a time: the old one is dead', async () => {
    const old = await addressFor(world.chenHao, null)
    const fresh = await addressFor(world.chenHao, null)
    expect([await subscribed(old), Array.isArray(await subscribed(fresh))]).toEqual([404, true])
    expect(await world.chenHao.call(operations.calendars.list, {})).toEqual({ calendars: [{ campaignId: null, address: fresh }] })
    await world.chenHao.call(operations.calendars.remove, { campaignId: null })
    expect(await subscribed(fresh)).toBe(404)
    expect(await addressFor(world.chenHao, null)).not.toBe(fresh)
  })

  test('stops with the person', async () => {
    const member = await invite(server, world.linYue, '离职的人', 'member')
    const address = await addressFor(member, null)
    expect(await subscribed(address)).toEqual([])
    await world.linYue.call(operations.people.remove, { personId: member.id })
    expect(await subscribed(address)).toBe(404)
  })

  test('is behind no address that was signed for something else', async () => {
    const { address } = await world.linYue.call(operations.acts.link, { campaignId, taskId: world.taskIds.ads })
    expect(await subscribed(`/calendar/${address.slice('/act/'.length)}.ics`)).toBe(404)
  })
})
