import { afterAll, beforeAll, expect, test } from 'vitest'
import { operations } from '#operations/index.ts'
import { runClockJobs } from '#server/jobs/clockJobs.ts'
import { addKpis } from '#test/kpiWorld.ts'
import type { Named, World } from '#test/world.ts'
import { addTask, createWorld } from '#test/world.ts'
import type { TestServer } from '#test/server.ts'
import { startTestServer } from '#test/server.ts'

let server: TestServer
let world: World

beforeAll(async () => {
  server = await startTestServer()
  world = await createWorld(server)
})
afterAll(() => server.close())

const { dailyRecords, notices, progressUpdates, workspace, campaigns } = operations
const missing = async () =>
  (await world.linYue.call(dailyRecords.missing, { campaignId: world.campaignId })).people.map(({ personId }) => personId)
const heard = async (person: Named, kind: string) =>
  (await person.call(notices.list, {})).notices.filter((notice) => notice.kind === kind)

test('who has recorded nothing today is seen by the lead and reminded; who did is neither', async () => {
  const { linYue, zhangMin, chenHao, campaignId, taskIds } = world
  expect(await missing()).toEqual(expect.arrayContaining([zhangMin.id, chenHao.id]))
  await zhangMin.call(progressUpdates.record, { campaignId, taskId: taskIds.ads, day: '2024-06-08' })
  expect(await missing()).not.toContain(zhangMin.id)
  const personIds = [zhangMin.id, chenHao.id]
  expect(await linYue.call(dailyRecords.remind, { campaignId, personIds })).toEqual({ reminded: 1 })
  expect(await heard(zhangMin, 'reminder')).toEqual([])
  expect(await heard(chenHao, 'reminder')).toMatchObject([{ subjectNoun: 'today', actorId: linYue.id, params: { count: 1 } }])
  const { people } = await linYue.call(dailyRecords.missing, { campaignId })
  expect(people.find(({ personId }) => personId === chenHao.id)!.remindedAt).not.toBeNull()
})

test('a person without an account is seen, and nothing is sent to them', async () => {
  const { linYue, campaignId, zhaoId } = world
  await addTask(world, { ownerId: zhaoId, plannedStart: '2024-06-01', plannedFinish: '2024-06-08' })
  const { people } = await linYue.call(dailyRecords.missing, { campaignId })
  expect(people.find(({ personId }) => personId === zhaoId)).toMatchObject({ hasAccount: false })
  expect(await linYue.call(dailyRecords.remind, { campaignId, personIds: [zhaoId] })).toEqual({ reminded: 0 })
})

test('on a day off a campaign that keeps them asks nobody, neither its lead nor the clock', async () => {
  const { linYue, chenHao, campaignId } = world
  const read = (await heard(chenHao, 'reminder')).map(({ id }) => id)
  await chenHao.call(notices.markRead, { ids: read })
  await linYue.call(workspace.update, { reminderAt: '17:00' })
  await linYue.call(campaigns.update, { campaignId, countsDaysOff: false })
  expect(await missing()).toEqual([])
  const before = (await heard(chenHao, 'reminder')).length
  await runClockJobs(server.services, new Date('2024-06-08T17:01:00+08:00'))
  expect(await heard(chenHao, 'reminder')).toHaveLength(before)
  await linYue.call(campaigns.update, { campaignId, countsDaysOff: true })
  expect(await missing()).toContain(chenHao.id)
})

test('the owner of a KPI without a value for yesterday hears of it the next morning, once', async () => {
  const { linYue, zhangMin, campaignId } = world
  const { impressions: kpiId } = await addKpis(world)
  await linYue.call(workspace.update, { pinnedToday: '2024-06-11' })
  await runClockJobs(server.services, new Date('2024-06-11T08:46:00+08:00'))
  await runClockJobs(server.services, new Date('2024-06-11T09:46:00+08:00'))
  expect(await heard(zhangMin, 'kpiDue')).toMatchObject([
    { subjectNoun: 'kpi', subjectId: kpiId, campaignId, params: { due: '2024-06-10' } },
  ])
})

test('a promise that was missed reaches whoever made it and the leads, once', async () => {
  const { linYue, chenHao, campaignId } = world
  const said = { campaignId, description: '点位报价没有谈定', ownerId: chenHao.id, promisedDate: '2024-06-10' }
  const { id: subjectId } = await linYue.call(operations.issues.raise, said)
  for (const day of ['2024-06-12', '2024-06-13']) {
    await linYue.call(workspace.update, { pinnedToday: day })
    await runClockJobs(server.services, new Date(`${day}T08:46:00+08:00`))
  }
  const about = { subjectNoun: 'issue', subjectId, params: { due: '2024-06-10' } }
  expect(await heard(chenHao, 'promiseMissed')).toMatchObject([about])
  expect(await heard(linYue, 'escalation')).toMatchObject([about])
})
