import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { LARGEST_ATTACHMENT } from '#domain/attachment.ts'
import { operations } from '#operations/index.ts'
import { files, filesOf, upload } from '#test/attachmentWorld.ts'
import type { TestServer } from '#test/server.ts'
import { startTestServer } from '#test/server.ts'
import type { World } from '#test/world.ts'
import { addTask, createWorld } from '#test/world.ts'

const { attachments, campaigns, events } = operations

let server: TestServer
let world: World
let taskId: string

beforeAll(async () => {
  server = await startTestServer()
  world = await createWorld(server)
})
afterAll(() => server.close())

async function freshTask(plan: Parameters<typeof addTask>[1] = { ownerId: world.studio.id }) {
  taskId = await addTask(world, plan)
  return taskId
}

function download(who: World['linYue'], id: string, shown = '') {
  return who.send(`/api/campaigns/${world.campaignId}/attachments/${id}/content${shown}`)
}

test('what was uploaded comes back byte for byte, with its name, type and sum', async () => {
  await freshTask()
  const { id, version } = await upload(world, world.studio, taskId, '海报 v1.png', files.png)
  expect(version).toBe(1)
  expect(await filesOf(world, world.linYue, taskId)).toEqual([
    {
      id,
      subjectNoun: 'task',
      subjectId: taskId,
      name: '海报 v1.png',
      version: 1,
      mediaType: 'image/png',
      size: files.png.length,
      sha256: createHash('sha256').update(files.png).digest('hex'),
      authorId: world.studio.id,
      day: '2024-06-08',
    },
  ])
  const answer = await download(world.linYue, id)
  expect(Buffer.from(await answer.arrayBuffer())).toEqual(files.png)
  expect(answer.headers.get('content-type')).toBe('image/png')
  expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="__ v1.png"; filename\*=UTF-8''%E6/)
})

test('a file of 25 MB is kept whole; one byte more is refused with what to do', async () => {
  await freshTask()
  const largest = Buffer.alloc(LARGEST_ATTACHMENT, 7)
  const { id } = await upload(world, world.studio, taskId, '素材包.bin', largest)
  expect(Buffer.from(await (await download(world.studio, id)).arrayBuffer()).equals(largest)).toBe(true)
  const about = { campaignId: world.campaignId, subjectNoun: 'task' as const, subjectId: taskId, name: '素材包.bin' }
  const tooLarge = { file: new Uint8Array(LARGEST_ATTACHMENT + 1) }
  expect(await world.studio.refused(attachments.upload, about, tooLarge)).toMatchObject({
    status: 413,
    code: 'attachmentTooLarge',
    title: '文件超过 25 MB。请压缩后再上传，或在说明里附上网盘链接。',
  })
})

describe('the content decides what a file is:', () => {
  test.each([
    ['方案.pdf', files.html],
    ['方案.pdf', files.program],
    ['照片.jpg', files.png],
    ['表格.xlsx', files.pdf],
  ])('%s whose content is something else is refused by name', async (name, file) => {
    await freshTask()
    const about = { campaignId: world.campaignId, subjectNoun: 'task' as const, subjectId: taskId, name }
    const refusal = await world.studio.refused(attachments.upload, about, { file: new Uint8Array(file) })
    expect(refusal).toMatchObject({ status: 422, code: 'contentIsNotItsType', field: 'name' })
    expect(refusal.title).toContain(name)
    expect(await filesOf(world, world.studio, taskId)).toEqual([])
  })

  test.each([
    ['page.html', files.html],
    ['logo.svg', files.svg],
    ['setup.exe', files.program],
  ])('%s is only ever a download of plain bytes', async (name, file) => {
    const { id } = await upload(world, world.studio, await freshTask(), name, file)
    for (const shown of ['', '?shown=yes']) {
      const answer = await download(world.linYue, id, shown)
      expect(answer.headers.get('content-disposition')).toMatch(/^attachment;/)
      expect(answer.headers.get('content-type')).toBe('application/octet-stream')
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    }
  })

  test('a picture is shown in place, in a sandbox', async () => {
    const { id } = await upload(world, world.studio, await freshTask(), 'a.png', files.png)
    const answer = await download(world.linYue, id, '?shown=yes')
    expect(answer.headers.get('content-disposition')).toMatch(/^inline;/)
    expect(answer.headers.get('content-security-policy')).toMatch(/default-src 'none';.*sandbox$/)
  })

  test('an empty file is refused', async () => {
    const about = { campaignId: world.campaignId, subjectNoun: 'task' as const, subjectId: await freshTask(), name: '空.txt' }
    expect(await world.studio.refused(attachments.upload, about, { file: '' })).toMatchObject({ code: 'attachmentEmpty' })
  })
})

test('any name is kept and harms nobody', async () => {
  await freshTask()
  const name = '../a\\b:"c"📷\u202E’s;\r\nx: y.png'
  const { id } = await upload(world, world.studio, taskId, name, files.png)
  expect((await filesOf(world, world.studio, taskId))[0]!.name).toBe('../a\\b:"c"📷 ’s; x: y.png')
  const answer = await download(world.studio, id)
  expect(answer.headers.get('x')).toBeNull()
  expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="[^"]*"; filename\*=UTF-8''[\w.%~-]+$/)
})

test('the same name again is the next version, the same bytes again are nothing new', async () => {
  await freshTask()
  const first = await upload(world, world.studio, taskId, '海报.png', files.png)
  const same = await upload(world, world.studio, taskId, '海报.png', files.png)
  const other = Buffer.concat([files.png, Buffer.from('x')])
  const second = await upload(world, world.studio, taskId, '海报.png', other)
  expect(same).toMatchObject({ id: first.id, version: 1, eventId: null })
  expect(second.version).toBe(2)
  await world.studio.call(attachments.remove, { campaignId: world.campaignId, attachmentId: second.id })
  expect((await upload(world, world.studio, taskId, '海报.png', other)).version).toBe(3)
})

test('an upload that is sent again with its key is one upload', async () => {
  await freshTask()
  const key = `upload ${taskId}`
  const first = await upload(world, world.studio, taskId, '海报.png', files.png, key)
  expect(await upload(world, world.studio, taskId, '海报.png', files.png, key)).toEqual(first)
  expect(await filesOf(world, world.studio, taskId)).toHaveLength(1)
  const about = { campaignId: world.campaignId, subjectNoun: 'task' as const, subjectId: taskId, name: '海报.png' }
  const other = { file: new Uint8Array(files.pdf), headers: { 'idempotency-key': key } }
  expect(await world.studio.refused(attachments.upload, about, other)).toMatchObject({ code: 'keyReused' })
})

test('a removed file comes back by undo, by its author or a lead; others neither remove nor restore it', async () => {
  await freshTask()
  const { id } = await upload(world, world.studio, taskId, '海报.png', files.png)
  const where = { campaignId: world.campaignId, attachmentId: id }
  expect(await world.zhangMin.refused(attachments.remove, where)).toMatchObject({ status: 403, code: 'onlyItsAuthor' })
  const { eventId } = await world.studio.call(attachments.remove, where)
  expect((await download(world.linYue, id)).status).toBe(404)
  await world.studio.call(events.undo, { campaignId: world.campaignId, eventId: eventId! })
  expect((await download(world.linYue, id)).status).toBe(200)
  expect((await world.linYue.call(attachments.remove, where)).eventId).not.toBeNull()
})

test('a guest sees the files of their own tasks and no others', async () => {
  const theirs = await addTask(world, { ownerId: world.studio.id })
  const others = await addTask(world, { ownerId: world.zhangMin.id })
  const seen = await upload(world, world.linYue, theirs, 'brief.pdf', files.pdf)
  const hidden = await upload(world, world.linYue, others, 'budget.pdf', files.pdf)
  const ofCampaign = {
    campaignId: world.campaignId,
    subjectNoun: 'campaign' as const,
    subjectId: world.campaignId,
    name: '策划案.pdf',
  }
  const plan = await world.linYue.call(attachments.upload, ofCampaign, { file: new Uint8Array(files.pdf) })
  const { attachments: all } = await world.studio.call(attachments.list, { campaignId: world.campaignId })
  expect(all.map(({ id }) => id)).toContain(seen.id)
  expect(all.map(({ id }) => id)).not.toContain(hidden.id)
  for (const { id } of [hidden, plan]) expect((await download(world.studio, id)).status).toBe(404)
  const about = { campaignId: world.campaignId, subjectNoun: 'task' as const, subjectId: others, name: 'x.csv' }
  expect(await world.studio.refused(attachments.upload, about)).toMatchObject({ status: 404 })
  expect(await world.studio.refused(attachments.upload, ofCampaign)).toMatchObject({ status: 404 })
})

test('who only looks at a campaign reads its files and adds none', async () => {
  await freshTask()
  const { id } = await upload(world, world.studio, taskId, '海报.png', files.png)
  expect((await download(world.heJing, id)).status).toBe(200)
  const about = { campaignId: world.campaignId, subjectNoun: 'task' as const, subjectId: taskId, name: 'x.csv' }
  expect(await world.heJing.refused(attachments.upload, about)).toMatchObject({ status: 403, code: 'onlyThoseOfTheTask' })
})

test('a subject elsewhere does not exist', async () => {
  const { tasks } = await world.linYue.call(campaigns.plan, { campaignId: world.campaignId })
  const about = { subjectNoun: 'task' as const, subjectId: tasks[0]!.id, name: 'x.csv' }
  const elsewhere = { ...about, campaignId: world.privateCampaignId }
  expect(await world.linYue.refused(attachments.upload, elsewhere)).toMatchObject({ status: 404 })
  const milestone = { ...about, subjectNoun: 'milestone' as const, campaignId: world.campaignId }
  expect(await world.linYue.refused(attachments.upload, milestone)).toMatchObject({ status: 404 })
})

test('no file travels with the plan or its history', async () => {
  await freshTask()
  const marked = Buffer.concat([files.png, Buffer.from('SECRET-BYTES'.repeat(50))])
  await upload(world, world.studio, taskId, 'a.png', marked)
  const plan = await (await world.linYue.send(`/api/campaigns/${world.campaignId}/plan`)).text()
  const happened = await (await world.linYue.send(`/api/campaigns/${world.campaignId}/events`)).text()
  for (const text of [plan, happened]) expect(text).not.toContain('SECRET-BYTES')
  expect(happened).toContain('attachmentAdded')
})
