import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { everyOperation } from '#operations/index.ts'
import type { NeededRole } from '#operations/operation.ts'
import { exampleOf } from '#test/examples.ts'
import type { TestServer } from '#test/server.ts'
import { startTestServer } from '#test/server.ts'
import type { World } from '#test/world.ts'
import { createWorld, signUp } from '#test/world.ts'

let server: TestServer
let world: World

beforeAll(async () => {
  server = await startTestServer()
  world = await createWorld(server)
})
afterAll(() => server.close())

const all = everyOperation()
const guarded = all.filter(({ operation }) => operation.role !== 'anyone')
const ofCampaign = all.filter(({ operation }) => operation.path.includes(':campaignId'))
const writes = all.filter(({ operation }) => operation.kind === 'write')

test.each(all)('$name has an example to be tried with', ({ name }) => {
  expect(exampleOf(name)).toBeDefined()
})

test.each(all)('$name answers what it declares', async ({ name, noun, operation }) => {
  // Whoever tries the operations of a session ends or changes it.
  const caller = noun === 'session' ? await signUp(server, '新人', '新工作区') : world.linYue
  const own = name === 'session.switchWorkspace' && { workspaceId: await workspaceOf(caller.cookie!) }
  const answer = await (operation.role === 'anyone' ? server.visitor() : caller).call(operation, own || (await example(name)))
  expect(answer).toEqual(operation.output.parse(answer))
})

test.each(guarded)('$name is closed to those who have not signed in', async ({ name, operation }) => {
  expect(await server.visitor().refused(operation, await refusedExample(name))).toMatchObject({
    status: 401,
    code: 'notSignedIn',
  })
})

test.each(guarded)('$name is closed to those whose session is over', async ({ name, operation }) => {
  const former = Object.assign(server.visitor(), { cookie: 'runsheet=long-over' })
  expect(await former.refused(operation, await refusedExample(name))).toMatchObject({ status: 401, code: 'notSignedIn' })
})

test.each(all.filter(({ operation }) => /:(campaign|person|department|invitation|channel|delivery)Id/.test(operation.path)))(
  '$name does not exist for strangers',
  async ({ name, operation }) => {
    expect(await world.stranger.refused(operation, await refusedExample(name))).toMatchObject({ status: 404, code: 'notFound' })
  },
)

test.each(ofCampaign)('$name does not exist in a campaign that one may not see', async ({ name, operation }) => {
  const input = { ...(await refusedExample(name)), campaignId: world.privateCampaignId }
  for (const caller of [world.heJing, world.studio])
    expect(await caller.refused(operation, input)).toMatchObject({ status: 404, code: 'notFound' })
})

/** In the world 光影工作室 is a guest, 何静 only sees the campaign, 张敏 has a task in it. */
const tooSmall: Partial<Record<NeededRole, ('studio' | 'heJing' | 'zhangMin')[]>> = {
  member: ['studio'],
  admin: ['studio', 'zhangMin'],
  owner: ['studio', 'zhangMin'],
  'campaign:viewer': ['studio'],
  'campaign:member': ['studio', 'heJing'],
  'campaign:lead': ['studio', 'heJing', 'zhangMin'],
}

test.each(guarded.filter(({ operation }) => operation.role in tooSmall))(
  '$name is refused to those whose role is too small',
  async ({ name, operation }) => {
    const input = await refusedExample(name)
    const here = 'campaignId' in input ? { ...input, campaignId: world.campaignId } : input
    for (const caller of tooSmall[operation.role]!)
      expect(await world[caller].refused(operation, here)).toMatchObject({ status: 403, code: 'notAllowed' })
  },
)

describe('a page of another site writes nothing', () => {
  const origins: Record<string, string>[] = [
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { origin: 'https://elsewhere.example' },
    { origin: 'null' },
  ]
  test.each(writes)('by $name', async ({ name, operation }) => {
    const input = await refusedExample(name)
    for (const headers of origins)
      expect(await world.linYue.refused(operation, input, { headers })).toMatchObject({ status: 403, code: 'foreignOrigin' })
  })
})

const refusable = new Map<string, Promise<Record<string, unknown>>>()

/** What is refused changes nothing, so that one example serves all who are refused. */
function refusedExample(name: string): Promise<Record<string, unknown>> {
  const made = refusable.get(name) ?? example(name)
  refusable.set(name, made)
  return made
}

async function example(name: string): Promise<Record<string, unknown>> {
  return (await exampleOf(name)!(world, server)) as Record<string, unknown>
}

async function workspaceOf(cookie: string): Promise<string> {
  const response = await fetch(`${server.url}/api/session`, { headers: { cookie } })
  return ((await response.json()) as { workspace: { id: string } }).workspace.id
}
