import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { operations } from '#operations/index.ts'
import { archiveFile, tampered } from '#test/archiveWorld.ts'
import { files as smallFiles, upload } from '#test/attachmentWorld.ts'
import { quietCampaign } from '#test/examples/archives.ts'
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
