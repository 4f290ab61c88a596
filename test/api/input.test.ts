import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { everyOperation, operations } from '#operations/index.ts'
import type { Operation } from '#operations/operation.ts'
import { exampleOf } from '#test/examples.ts'
import type { TestServer } from '#test/server.ts'
import { startTestServer } from '#test/server.ts'
import type { World } from '#test/world.ts'
import { createWorld, seenTask } from '#test/world.ts'

let server: TestServer
let world: World

beforeAll(async () => {
  server = await startTestServer()
  world = await createWorld(server)
})
afterAll(() => server.close())

const all = everyOperation()
/** What is in a query is all text, so that only a body can have a wrong type. */
const writes = all.filter(({ operation }) => operation.kind === 'write' && operation.takes === undefined)

test.each(all)('$name refuses a field that it does not know', async ({ name, operation }) => {
  const input = { ...(await example(name)), stray: 'x' }
  expect(await caller(operation).refused(operation, input)).toMatchObject({ status: 422, code: 'invalidInput' })
})

test.each(writes)('$name names the field whose type is wrong', async ({ name, operation }) => {
  const input = await example(name)
  for (const field of bodyFields(operation))
    expect(await caller(operation).refused(operation, { ...input, [field]: { wrong: true } })).toMatchObject({
      status: 422,
      code: 'invalidInput',
      field: expect.stringMatching(new RegExp(`^${field}`)),
    })
})

test.each(all.filter(({ operation }) => operation.kind === 'read'))(
  '$name refuses words for numbers',
  async ({ name, operation }) => {
    const input = await example(name)
    for (const field of numericFields(operation).filter((name) => !operation.path.includes(`:${name}`)))
      expect(await caller(operation).refused(operation, { ...input, [field]: 'many' })).toMatchObject({ status: 422, field })
  },
)

test.each(all.filter(({ operation }) => /:\w+Id/.test(operation.path)))(
  '$name does not find what no id can be',
  async ({ name, operation }) => {
    const input = await example(name)
    for (const field of operation.path.match(/(?<=:)\w+Id/g)!)
      for (const id of ['1', 'null', "' or true --", '../people', '------------------------------------'])
        expect(await caller(operation).refused(operation, { ...input, [field]: id })).toMatchObject({ status: 404 })
  },
)

describe('a body that can’t be read is refused before anything is done with it:', () => {
  test('two megabytes', async () => {
    const response = await patch(JSON.stringify({ description: '长'.repeat(700_000) }))
    expect([response.status, (await problem(response)).code]).toEqual([413, 'bodyTooLarge'])
    expect(response.headers.get('connection')).toBe('close')
  })

  test('two megabytes that come in pieces, without saying how many', async () => {
    const pieces = Array.from({ length: 20 }, () => new Uint8Array(100_000).fill(32))
    const body = new ReadableStream({ pull: (stream) => (pieces.length > 0 ? stream.enqueue(pieces.pop()) : stream.close()) })
    const response = await patch(body, { duplex: 'half' } as RequestInit)
    expect(response.status).toBe(413)
  })

  test.each([
    ['half a JSON text', '{"description": "x"'],
    ['a list', '[]'],
    ['null', 'null'],
    ['a number', '7'],
    ['bytes that are no UTF-8', new Uint8Array([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d])],
  ])('%s', async (_, body) => {
    const response = await patch(body)
    expect([response.status, (await problem(response)).code]).toEqual([400, 'notJson'])
  })

  test.each([
    ['a zero character', '{"description":"a\\u0000b"}'],
    ['half a character', '{"description":"a\\ud83d"}'],
  ])('%s in a text, which names the field', async (_, body) => {
    const response = await patch(body)
    expect([response.status, await problem(response)]).toEqual([422, expect.objectContaining({ field: 'description' })])
  })

  test('a zero character at the bottom of a hundred thousand lists', async () => {
    const response = await patch(`{"deep":${'['.repeat(100_000)}"\\u0000"${']'.repeat(100_000)}}`)
    expect(response.status).toBe(422)
  })

  test('a name that JavaScript gives a meaning to', async () => {
    const response = await patch('{"__proto__":{"isOpenToWorkspace":false}}')
    expect(response.status).toBe(422)
  })
})

test('of a paste that is wrong in every row only the first rows are told', async () => {
  const update = Array.from({ length: 2000 }, () => ({ taskId: world.taskIds.ads, patch: { percentComplete: 140 } }))
  const { issues } = (await world.linYue.refused(operations.tasks.batch, { campaignId: world.campaignId, update })) as {
    issues?: { field: string }[]
  }
  expect([issues?.length, issues?.[0]?.field]).toEqual([50, 'update.0.patch.percentComplete'])
})

test('a text that only speaks of escapes is taken', async () => {
  const description = '路径 C:\\u0000，表情 😀'
  await world.linYue.call(operations.campaigns.update, { campaignId: world.campaignId, description })
  const { campaign } = await world.linYue.call(operations.campaigns.plan, { campaignId: world.campaignId })
  expect(campaign.description).toBe(description)
})

test('a sentence is in the language that the caller prefers', async () => {
  expect(await sentenceIn('zh-CN,zh;q=0.9')).toBe('请先登录。')
  expect(await sentenceIn('en-GB,en;q=0.8')).toBe('Please sign in first.')
})

test('an address of the API that does not exist is not found', async () => {
  const response = await world.linYue.send('/api/secrets')
  expect([response.status, (await problem(response)).code]).toEqual([404, 'notFound'])
})

test.each(['0000-01-01', '2023-06-31', '2024-6-1', '9999-12-31', '20240601', ''])('%s is no day of a plan', async (day) => {
  const { campaignId, taskIds, linYue } = world
  const input = { campaignId, taskId: taskIds.ads, plannedFinish: day }
  expect(await linYue.refused(operations.tasks.update, input)).toMatchObject({ status: 422, field: 'plannedFinish' })
})

test('an id may be written in capitals', async () => {
  const { campaignId, taskIds, linYue } = world
  const [campaign, task] = [campaignId.toUpperCase(), taskIds.ads.toUpperCase()]
  await linYue.call(operations.tasks.update, { campaignId: campaign, taskId: task, remarks: '大写' })
  expect(await seenTask(linYue, campaignId, taskIds.ads)).toMatchObject({ remarks: '大写' })
})

async function example(name: string): Promise<Record<string, unknown>> {
  return (await exampleOf(name)!(world, server)) as Record<string, unknown>
}

function caller({ role }: Operation) {
  return role === 'anyone' ? server.visitor() : world.linYue
}

function patch(body: BodyInit, more: RequestInit = {}): Promise<Response> {
  return world.linYue.send(`/api/campaigns/${world.campaignId}`, { method: 'PATCH', body, ...more })
}

async function sentenceIn(language: string): Promise<string> {
  const response = await server.visitor().send('/api/session', { headers: { 'accept-language': language } })
  return (await problem(response)).title
}

async function problem(response: Response): Promise<{ code: string; title: string; field?: string }> {
  expect(response.headers.get('content-type')).toContain('application/problem+json')
  return response.json() as Promise<{ code: string; title: string }>
}

function bodyFields({ input, path }: Operation): string[] {
  return Object.keys((z.toJSONSchema(input, { io: 'input' }) as { properties: object }).properties).filter(
    (field) => !path.includes(`:${field}`),
  )
}

function numericFields({ input }: Operation): string[] {
  const { properties } = z.toJSONSchema(input, { io: 'input' }) as { properties: Record<string, { type?: string }> }
  return Object.keys(properties).filter((field) => properties[field]!.type === 'integer')
}
