import { randomUUID } from 'node:crypto'
import { unzipSync } from 'fflate'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { everyOperation, operations } from '#operations/index.ts'
import { archiveFile, tampered } from '#test/archiveWorld.ts'
import { files as smallFiles, upload } from '#test/attachmentWorld.ts'
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

describe('as a zip', () => {
  test('goes to another workspace with people, files and lessons, and is whole there', async () => {
    const { zip } = await packed()
    const opened = await world.stranger.call(archives.open, {}, { file: zip })
    const { campaignId } = opened
    const plan = await world.stranger.call(campaigns.plan, { campaignId })
    expect(plan.campaign).toMatchObject({ name: 'A/B：“夏”😀𠮷', archiveVersion: 1, archivedOn: '2024-06-08' })
    const owner = plan.tasks[0]!.ownerId
    const { people: known } = await world.stranger.call(people.list, {})
    expect(known.find(({ id }) => id === owner)).toMatchObject({ name: '张敏', role: null, email: null })
    expect((await world.stranger.call(lessons.list, { campaignId })).lessons).toMatchObject([{ content: '提前彩排' }])
    expect(await world.stranger.call(archives.verify, { campaignId, archiveId: opened.id })).toMatchObject({
      findings: [],
      changedRows: [],
      isManifestWhole: true,
    })
    const { archives: index } = await world.stranger.call(archives.index, {})
    expect(index).toMatchObject([{ campaignId, importedOn: expect.any(String), archivedByName: '林悦' }])
    expect(await world.stranger.refused(archives.open, {}, { file: zip })).toMatchObject({ status: 409, code: 'archiveHere' })
    expect(await world.stranger.refused(tasks.create, { campaignId, name: '再加一个' })).toMatchObject({
      code: 'campaignArchived',
    })
  })

  test('is the same bytes each time, under names that every computer takes', async () => {
    const { zip, campaignId, archiveId } = await packed()
    expect(Buffer.from(zip).equals(Buffer.from(await download(campaignId, archiveId)))).toBe(true)
    const names = Object.keys(unzipSync(zip))
    expect(names.find((name) => name.startsWith('attachments/'))).toMatch(/\/海报／终稿：＂😀𠮷＂\.png$/)
    expect(names.every((name) => !/[\\:*?"<>|]/.test(name))).toBe(true)
  })

  test('is refused where a byte was changed, and the file is named', async () => {
    const { zip } = await packed()
    const changed = tampered(zip, (files) => {
      files['rows/task.json']![9]! ^= 1
    })
    expect(await openElsewhere(changed)).toMatchObject({
      status: 422,
      code: 'archiveChanged',
      params: { files: 'rows/task.json' },
    })
  })

  const hostile: [what: string, file: () => Uint8Array, code: string][] = [
    ['no zip', () => Buffer.from('你好'), 'archiveUnreadable'],
    ['a zip of something else', () => tampered(archiveFile(), (files) => delete files['manifest.json']), 'notAnArchive'],
    ['somebody else’s manifest', () => archiveFile({ manifest: { product: 'other' } }), 'notAnArchive'],
    ['one of a newer version', () => archiveFile({ manifest: { format: 99 } }), 'archiveNewer'],
    ['a manifest without its campaign', () => archiveFile({ manifest: { campaign: null } }), 'manifestUnreadable'],
    ['a file that nobody names', () => archiveFile({ changes: { 'rows/extra.json': '[]' } }), 'archiveChanged'],
    ['a way out of its folder', () => archiveFile({ files: { '../../etc/passwd': 'x' } }), 'archiveUnreadable'],
    ['a bomb', bomb, 'archiveTooLarge'],
    [
      'rows of another table’s shape',
      () => archiveFile({ files: { 'rows/task.json': '[{"id":"nothing"}]' } }),
      'archiveRowsRefused',
    ],
    ['the rows of another campaign', () => archiveFile({ files: { 'rows/campaign.json': '[]' } }), 'archiveRowsRefused'],
    ['rows that are no JSON', () => archiveFile({ files: { 'rows/person.json': '[' } }), 'archiveRowsRefused'],
  ]
  test.each(hostile)('%s is refused with a sentence', async (_, file, code) => {
    expect(await openElsewhere(file())).toMatchObject({ code })
  })
})

async function openElsewhere(file: Uint8Array) {
  return world.stranger.refused(archives.open, {}, { file: new Uint8Array(file) })
}

/** A zip whose directory declares more than any campaign holds. */
function bomb(): Uint8Array {
  const zip = archiveFile({ files: { 'rows/big.json': '0'.repeat(1000) } })
  const name = Buffer.from('rows/big.json')
  const at = zip.lastIndexOf(name) - 46
  zip.writeUInt32LE(4_000_000_000, at + 24)
  return zip
}

let once: Promise<string> | undefined
function archivedOnce(): Promise<string> {
  once ??= archived(world).then(({ campaignId }) => campaignId)
  return once
}

async function packed() {
  const { linYue, zhangMin } = world
  const campaignId = await quietCampaign(world)
  await linYue.call(campaigns.update, { campaignId, name: 'A/B：“夏”😀𠮷' })
  const { id: taskId } = await linYue.call(tasks.create, { campaignId, name: '海报', ownerId: zhangMin.id })
  await upload({ campaignId }, linYue, taskId, '海报/终稿:"😀𠮷".png', smallFiles.png)
  await linYue.call(tasks.update, { campaignId, taskId, status: 'completed' })
  await linYue.call(lessons.write, { campaignId, kind: 'success', content: '提前彩排' })
  const { id: archiveId } = await linYue.call(archives.create, { campaignId, documents: [] })
  return { campaignId, archiveId, zip: await download(campaignId, archiveId) }
}

async function download(campaignId: string, archiveId: string): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array((await world.linYue.call(archives.download, { campaignId, archiveId })) as ArrayBuffer)
}

async function asDatabaseOwner(statement: string, values: unknown[]): Promise<void> {
  const client = new Client(server.database.owner)
  await client.connect()
  await client.query(statement, values)
  await client.end()
}
