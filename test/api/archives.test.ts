import { randomUUID } from 'node:crypto'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { everyOperation, operations } from '#operations/index.ts'
import { archived, quietCampaign } from '#test/examples/archives.ts'
import { exampleOf } from '#test/examples.ts'
import type { TestServer } from '#test/server.ts'
import { startTestServer } from '#test/server.ts'
import type { World } from '#test/world.ts'
import { createWorld } from '#test/world.ts'

const { archives, campaigns, lessons, people, tasks } = operations

let server: TestServer
let world: World

beforeAll(async () => {
  server = await startTestServer()
  world = await createWorld(server)
})
afterAll(() => server.close())

describe('archiving', () => {
  test('is refused while something is open, and says what', async () => {
    const { campaignId, linYue } = world
    expect(await linYue.refused(archives.create, { campaignId, documents: [] })).toMatchObject({
      status: 409,
      code: 'closingUndecided',
    })
  })

  test('keeps every row with its sum, and is whole when it is verified', async () => {
    const { campaignId, archiveId } = await archived(world)
    const { files } = await world.linYue.call(archives.files, { campaignId, archiveId })
    const paths = files.map(({ path }) => path)
    expect(paths).toEqual(expect.arrayContaining(['rows/campaign.json', 'rows/eventChange.json', 'rows/person.json']))
    expect(await world.linYue.call(archives.verify, { campaignId, archiveId })).toEqual({
      files: files.length,
      findings: [],
      isManifestWhole: true,
      changedRows: [],
    })
  })

  test('keeps the closing report with it, as .docx, .pdf and .xlsx', async () => {
    const campaignId = await quietCampaign(world)
    const { id: archiveId } = await world.linYue.call(archives.create, { campaignId, documents: ['docx', 'pdf', 'xlsx'] })
    const { files } = await world.linYue.call(archives.files, { campaignId, archiveId })
    const report = files.flatMap(({ path }) => /^report\/营销活动-执行跟踪-.*\.(\w+)$/.exec(path)?.[1] ?? [])
    expect(report.toSorted()).toEqual(['docx', 'pdf', 'xlsx'])
    expect(await world.linYue.call(archives.verify, { campaignId, archiveId })).toMatchObject({ findings: [], changedRows: [] })
  }, 60_000)

  test('sent twice with one key is done once', async () => {
    const input = { campaignId: await quietCampaign(world), documents: [] }
    const key = { headers: { 'idempotency-key': randomUUID() } }
    const first = await world.linYue.call(archives.create, input, key)
    expect(await world.linYue.call(archives.create, input, key)).toEqual(first)
    expect(await world.linYue.refused(archives.create, input)).toMatchObject({ status: 409, code: 'campaignArchived' })
  })

  test('two at once make one archive', async () => {
    const input = { campaignId: await quietCampaign(world), documents: [] }
    const tries = await Promise.allSettled([1, 2].map(() => world.linYue.call(archives.create, input)))
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(
      (await world.linYue.call(archives.list, { campaignId: input.campaignId })).archives.map(({ version }) => version),
    ).toEqual([1])
  })
})

describe('an archive that was touched', () => {
  test('names the file of which one byte was changed', async () => {
    const { campaignId, archiveId } = await archived(world)
    await asDatabaseOwner(
      `update archive_file set bytes = set_byte(bytes, 3, get_byte(bytes, 3) # 1) where archive_id = $1 and path = 'rows/event.json'`,
      [archiveId],
    )
    const { findings } = await world.linYue.call(archives.verify, { campaignId, archiveId })
    expect(findings).toEqual([{ kind: 'changed', path: 'rows/event.json' }])
  })

  test('names what is missing and what was added', async () => {
    const { campaignId, archiveId } = await archived(world)
    await asDatabaseOwner(`update archive_file set path = 'rows/other.json' where archive_id = $1 and path = 'rows/event.json'`, [
      archiveId,
    ])
    const { findings } = await world.linYue.call(archives.verify, { campaignId, archiveId })
    expect(findings).toEqual([
      { kind: 'missing', path: 'rows/event.json' },
      { kind: 'added', path: 'rows/other.json' },
    ])
  })

  test('says which rows of the campaign are no longer those archived', async () => {
    const { campaignId, archiveId } = await archived(world)
    await asDatabaseOwner(`update campaign set description = '改了' where id = $1`, [campaignId])
    expect(await world.linYue.call(archives.verify, { campaignId, archiveId })).toMatchObject({
      findings: [],
      changedRows: ['rows/campaign.json'],
    })
  })
})

describe('an archived campaign', () => {
  const written = everyOperation().filter(
    ({ operation }) => operation.kind === 'write' && operation.path.includes(':campaignId') && !operation.onArchived,
  )

  test.each(written)('takes no $name', async ({ name, operation }) => {
    const input = (await exampleOf(name)!(world, server)) as Record<string, unknown>
    const campaignId = await archivedOnce()
    expect(await world.linYue.refused(operation, { ...input, campaignId })).toMatchObject({
      status: 409,
      code: 'campaignArchived',
    })
  })

  test('takes no lesson, and its own lessons go on being judged', async () => {
    const campaignId = await quietCampaign(world)
    const { id: lessonId } = await world.linYue.call(lessons.write, { campaignId, kind: 'success', content: '提前彩排' })
    const { id: archiveId } = await world.linYue.call(archives.create, { campaignId, documents: [] })
    expect(await world.linYue.refused(lessons.write, { campaignId, kind: 'success', content: '好' })).toMatchObject({
      status: 409,
    })
    await world.zhangMin.call(lessons.vote, { lessonId, isUseful: true })
    await world.linYue.call(lessons.withdraw, { lessonId, reason: '不再适用' })
    expect(await world.linYue.call(archives.verify, { campaignId, archiveId })).toMatchObject({ findings: [], changedRows: [] })
  })

  test('keeps its people when one of them is matched to a member', async () => {
    const campaignId = await quietCampaign(world)
    const { id: personId } = await world.linYue.call(people.create, { name: '店长**' })
    const { id: taskId } = await world.linYue.call(tasks.create, { campaignId, name: '布置', ownerId: personId })
    await world.linYue.call(tasks.update, { campaignId, taskId, status: 'completed' })
    const { id: archiveId } = await world.linYue.call(archives.create, { campaignId, documents: [] })
    await world.linYue.call(people.match, { personId, memberId: world.chenHao.id })
    const { tasks: seen } = await world.linYue.call(campaigns.plan, { campaignId })
    expect(seen.map(({ ownerId }) => ownerId)).toEqual([personId])
    expect(await world.linYue.call(archives.verify, { campaignId, archiveId })).toMatchObject({ changedRows: [] })
  })

  test('stays readable, and can still be copied', async () => {
    const campaignId = await archivedOnce()
    expect((await world.heJing.call(campaigns.plan, { campaignId })).campaign).toMatchObject({ archiveVersion: 1 })
    await world.linYue.call(campaigns.copy, { campaignId, name: '再来一次', to: '2024-09-01' })
  })
})

test('an archive is found by its label, as long as the campaign is archived', async () => {
  const { campaignId, archiveId } = await archived(world)
  const { name } = (await world.linYue.call(campaigns.plan, { campaignId })).campaign
  const found = async () =>
    (await world.linYue.call(operations.search.find, { text: name, noun: 'archive' })).results.filter(
      ({ id }) => id === archiveId,
    )
  expect(await found()).toMatchObject([{ noun: 'archive', campaignId }])
  await world.linYue.call(archives.reopen, { campaignId, reason: '补录' })
  expect(await found()).toEqual([])
})

describe('reopening', () => {
  test('is an administrator’s, with a reason; the next archive is the next version and the first stays', async () => {
    const { campaignId, archiveId } = await archived(world)
    await world.linYue.call(archives.reopen, { campaignId, reason: '补录销售额' })
    await world.linYue.call(campaigns.update, { campaignId, description: '补录' })
    expect(await world.linYue.refused(archives.reopen, { campaignId, reason: '再开' })).toMatchObject({
      code: 'campaignNotArchived',
    })
    await world.linYue.call(archives.create, { campaignId, documents: [] })
    const { archives: versions } = await world.linYue.call(archives.list, { campaignId })
    expect(versions).toMatchObject([
      { version: 2, reopenedOn: null },
      { version: 1, id: archiveId, reopenReason: '补录销售额', reopenedById: world.linYue.id },
    ])
    expect(await world.linYue.call(archives.verify, { campaignId, archiveId })).toMatchObject({ findings: [] })
  })

  test('is refused to a lead who is no administrator', async () => {
    const { campaignId } = await archived(world)
    const theirs = await quietCampaign({ linYue: world.zhangMin })
    await world.zhangMin.call(archives.create, { campaignId: theirs, documents: [] })
    expect(await world.zhangMin.refused(archives.reopen, { campaignId: theirs, reason: '改一下' })).toMatchObject({ status: 403 })
    expect(await world.zhangMin.refused(archives.reopen, { campaignId, reason: '改一下' })).toMatchObject({ status: 403 })
  })

  test('nothing of it can be undone', async () => {
    const campaignId = await quietCampaign(world)
    const { eventId } = await world.linYue.call(archives.create, { campaignId, documents: [] })
    const { eventId: reopening } = await world.linYue.call(archives.reopen, { campaignId, reason: '补录' })
    for (const id of [eventId!, reopening!])
      expect(await world.linYue.refused(operations.events.undo, { campaignId, eventId: id })).toMatchObject({
        code: 'closingStays',
      })
  })
})

let once: Promise<string> | undefined
function archivedOnce(): Promise<string> {
  once ??= archived(world).then(({ campaignId }) => campaignId)
  return once
}

async function asDatabaseOwner(statement: string, values: unknown[]): Promise<void> {
  const client = new Client(server.database.owner)
  await client.connect()
  await client.query(statement, values)
  await client.end()
}
