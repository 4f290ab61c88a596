import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { operations } from '#operations/index.ts'
import type { TestServer } from '#test/server.ts'
import { startTestServer } from '#test/server.ts'
import type { World } from '#test/world.ts'
import { addTask, createWorld } from '#test/world.ts'

let server: TestServer
let world: World
let campaignId: string
/** Three fresh tasks: 物料, 地推, 路演. */
let materials: string
let street: string
let roadshow: string

beforeAll(async () => {
  server = await startTestServer()
  world = await createWorld(server)
  campaignId = world.campaignId
})
afterAll(() => server.close())
beforeEach(async () => {
  materials = await addTask(world, { name: '物料', plannedStart: '2024-06-03', plannedFinish: '2024-06-07' })
  street = await addTask(world, { name: '地推', plannedStart: '2024-06-08', plannedFinish: '2024-06-12' })
  roadshow = await addTask(world, { name: '路演', plannedStart: '2024-06-13', plannedFinish: '2024-06-14' })
})

describe('a task waits for another', () => {
  test('and everyone in the campaign sees it, by delta too, until it is taken away', async () => {
    const { revision } = await plan()
    const { id } = await link(materials, street, { kind: 'FS', lag: 2, lagUnit: 'workday' })
    const delta = await world.zhangMin.call(operations.campaigns.plan, { campaignId, since: revision })
    expect(delta.dependencies).toEqual([
      { id, predecessorId: materials, successorId: street, kind: 'FS', lag: 2, lagUnit: 'workday' },
    ])
    const { revision: later } = await world.linYue.call(operations.dependencies.remove, { campaignId, dependencyId: id })
    const gone = await world.zhangMin.call(operations.campaigns.plan, { campaignId, since: later - 1 })
    expect(gone).toMatchObject({ dependencies: [], removed: [{ noun: 'dependency', id }] })
  })

  test('whose kind and lag can be changed, and undo gives them back', async () => {
    const { id } = await link(materials, street)
    const { eventId } = await world.linYue.call(operations.dependencies.update, {
      campaignId,
      dependencyId: id,
      kind: 'SS',
      lag: -3,
    })
    expect(await linkNow(id)).toMatchObject({ kind: 'SS', lag: -3, lagUnit: 'day' })
    await world.linYue.call(operations.events.undo, { campaignId, eventId: eventId! })
    expect(await linkNow(id)).toMatchObject({ kind: 'FS', lag: 0 })
  })

  test('and goes with a task that is removed, and comes back with it', async () => {
    const [first, second] = [await link(materials, street), await link(street, roadshow)]
    const { eventId } = await world.linYue.call(operations.tasks.batch, { campaignId, remove: [street] })
    expect((await plan()).dependencies.map(({ id }) => id)).not.toContain(first.id)
    await world.linYue.call(operations.events.undo, { campaignId, eventId: eventId! })
    expect((await plan()).dependencies.map(({ id }) => id)).toEqual(expect.arrayContaining([first.id, second.id]))
  })
})

describe('is refused:', () => {
  test('a circle, which is named in full', async () => {
    await link(materials, street)
    await link(street, roadshow)
    const refusal = await world.linYue.refused(operations.dependencies.create, {
      campaignId,
      predecessorId: roadshow,
      successorId: materials,
    })
    expect(refusal).toMatchObject({ status: 422, code: 'dependencyCircle' })
    expect(refusal.title).toContain('物料 → 地推 → 路演 → 物料')
  })

  test('a circle that an undo would close', async () => {
    const { id } = await link(materials, street)
    const { eventId } = await world.linYue.call(operations.dependencies.remove, { campaignId, dependencyId: id })
    await link(street, materials)
    expect(await world.linYue.refused(operations.events.undo, { campaignId, eventId: eventId! })).toMatchObject({
      code: 'dependencyCircle',
    })
  })

  test('a link to a task of another campaign, or to none', async () => {
    const { id: elsewhere } = await world.linYue.call(operations.tasks.create, {
      campaignId: world.privateCampaignId,
      name: '别处的任务',
    })
    for (const predecessorId of [elsewhere, randomUUID()])
      expect(
        await world.linYue.refused(operations.dependencies.create, { campaignId, predecessorId, successorId: street }),
      ).toMatchObject({ status: 422, code: 'dependencyElsewhere', field: 'predecessorId' })
  })

  test('a task that waits for itself', async () => {
    expect(await refusedLink(street, street)).toMatchObject({ status: 422, code: 'dependencyOnItself' })
  })

  test('a lag of more than a year, either way', async () => {
    for (const lag of [10_000, 366, -366])
      expect(await refusedLink(materials, street, lag)).toMatchObject({ status: 422, code: 'lagTooLong', field: 'lag' })
    await link(materials, street, { lag: 365 })
  })

  test('a second link between the same two tasks', async () => {
    await link(materials, street)
    expect(await refusedLink(materials, street)).toMatchObject({ status: 422, code: 'dependencyTwice' })
  })

  test('a change by somebody who does not lead', async () => {
    const given = { campaignId, predecessorId: materials, successorId: street }
    expect(await world.zhangMin.refused(operations.dependencies.create, given)).toMatchObject({ status: 403 })
  })
})

describe('predecessors as text', () => {
  test('name rows and tasks, and stand in place of what there was', async () => {
    await link(roadshow, street)
    const { refused } = await set([{ taskId: street, text: '物料FS+2d' }])
    expect(refused).toEqual([
      expect.objectContaining({
        taskId: street,
        code: 'dependencyAmbiguous',
        message: expect.stringContaining('个任务叫“物料”'),
      }),
    ])
    const answer = await set([{ taskId: street, predecessors: [{ predecessorId: materials, lag: 2 }] }])
    expect(answer.refused).toEqual([])
    expect(linksInto(await plan(), street)).toEqual([[materials, 'FS', 2]])
    await world.linYue.call(operations.events.undo, { campaignId, eventId: answer.eventId! })
    expect(linksInto(await plan(), street)).toEqual([[roadshow, 'FS', 0]])
  })

  test('by row number', async () => {
    const { refused } = await set([{ taskId: street, text: '1SS+3wd' }])
    expect(refused).toEqual([])
    expect(linksInto(await plan(), street)).toEqual([[world.taskIds.ads, 'SS', 3]])
  })

  test('that can’t be taken are named task by task, and the rest is saved', async () => {
    const other = await addTask(world)
    const { refused } = await set([
      { taskId: street, predecessors: [{ predecessorId: roadshow }] },
      { taskId: roadshow, predecessors: [{ predecessorId: street }] },
      { taskId: materials, text: '9999' },
      { taskId: other, predecessors: [{ predecessorId: materials }] },
    ])
    expect(refused.map(({ code }) => code).toSorted()).toEqual(['dependencyCircle', 'dependencyUnknown'])
    expect(linksInto(await plan(), other)).toEqual([[materials, 'FS', 0]])
  })
})

test('a guest sees what their own tasks wait for by name and dates, and no other link', async () => {
  const before = await world.studio.call(operations.campaigns.plan, { campaignId })
  await link(materials, street)
  const { id } = await link(materials, world.taskIds.video)
  await link(world.taskIds.video, roadshow)
  for (const since of [undefined, before.revision]) {
    const seen = await world.studio.call(operations.campaigns.plan, { campaignId, ...(since !== undefined && { since }) })
    expect(seen.dependencies.map((dependency) => dependency.id)).toEqual([id])
    expect(seen.predecessors).toEqual([
      {
        id: materials,
        name: '物料',
        plannedStart: '2024-06-03',
        plannedFinish: '2024-06-07',
        actualStart: null,
        actualFinish: null,
      },
    ])
    expect(seen.removed).toEqual([])
  }
})

function plan() {
  return world.linYue.call(operations.campaigns.plan, { campaignId })
}

async function linkNow(id: string) {
  return (await plan()).dependencies.find((dependency) => dependency.id === id)
}

function link(predecessorId: string, successorId: string, details = {}) {
  return world.linYue.call(operations.dependencies.create, { campaignId, predecessorId, successorId, ...details })
}

function refusedLink(predecessorId: string, successorId: string, lag = 0) {
  return world.linYue.refused(operations.dependencies.create, { campaignId, predecessorId, successorId, lag })
}

function set(tasks: z.input<typeof operations.dependencies.setPredecessors.input>['tasks']) {
  return world.linYue.call(operations.dependencies.setPredecessors, { campaignId, tasks })
}

function linksInto({ dependencies }: Awaited<ReturnType<typeof plan>>, taskId: string) {
  return dependencies
    .filter(({ successorId }) => successorId === taskId)
    .map(({ predecessorId, kind, lag }) => [predecessorId, kind, lag])
}
