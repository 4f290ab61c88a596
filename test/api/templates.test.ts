import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { operations } from '#operations/index.ts'
import { newTemplate } from '#test/examples/templates.ts'
import type { Person } from '#test/person.ts'
import type { TestServer } from '#test/server.ts'
import { startTestServer } from '#test/server.ts'
import type { World } from '#test/world.ts'
import { createWorld } from '#test/world.ts'

const { templates, campaigns } = operations
let server: TestServer
let world: World

beforeAll(async () => {
  server = await startTestServer()
  world = await createWorld(server)
  const { linYue, campaignId, taskIds } = world
  const link = { predecessorId: taskIds.ads, successorId: taskIds.streetPromotion, lag: 2 }
  await linYue.call(operations.dependencies.create, { campaignId, ...link })
  await linYue.call(operations.checklistItems.create, { campaignId, taskId: taskIds.video, names: ['写脚本'] })
  await linYue.call(operations.tasks.update, { campaignId, taskId: taskIds.ads, status: 'completed', statusNote: '曝光 50 万' })
})
afterAll(() => server.close())

describe('a template of a campaign', () => {
  test('holds the plan with days from day 0 and roles instead of people, and nothing that happened', async () => {
    const { template } = await world.heJing.call(templates.open, { templateId: await newTemplate(world) })
    const ads = template.content.tasks.find(({ name }) => name === '朋友圈广告投放')!
    expect(ads).toMatchObject({ start: '0d', finish: '2d', role: expect.any(String) })
    expect(template).toMatchObject({ kind: 'launch', sourceName: '夏季新品上市', isMine: false, isBuiltIn: false })
    expect(template.content.roles.map(({ name }) => name)).toContain('销售主管')
    expect(template.content.links).toEqual([expect.objectContaining({ kind: 'FS', lag: 2 })])
    const told = JSON.stringify(template.content)
    for (const unsaid of ['曝光 50 万', '张敏', '陈昊', '光影', world.chenHao.id]) expect(told).not.toContain(unsaid)
  })

  test('gives the same plan on the same day', async () => {
    const { linYue, campaignId } = world
    const templateId = await newTemplate(world)
    const { roles } = await linYue.call(templates.preview, { templateId, anchor: 'start', day: '2024-06-01' })
    expect(roles.find(({ name }) => name === '销售主管')?.personId).toBe(world.zhaoId)
    const id = await used(linYue, templateId, { day: '2024-06-01' })
    const [before, after] = [
      await linYue.call(campaigns.plan, { campaignId }),
      await linYue.call(campaigns.plan, { campaignId: id }),
    ]
    const dates = ({ tasks }: typeof before) =>
      tasks.map(({ name, plannedStart, plannedFinish }) => [name, plannedStart, plannedFinish].join(' ')).toSorted()
    expect(dates(after)).toEqual(dates(before))
    const phases = ({ phases: rows }: typeof before) => rows.map(({ name, startDate, endDate }) => [name, startDate, endDate])
    expect(phases(after)).toEqual(expect.arrayContaining(phases(before)))
    expect(after.campaign).toMatchObject({ startDate: '2024-06-01', endDate: '2024-06-30', kind: 'launch' })
    expect(after.dependencies).toHaveLength(1)
    expect(after.checklistItems.map(({ name }) => name)).toEqual(['写脚本'])
    expect(after.tasks.every(({ actualStart, statusNote }) => actualStart === null && statusNote === '')).toBe(true)
  })

  test('is for members who lead the campaign; what one may not see does not exist', async () => {
    const { chenHao, heJing, stranger, studio, campaignId, privateCampaignId } = world
    const how = { name: '模板', dayZero: 'start', unit: 'day' } as const
    expect(await chenHao.refused(templates.fromCampaign, { sourceCampaignId: campaignId, ...how })).toMatchObject({ status: 403 })
    expect(await heJing.refused(templates.fromCampaign, { sourceCampaignId: privateCampaignId, ...how })).toMatchObject({
      status: 422,
      field: 'sourceCampaignId',
    })
    const templateId = await newTemplate(world)
    expect(await stranger.refused(templates.open, { templateId })).toMatchObject({ status: 404 })
    expect(await studio.refused(templates.list, {})).toMatchObject({ status: 403 })
    expect(await heJing.refused(templates.update, { templateId, name: '我的' })).toMatchObject({ code: 'notYourTemplate' })
  })
})

async function used(person: Person, templateId: string, given: { day: string; anchor?: 'start' | 'launch' }) {
  return (await person.call(templates.use, { templateId, anchor: 'start', name: '下一次', ...given })).id
}
