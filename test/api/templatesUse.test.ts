import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { operations } from '#operations/index.ts'
import { newTemplate } from '#test/examples/templates.ts'
import type { TestServer } from '#test/server.ts'
import { startTestServer } from '#test/server.ts'
import type { World } from '#test/world.ts'
import { createWorld, invite } from '#test/world.ts'

const { templates, campaigns } = operations
let server: TestServer
let world: World

beforeAll(async () => {
  server = await startTestServer()
  world = await createWorld(server)
})
afterAll(() => server.close())

describe('a built-in template', () => {
  test('becomes a campaign with links, KPIs, departments, rhythm, and roles as people without an account', async () => {
    const { heJing, chenHao } = world
    const about = { templateId: 'promotion' as const, anchor: 'launch' as const, day: '2024-11-11' }
    const { roles, launchDate, startDate } = await heJing.call(templates.preview, about)
    expect([launchDate, startDate]).toEqual(['2024-11-11', '2024-10-31'])
    const channel = roles.find(({ name }) => name === '渠道经理')!
    const people = { [channel.key]: chenHao.id }
    const targets = { 销售额: '8000000' }
    const { id } = await heJing.call(templates.use, { ...about, name: '2024双11', people, targets })
    const plan = await heJing.call(campaigns.plan, { campaignId: id })
    expect(plan.campaign).toMatchObject({ kind: 'promotion', startDate: '2024-10-31', endDate: '2024-11-19' })
    expect(plan.campaign.reviewRhythm).toContainEqual({ kind: 'weeklyReview', weekdays: [1] })
    expect(plan.tasks.length).toBeGreaterThanOrEqual(25)
    expect(plan.dependencies.length).toBeGreaterThan(15)
    expect(plan.participants.length).toBeGreaterThan(5)
    expect(plan.tasks.find(({ name }) => name === '种草内容发布')).toMatchObject({ ownerId: chenHao.id })
    expect(plan.tasks.every(({ ownerId }) => ownerId !== null)).toBe(true)
    const goal = plan.goals.find(({ metric }) => metric === '销售额')
    expect(goal).toMatchObject({ targetValue: '8000000', kpiId: expect.any(String) })
    const { kpis } = await heJing.call(operations.kpis.list, { campaignId: id })
    expect(kpis.find(({ id: kpiId }) => kpiId === goal!.kpiId)).toMatchObject({ shape: 'phases' })
    const { events } = await heJing.call(operations.events.list, { campaignId: id })
    expect(events.map(({ type }) => type)).toEqual(['campaignFromTemplate'])
    const again = await world.linYue.call(templates.preview, { ...about, templateId: 'launch' })
    expect(again.roles.find(({ name }) => name === '渠道经理')?.personId).toBe(chenHao.id)
  })

  test('is copied to be changed, and never changed itself', async () => {
    const { heJing } = world
    expect(await heJing.refused(templates.update, { templateId: 'launch', name: '我的' })).toMatchObject({
      code: 'templateBuiltIn',
    })
    const { id } = await heJing.call(templates.copy, { templateId: 'launch', name: '我们的上市' })
    const { template } = await heJing.call(templates.open, { templateId: id })
    expect(template).toMatchObject({ isBuiltIn: false, isMine: true, name: '我们的上市' })
    expect(template.content.tasks.length).toBeGreaterThanOrEqual(25)
  })

  test.each(['zh', 'en'] as const)('passes our own check with roles kept and targets given: %s', async (language) => {
    const headers = { 'accept-language': language }
    for (const templateId of ['promotion', 'launch', 'brandEvent', 'longTerm'] as const) {
      const about = { templateId, anchor: 'start' as const, day: '2024-09-02' }
      const { goals } = await world.linYue.call(templates.preview, about, { headers })
      const targets = Object.fromEntries(goals.map(({ key }) => [key, '100']))
      const { id } = await world.linYue.call(templates.use, { ...about, name: templateId, targets }, { headers })
      const { findings } = await world.linYue.call(operations.planChecks.run, { campaignId: id })
      expect(findings.filter(({ severity }) => severity === 'must').map(({ sentence }) => sentence)).toEqual([])
    }
  })
})

describe('two who change one template', () => {
  test('merge where they change different tasks, and are told where it is the same', async () => {
    const { linYue } = world
    const admin = await invite(server, linYue, '韩磊', 'admin')
    const templateId = await newTemplate(world)
    const { template } = await linYue.call(templates.open, { templateId })
    const [first, second] = template.content.tasks as [
      (typeof template.content.tasks)[number],
      (typeof template.content.tasks)[number],
    ]
    const basedOn = template.revision
    await admin.call(templates.update, { templateId, basedOn, put: { tasks: [{ ...first, name: '改过的名字' }] } })
    await linYue.call(templates.update, { templateId, basedOn, put: { tasks: [{ ...second, name: '另一项' }] } })
    const { template: now } = await linYue.call(templates.open, { templateId })
    expect(now.content.tasks.slice(0, 2).map(({ name }) => name)).toEqual(['改过的名字', '另一项'])
    const mine = { templateId, basedOn, put: { tasks: [{ ...first, name: '我的名字' }] } }
    expect(await linYue.refused(templates.update, mine)).toMatchObject({
      status: 409,
      code: 'conflict',
      conflicts: [{ field: `tasks ${first.key}`, theirs: { name: '改过的名字' } }],
    })
  })
})

describe('a file that is taken in', () => {
  const file = (content: object) =>
    JSON.stringify({ format: 'runsheet-template', version: 1, name: '外来', kind: 'launch', description: '', content })
  const contentOf = async () => (await world.linYue.call(templates.open, { templateId: 'launch' })).template.content

  test('opens in another workspace as it left this one', async () => {
    const response = await world.linYue.send('/api/templates/launch/file')
    const { id } = await world.stranger.call(templates.add, { file: await response.text() })
    const { template } = await world.stranger.call(templates.open, { templateId: id })
    expect(template.content).toEqual(await contentOf())
  })

  test('is refused with what is wrong and where', async () => {
    const content = await contentOf()
    const [task] = content.tasks
    const refused = async (text: string) => world.linYue.refused(templates.add, { file: text })
    expect(await refused('PK\u0003')).toMatchObject({ code: 'templateFileUnreadable' })
    expect(await refused(file({ ...content, tasks: [{ ...task!, start: '三天后' }] }))).toMatchObject({
      code: 'templateFileBroken',
      params: { place: 'content.tasks.0.start' },
    })
    expect(await refused(file({ ...content, tasks: [{ ...task!, role: 'ghost' }], links: [] }))).toMatchObject({
      code: 'templateUnknownKey',
    })
  })
})

test('a withdrawn template plans nothing until it is brought back', async () => {
  const { linYue } = world
  const templateId = await newTemplate(world)
  const use = { templateId, anchor: 'start' as const, day: '2024-08-01', name: '八月' }
  await linYue.call(templates.withdraw, { templateId })
  expect(await linYue.refused(templates.use, use)).toMatchObject({ code: 'templateWithdrawn' })
  const listed = async () => (await linYue.call(templates.list, {})).templates.some(({ id }) => id === templateId)
  expect(await listed()).toBe(false)
  await linYue.call(templates.restore, { templateId })
  expect(await listed()).toBe(true)
  expect(await linYue.refused(templates.use, { ...use, people: { r1: world.stranger.id } })).toMatchObject({ field: 'people' })
  expect(await linYue.refused(templates.use, { ...use, anchor: 'launch' })).toMatchObject({ code: 'templateHasNoLaunch' })
  const { id } = await linYue.call(templates.use, use)
  await linYue.call(campaigns.remove, { campaignId: id })
})

test('a thousand tasks are planned at once', async () => {
  const { linYue } = world
  const { id: templateId } = await linYue.call(templates.copy, { templateId: 'launch', name: '一千项' })
  const { template } = await linYue.call(templates.open, { templateId })
  const [task] = template.content.tasks
  const tasks = Array.from({ length: 1000 }, (_, index) => ({ ...task!, key: `more${index}`, name: `任务 ${index}` }))
  await linYue.call(templates.update, { templateId, put: { tasks } })
  const { id } = await linYue.call(templates.use, { templateId, anchor: 'start', day: '2024-08-01', name: '一千项' })
  expect((await linYue.call(campaigns.plan, { campaignId: id })).tasks).toHaveLength(1030)
})
