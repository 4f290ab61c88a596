import { randomUUID } from 'node:crypto'
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

test('ten thousand selected rows change owner and days as one event, and one undo gives all of them back', async () => {
  const { linYue, chenHao, campaignId, phaseIds } = world
  const ids = Array.from({ length: 10_000 }, () => randomUUID())
  const days = { plannedStart: '2024-06-10', plannedFinish: '2024-06-12' }
  const create = ids.map((id, index) => ({ id, name: `门店 ${index}`, phaseId: phaseIds.execution, ...days }))
  const added = await linYue.call(operations.tasks.batch, { campaignId, create })
  expect(added.refused).toEqual([])

  const patch = { ownerId: chenHao.id, plannedStart: '2024-06-11', plannedFinish: '2024-06-13' }
  const edit = { campaignId, basedOn: added.revision, update: ids.map((taskId) => ({ taskId, patch })) }
  const edited = await linYue.call(operations.tasks.batch, edit)
  expect(edited.refused).toEqual([])
  expect(await distinct(ids)).toEqual([[chenHao.id, '2024-06-11', '2024-06-13']])

  await linYue.call(operations.events.undo, { campaignId, eventId: edited.eventId! })
  expect(await distinct(ids)).toEqual([[null, '2024-06-10', '2024-06-12']])

  const tooMany = { ...edit, update: [...edit.update, { taskId: world.taskIds.ads, patch }] }
  expect(await linYue.refused(operations.tasks.batch, tooMany)).toMatchObject({ status: 422, field: 'update' })
})

/** What the tasks say, each answer once. */
async function distinct(ids: string[]): Promise<(string | null)[][]> {
  const wanted = new Set(ids)
  const { tasks } = await world.linYue.call(operations.campaigns.plan, { campaignId: world.campaignId })
  const said = tasks.filter(({ id }) => wanted.has(id))
  expect(said).toHaveLength(ids.length)
  const answers = said.map(({ ownerId, plannedStart, plannedFinish }) => [ownerId, plannedStart, plannedFinish])
  return [...new Set(answers.map((answer) => JSON.stringify(answer)))].map((text) => JSON.parse(text) as (string | null)[])
}
