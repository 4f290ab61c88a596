import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { operations } from '#operations/index.ts'
import type { TestServer } from '#test/server.ts'
import { startTestServer } from '#test/server.ts'
import type { Named, World } from '#test/world.ts'
import { addTask, createWorld } from '#test/world.ts'

const { campaigns, checklistItems, events } = operations

let server: TestServer
let world: World
let about: { campaignId: string; taskId: string }

beforeAll(async () => {
  server = await startTestServer()
  world = await createWorld(server)
})
beforeEach(async () => {
  about = { campaignId: world.campaignId, taskId: await addTask(world, { ownerId: world.studio.id }) }
})
afterAll(() => server.close())

const add = async (...names: string[]) => (await world.studio.call(checklistItems.create, { ...about, names })).ids
const item = (itemId: string) => ({ campaignId: about.campaignId, itemId })

async function listed(who: Named = world.linYue) {
  const { checklistItems: all } = await who.call(campaigns.plan, { campaignId: about.campaignId })
  const own = all.filter(({ taskId }) => taskId === about.taskId).toSorted((a, b) => a.position - b.position)
  return own.map(({ name, doneOn, doneById }) => ({ name, doneOn, doneById }))
}

test('items stand in the order in which they were added, and are ticked with who and when', async () => {
  const [, captions] = await add('竖版', '字幕')
  await add('封面')
  await world.studio.call(checklistItems.update, { ...item(captions!), isDone: true })
  const open = { doneOn: null, doneById: null }
  expect(await listed()).toEqual([
    { name: '竖版', ...open },
    { name: '字幕', doneOn: '2024-06-08', doneById: world.studio.id },
    { name: '封面', ...open },
  ])
})

test('a second tick changes nothing, and a tick goes away again', async () => {
  const [id] = await add('字幕')
  await world.studio.call(checklistItems.update, { ...item(id!), isDone: true })
  expect(await world.linYue.call(checklistItems.update, { ...item(id!), isDone: true })).toMatchObject({ eventId: null })
  expect(await listed()).toMatchObject([{ doneById: world.studio.id }])
  await world.linYue.call(checklistItems.update, { ...item(id!), isDone: false })
  expect(await listed()).toMatchObject([{ doneOn: null, doneById: null }])
})

test('an item moves, is renamed and removed; each step is undone by itself', async () => {
  const [first, second] = await add('一', '二')
  await world.studio.call(checklistItems.update, { ...item(second!), position: 0.5, name: '二（先）' })
  expect(await listed()).toMatchObject([{ name: '二（先）' }, { name: '一' }])
  const { eventId } = await world.studio.call(checklistItems.remove, item(first!))
  expect(await listed()).toMatchObject([{ name: '二（先）' }])
  await world.studio.call(events.undo, { campaignId: about.campaignId, eventId: eventId! })
  expect(await listed()).toMatchObject([{ name: '二（先）' }, { name: '一' }])
})

test('the checklist is the owner’s, the collaborators’ and the lead’s', async () => {
  const [id] = await add('字幕')
  expect(await world.zhangMin.refused(checklistItems.create, { ...about, names: ['x'] })).toMatchObject({ code: 'onlyOwner' })
  expect(await world.zhangMin.refused(checklistItems.update, { ...item(id!), isDone: true })).toMatchObject({ code: 'onlyOwner' })
})

test('a guest has the checklists of their own tasks and no others', async () => {
  await add('字幕')
  const others = await addTask(world, { ownerId: world.zhangMin.id })
  const { ids } = await world.linYue.call(checklistItems.create, { ...about, taskId: others, names: ['预算'] })
  const { checklistItems: seen } = await world.studio.call(campaigns.plan, { campaignId: about.campaignId })
  expect(seen.map(({ taskId }) => taskId)).not.toContain(others)
  expect(seen.map(({ taskId }) => taskId)).toContain(about.taskId)
  expect(await world.studio.refused(checklistItems.update, { ...item(ids[0]!), isDone: true })).toMatchObject({ status: 404 })
})

test('who already has the plan hears of a tick with what changed', async () => {
  const [id] = await add('字幕')
  const { revision } = await world.linYue.call(campaigns.plan, { campaignId: about.campaignId })
  await world.studio.call(checklistItems.update, { ...item(id!), isDone: true })
  const delta = await world.linYue.call(campaigns.plan, { campaignId: about.campaignId, since: revision })
  expect(delta.checklistItems).toMatchObject([{ id, doneById: world.studio.id }])
  await world.studio.call(checklistItems.remove, item(id!))
  const next = await world.linYue.call(campaigns.plan, { campaignId: about.campaignId, since: delta.revision })
  expect(next.removed).toEqual([{ noun: 'checklistItem', id }])
})
