import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { operations } from '#operations/index.ts'
import type { TestServer } from '#test/server.ts'
import { startTestServer } from '#test/server.ts'
import type { World } from '#test/world.ts'
import { addTask, createWorld } from '#test/world.ts'

let server: TestServer
let world: World

beforeAll(async () => {
  server = await startTestServer()
  world = await createWorld(server)
})
afterAll(() => server.close())

const { planChecks, tasks, events } = operations
const findings = async () => (await world.linYue.call(planChecks.run, { campaignId: world.campaignId })).findings
const finding = async (key: string) => (await findings()).find((found) => found.key === key)

describe('the plan check', () => {
  test('says what is wrong in a sentence, what must be put right first', async () => {
    const taskId = await addTask(world, { ownerId: null, name: '试用装贴标' })
    expect(await finding(`taskWithoutOwner:${taskId}`)).toMatchObject({
      severity: 'must',
      sentence: '“试用装贴标”没有负责人。',
      fix: { sentence: '由林悦负责', noun: 'task', id: taskId, patch: { ownerId: world.linYue.id } },
    })
    const severities = (await findings()).map(({ severity }) => severity)
    expect(severities.lastIndexOf('must')).toBeLessThan(severities.indexOf('should'))
  })

  test('offers a fix that a person’s own operation applies, and undo takes back', async () => {
    const { linYue, campaignId } = world
    const taskId = await addTask(world, { reviewerId: world.chenHao.id, ownerId: world.chenHao.id })
    const key = `reviewerIsOwner:${taskId}`
    const { patch } = (await finding(key))!.fix!
    const { eventId } = await linYue.call(tasks.batch, { campaignId, update: [{ taskId, patch: patch! }] })
    expect(await finding(key)).toBeUndefined()
    await linYue.call(events.undo, { campaignId, eventId: eventId! })
    expect(await finding(key)).toBeDefined()
  })

  test('keeps why something was left as it is, until it is heeded again', async () => {
    const { linYue, campaignId } = world
    const key = `ownerWithoutAccount:${world.zhaoId}`
    await linYue.call(planChecks.ignore, { campaignId, key, reason: '由门店代收' })
    expect((await finding(key))!.ignored).toMatchObject({ reason: '由门店代收', ignoredById: linYue.id })
    const again = await linYue.call(planChecks.ignore, { campaignId, key, reason: '还是' })
    expect(again.eventId).toBeNull()
    await linYue.call(planChecks.heed, { campaignId, ignoredFindingId: (await finding(key))!.ignored!.id })
    expect((await finding(key))!.ignored).toBeNull()
  })

  test('leaves nothing as it is that it does not find', async () => {
    const gone = { campaignId: world.campaignId, key: 'noTasks:1', reason: '无' }
    expect(await world.linYue.refused(planChecks.ignore, gone)).toMatchObject({ status: 409, code: 'findingGone' })
  })
})
