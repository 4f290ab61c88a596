import { randomUUID } from 'node:crypto'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { operations } from '#operations/index.ts'
import { runSearchTexts } from '#server/jobs/searchTexts.ts'
import { searchedNouns } from '#domain/search/searchedNouns.ts'
import { SMALL_PLAN, campaignFromPlan } from '#test/planReviewWorld.ts'
import type { Person } from '#test/person.ts'
import type { TestServer } from '#test/server.ts'
import { startTestServer } from '#test/server.ts'
import type { World } from '#test/world.ts'
import { createWorld } from '#test/world.ts'

let server: TestServer
let world: World
/** What each place says nowhere else: 甲 in the open campaign, 乙 in the private one. */
const secrets = { open: '甲骨藤萝', closed: '乙醇藤萝' }

beforeAll(async () => {
  server = await startTestServer()
  world = await createWorld(server)
  await say(world.campaignId, world.taskIds.ads, secrets.open)
  const { id } = await world.linYue.call(operations.tasks.create, { campaignId: world.privateCampaignId, name: '保密任务' })
  await say(world.privateCampaignId, id, secrets.closed)
  await runSearchTexts(server.services)
})
afterAll(() => server.close())

const everyone: [who: keyof World, open: 'all' | 'withoutPlans' | 'none', closed: 'all' | 'none'][] = [
  ['linYue', 'all', 'all'],
  ['zhangMin', 'withoutPlans', 'none'],
  ['heJing', 'withoutPlans', 'none'],
  ['stranger', 'none', 'none'],
]

test.each(everyone)(
  '%s finds of the open campaign %s, of the private one %s, kind by kind and in no snippet',
  async (who, open, closed) => {
    const person = world[who] as Person
    const expected: Record<typeof open, readonly string[]> = {
      all: searchedNouns,
      withoutPlans: searchedNouns.filter((noun) => noun !== 'planDocument'),
      none: [],
    }
    expect(await kindsFound(person, secrets.open)).toEqual(expected[open].toSorted())
    expect(await kindsFound(person, secrets.closed)).toEqual(expected[closed].toSorted())
    for (const noun of searchedNouns) {
      const { results, total } = await person.call(operations.search.find, { text: '藤萝', noun, limit: 100 })
      const said = JSON.stringify(results)
      expect(said.includes(secrets.open)).toBe(expected[open].includes(noun))
      expect(said.includes(secrets.closed)).toBe(expected[closed].includes(noun))
      expect(total).toBe(results.length)
    }
  },
)

test('filters and pages open no door', async () => {
  for (const filter of [
    { campaignKind: 'promotion' },
    { from: '2024-01-01', to: '2024-12-31' },
    { skip: 1 },
    { departmentId: world.departmentId },
  ] as const) {
    const { results } = await world.zhangMin.call(operations.search.find, { text: '藤萝', ...filter })
    expect(JSON.stringify(results)).not.toContain(secrets.closed)
  }
})

test('a guest searches nothing, and is told no synonyms, similar or fitting lessons', async () => {
  expect(await world.studio.refused(operations.search.find, { text: '藤萝' })).toMatchObject({ status: 403 })
  expect(await world.studio.refused(operations.search.synonyms, {})).toMatchObject({ status: 403 })
  expect(await world.studio.refused(operations.lessons.similar, { text: secrets.open })).toMatchObject({ status: 403 })
})

test('a lesson of a private campaign is no similar lesson to those who don’t see it', async () => {
  const similar = async (person: Person) =>
    (await person.call(operations.lessons.similar, { text: `${secrets.closed}的经验` })).lessons.map(({ content }) => content)
  expect(await similar(world.linYue)).toContain(`${secrets.closed}的经验`)
  expect(await similar(world.zhangMin)).not.toContain(`${secrets.closed}的经验`)
})

/** The same words in a record of every kind. */
async function say(campaignId: string, taskId: string, words: string): Promise<void> {
  const { linYue } = world
  await linYue.call(operations.campaigns.update, { campaignId, description: words })
  await linYue.call(operations.tasks.update, { campaignId, taskId, remarks: words })
  await linYue.call(operations.issues.raise, { campaignId, description: '问题', rootCause: words })
  await linYue.call(operations.decisions.make, { campaignId, content: words })
  await linYue.call(operations.comments.create, { campaignId, subjectNoun: 'task', subjectId: taskId, text: words })
  await linYue.call(operations.lessons.write, { campaignId, kind: 'success', content: `${words}的经验` })
  const file = { campaignId, subjectNoun: 'task', subjectId: taskId, name: `${words.slice(0, 1)}.txt` } as const
  await linYue.call(operations.attachments.upload, file, { file: new TextEncoder().encode(`说明：${words}`) })
  await addPlan(campaignId, words)
  await archive(campaignId)
}

async function archive(campaignId: string): Promise<void> {
  const { linYue } = world
  const { items, prompts } = await linYue.call(operations.closings.list, { campaignId })
  for (const { kind, id } of items)
    await linYue.call(operations.closings.decide, { campaignId, kind, ids: [id], act: 'cancel', words: '不做了' })
  const subjects = prompts.map(({ noun, id }) => ({ noun, id }))
  if (subjects.length > 0) await linYue.call(operations.closings.dismissLesson, { campaignId, subjects, reason: '没有' })
  await linYue.call(operations.archives.create, { campaignId, documents: [] })
}

async function kindsFound(person: Person, text: string): Promise<string[]> {
  const { results } = await person.call(operations.search.find, { text, limit: 100 })
  const said = results.filter((result) => JSON.stringify([result.title, result.snippet]).includes(text))
  return [...new Set(said.map(({ noun }) => noun))].toSorted()
}

/** The text of a plan is its leads' affair. */
async function addPlan(campaignId: string, words: string): Promise<void> {
  const client = new Client(server.database.owner)
  await client.connect()
  await client.query(
    `insert into plan_document (workspace_id, id, campaign_id, name, kind, text, sha256, added_by) values ($1, $2, $3, '策划案.md', 'text', $4, 'none', $5)`,
    [world.workspaceId, randomUUID(), campaignId, `总则：${words}`, world.linYue.id],
  )
  await client.end()
}

test('the file of a plan document is found by those who lead its campaign, as the document, and by nobody else', async () => {
  const { campaignId } = await campaignFromPlan(world.linYue, SMALL_PLAN.replace('社群红包', '紫藤红包'))
  await runSearchTexts(server.services)
  const found = async (person: Person) =>
    (await person.call(operations.search.find, { text: '紫藤红包' })).results.filter((result) => result.campaignId === campaignId)
  expect((await found(world.linYue)).map(({ noun }) => noun)).toContain('planDocument')
  expect((await found(world.heJing)).filter(({ noun }) => noun === 'planDocument' || noun === 'attachment')).toEqual([])
})
