import { afterAll, beforeAll, expect, test } from 'vitest'
import { operations } from '#operations/index.ts'
import type { Person } from '#test/person.ts'
import type { TestServer } from '#test/server.ts'
import { startTestServer } from '#test/server.ts'
import type { World } from '#test/world.ts'
import { createWorld } from '#test/world.ts'

const { experience, campaigns, tasks, planChecks } = operations
let server: TestServer
let world: World

beforeAll(async () => {
  server = await startTestServer()
  world = await createWorld(server)
  await pastCampaign('2022年新品', [['达人内容发布', '2022-06-02', '2022-06-05', '2022-06-09', '达人改期']])
  await pastCampaign('2023年新品', [
    ['KOL内容发布', '2023-06-02', '2023-06-05', '2023-06-07', '达人改期'],
    ['朋友圈广告投放', '2023-06-01', '2023-06-03', '2023-06-03', ''],
  ])
})
afterAll(() => server.close())

test('what went late in campaigns of a kind that are over, by what it is called in this field', async () => {
  const { campaigns: from, sorts } = await world.heJing.call(experience.ofKind, { kind: 'launch' })
  expect(from.map(({ name }) => name).toSorted()).toEqual(['2022年新品', '2023年新品'])
  expect(sorts[0]).toMatchObject({
    tasks: 2,
    campaigns: 2,
    late: 2,
    medianDaysLate: 3,
    plannedDays: 4,
    actualDays: 7,
    isFew: true,
  })
  expect(sorts[0]!.reasons).toEqual(['达人改期'])
  expect((await world.heJing.call(experience.ofKind, { kind: 'promotion' })).sorts).toEqual([])
})

test('of a campaign that one may not see one learns nothing', async () => {
  const secret = await pastCampaign('保密上市', [['地推活动', '2023-06-01', '2023-06-02', '2023-06-20', '']])
  await world.linYue.call(campaigns.update, { campaignId: secret, isOpenToWorkspace: false })
  const named = async (person: Person) => (await person.call(experience.ofKind, { kind: 'launch' })).sorts.map(({ name }) => name)
  expect(await named(world.linYue)).toContain('地推活动')
  expect(await named(world.heJing)).not.toContain('地推活动')
  expect(await named(world.stranger)).toEqual([])
  expect(await world.studio.refused(experience.ofKind, { kind: 'launch' })).toMatchObject({ status: 403 })
  await world.linYue.call(campaigns.remove, { campaignId: secret })
})

test('a task that is planned shorter than ones like it took is told so, beside it and in the plan check', async () => {
  const { linYue, campaignId, phaseIds } = world
  const plan = { plannedStart: '2024-06-10', plannedFinish: '2024-06-12' }
  const { id } = await linYue.call(tasks.create, { campaignId, phaseId: phaseIds.execution, name: '博主内容发布', ...plan })
  expect(await linYue.call(experience.ofTask, { campaignId, taskId: id })).toMatchObject({
    plannedDays: 3,
    isShort: true,
    experience: { actualDays: 7, tasks: 2 },
  })
  const found = async () =>
    (await linYue.call(planChecks.run, { campaignId })).findings.filter(
      ({ code, id: at }) => code === 'shorterThanUsual' && at === id,
    )
  expect((await found())[0]?.sentence).toBe('“博主内容发布”计划 3 天，类似任务实际中位 7 天（2 场活动的 2 项）。')
  await linYue.call(tasks.update, { campaignId, taskId: id, plannedFinish: '2024-06-16' })
  expect(await found()).toEqual([])
})

type Went = [name: string, start: string, planned: string, actual: string, reason: string]

async function pastCampaign(name: string, went: Went[]): Promise<string> {
  const { linYue } = world
  const year = went[0]![1].slice(0, 4)
  const period = { startDate: `${year}-06-01`, endDate: `${year}-06-30` }
  const { id: campaignId } = await linYue.call(campaigns.create, { name, kind: 'launch', isEmpty: true, ...period })
  for (const [task, plannedStart, plannedFinish, actualFinish, delayReason] of went) {
    const { id } = await linYue.call(tasks.create, { campaignId, name: task, plannedStart, plannedFinish })
    await linYue.call(tasks.update, { campaignId, taskId: id, actualStart: plannedStart, actualFinish, delayReason })
  }
  return campaignId
}
