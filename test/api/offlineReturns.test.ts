import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { AnswerPatch } from '#domain/offlineFile/answers.ts'
import { operations } from '#operations/index.ts'
import { downloadOffline, filledIn, forged } from '#test/offlineWorld.ts'
import type { Person } from '#test/person.ts'
import type { TestServer } from '#test/server.ts'
import { startTestServer } from '#test/server.ts'
import type { World } from '#test/world.ts'
import { addTask, createWorld, seenTask } from '#test/world.ts'

let server: TestServer
let world: World

beforeAll(async () => {
  server = await startTestServer()
  world = await createWorld(server)
})
afterAll(() => server.close())

describe('a file that came back', () => {
  test('shows what it would change, and what is ticked becomes true as one event that can be undone', async () => {
    const { linYue, chenHao, campaignId } = world
    const taskId = await addTask(world, { ownerId: chenHao.id, quantityPlanned: 5 })
    const file = await answered(linYue, chenHao.id, {
      [taskId]: {
        quantityDone: 5,
        percentComplete: 100,
        actualStart: '2024-06-02',
        actualFinish: '2024-06-06',
        issue: '博主改期',
      },
    })
    const read = await linYue.call(operations.offlineFiles.read, { campaignId }, { file })
    expect(read).toMatchObject({ person: '陈昊', taken: null, gone: [] })
    expect(read.items.map(({ part, isConflict, isTheirs }) => [part, isConflict, isTheirs])).toEqual([
      ['progress', false, true],
      ['issue', false, true],
    ])
    expect(await seenTask(linYue, campaignId, taskId)).toMatchObject({ actualFinish: null, issue: '' })
    const { taken, left, eventId } = await takeAll(linYue, read)
    expect([taken, left]).toEqual([2, []])
    expect(await seenTask(linYue, campaignId, taskId)).toMatchObject({
      percentComplete: 100,
      actualStart: '2024-06-02',
      actualFinish: '2024-06-06',
      issue: '博主改期',
    })
    await linYue.call(operations.events.undo, { campaignId, eventId: eventId! })
    expect(await seenTask(linYue, campaignId, taskId)).toMatchObject({ actualFinish: null, issue: '', percentComplete: 0 })
    const again = await linYue.call(operations.offlineFiles.read, { campaignId }, { file })
    expect([again.taken, again.items.length]).toEqual([null, 2])
  })

  test('sent twice says when and by whom it was taken in, and changes nothing', async () => {
    const { linYue, campaignId, zhaoId } = world
    const taskId = await addTask(world, { ownerId: zhaoId })
    const file = await answered(linYue, zhaoId, { [taskId]: { statusNote: '到店 20 人' } }, [{ taskId, text: '物料不够' }])
    const read = await linYue.call(operations.offlineFiles.read, { campaignId }, { file })
    await takeAll(linYue, read)
    await linYue.call(operations.tasks.update, { campaignId, taskId, statusNote: '到店 30 人' })
    const again = await linYue.call(operations.offlineFiles.read, { campaignId }, { file })
    expect(again).toMatchObject({ returnId: read.returnId, taken: { by: '林悦' }, items: [] })
    const keys = read.items.map(({ key }) => key)
    const refusal = await linYue.refused(operations.offlineFiles.take, { campaignId, returnId: read.returnId, keys })
    expect(refusal).toMatchObject({ status: 409, code: 'offlineAlreadyTaken' })
    expect((await seenTask(linYue, campaignId, taskId)).statusNote).toBe('到店 30 人')
    const { comments } = await linYue.call(operations.comments.list, { campaignId, subjectNoun: 'task', subjectId: taskId })
    expect(comments).toMatchObject([{ text: '物料不够', authorId: zhaoId }])
  })

  test('lists as a conflict what was changed meanwhile, and the chosen value is written', async () => {
    const { linYue, chenHao, zhangMin, campaignId } = world
    const [kept, written] = [await addTask(world, { ownerId: chenHao.id }), await addTask(world, { ownerId: chenHao.id })]
    const file = await answered(linYue, chenHao.id, { [kept]: { percentComplete: 80 }, [written]: { percentComplete: 80 } })
    for (const taskId of [kept, written]) await linYue.call(operations.tasks.update, { campaignId, taskId, percentComplete: 50 })
    const read = await linYue.call(operations.offlineFiles.read, { campaignId }, { file })
    expect(read.items.map(({ isConflict, fields }) => [isConflict, fields[0]])).toEqual([
      [true, { field: 'percentComplete', base: 0, now: 50, answer: 80 }],
      [true, { field: 'percentComplete', base: 0, now: 50, answer: 80 }],
    ])
    const { returnId, revision } = read
    const key = read.items.find(({ taskId }) => taskId === written)!.key
    await zhangMin.call(operations.campaigns.plan, { campaignId })
    await linYue.call(operations.offlineFiles.take, { campaignId, returnId, basedOn: revision, keys: [key] })
    expect((await seenTask(linYue, campaignId, kept)).percentComplete).toBe(50)
    expect((await seenTask(linYue, campaignId, written)).percentComplete).toBe(80)
  })

  test('filled in further is no conflict with its writer’s own earlier words', async () => {
    const { linYue, chenHao, campaignId } = world
    const taskId = await addTask(world, { ownerId: chenHao.id })
    const html = await downloadOffline(linYue, campaignId)
    const first = filledIn(html, { personId: chenHao.id, tasks: { [taskId]: { statusNote: '已联系' } } })
    await takeAll(linYue, await linYue.call(operations.offlineFiles.read, { campaignId }, { file: first }))
    const second = filledIn(html, { personId: chenHao.id, tasks: { [taskId]: { statusNote: '已签约' } } })
    const { items } = await linYue.call(operations.offlineFiles.read, { campaignId }, { file: second })
    expect(items).toMatchObject([{ isConflict: false, fields: [{ base: '已联系', now: '已联系', answer: '已签约' }] }])
  })

  test('may be taken in by a member for their own tasks, and the rest is said', async () => {
    const { linYue, chenHao, zhangMin, campaignId, taskIds } = world
    const file = await answered(linYue, chenHao.id, { [taskIds.influencers]: { issue: '排期冲突' } }, [
      { taskId: taskIds.influencers, text: '请换一天' },
    ])
    const own = await chenHao.call(operations.offlineFiles.read, { campaignId }, { file })
    expect(own.items.map(({ refusal }) => refusal)).toEqual([null, null])
    const others = await zhangMin.call(operations.offlineFiles.read, { campaignId }, { file })
    expect(others.items.every(({ refusal }) => refusal !== null)).toBe(true)
    const { returnId } = others
    const keys = others.items.filter(({ part }) => part !== 'comment').map(({ key }) => key)
    expect((await zhangMin.call(operations.offlineFiles.take, { campaignId, returnId, keys })).left).toHaveLength(1)
    expect((await seenTask(linYue, campaignId, taskIds.influencers)).issue).toBe('')
  })

  test('names tasks that are not there any more', async () => {
    const { linYue, chenHao, campaignId } = world
    const taskId = await addTask(world, { ownerId: chenHao.id, name: '取消的直播' })
    const file = await answered(linYue, chenHao.id, { [taskId]: { statusNote: '改期' } })
    await linYue.call(operations.tasks.batch, { campaignId, remove: [taskId] })
    expect(await linYue.call(operations.offlineFiles.read, { campaignId }, { file })).toMatchObject({
      items: [],
      gone: ['取消的直播'],
    })
  })
})

describe('refused with a sentence is', () => {
  let html: string
  beforeAll(async () => {
    const { linYue, campaignId, chenHao, taskIds } = world
    html = filledIn(await downloadOffline(linYue, campaignId), {
      personId: chenHao.id,
      tasks: { [taskIds.influencers]: { statusNote: '发回' } },
    })
  })

  test('a file of another campaign, by its name', async () => {
    const { linYue, privateCampaignId: campaignId } = world
    expect(await code(linYue, html, campaignId)).toMatchObject({ code: 'offlineOtherCampaign', params: { name: '夏季新品上市' } })
  })

  test('a file of another workspace, by its name', async () => {
    const { stranger } = world
    const period = { startDate: '2024-06-01', endDate: '2024-06-30' }
    const { id } = await stranger.call(operations.campaigns.create, { name: '别家活动', kind: 'launch', ...period })
    expect(await code(stranger, html, id)).toMatchObject({ code: 'offlineOtherWorkspace', params: { workspace: '晨曦美妆' } })
  })

  test('a file in which what is signed was changed, with the part named', async () => {
    const { linYue, zhangMin } = world
    const parts = async (change: Parameters<typeof forged>[1]) => (await code(linYue, forged(html, change))).params.parts
    expect(await parts(({ tasks }) => (tasks[0]!.statusNote = '原来就是这样'))).toBe('任务的原始内容')
    expect(await parts(({ people }) => people.push({ id: zhangMin.id, name: '冒名' }))).toBe('人员名单')
    expect(await parts(({ about }) => (about.revision = 0))).toBe('活动信息')
    expect(await parts(({ seals }) => ([seals.about, seals.tasks] = [seals.tasks, seals.about]))).toBe('活动信息、任务的原始内容')
  })

  test.each<[string, string, (html: string) => BodyInit]>([
    ['an ordinary page', 'notOfflineFile', () => '<!doctype html><html><body>活动方案</body></html>'],
    ['an empty file', 'notOfflineFile', () => ''],
    ['a picture', 'notOfflineFile', () => new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 0x10])],
    ['a file that was cut', 'offlineFileBroken', (file) => file.slice(0, file.indexOf('runsheet-facts') + 500)],
    ['a file whose data were broken', 'offlineFileBroken', (file) => file.replace('"personId":"', '"personId":"x')],
    ['a file with a text that can’t be kept', 'offlineFileBroken', (file) => file.replace('发回', '\\u0000')],
    ['a file of an older format', 'offlineFormatUnknown', (file) => forged(file, ({ about }) => (about.format = 0))],
    ['a file that nobody filled in', 'offlineNothingFilled', (file) => filledIn(file, { personId: world.chenHao.id })],
    ['a file of 50 MB', 'offlineFileTooLarge', () => 'x'.repeat(50_000_000)],
  ])('%s', async (_, expected, change) => {
    expect((await code(world.linYue, change(html))).code).toBe(expected)
  })
})

function code(person: Person, file: BodyInit, campaignId = world.campaignId) {
  return person.refused(operations.offlineFiles.read, { campaignId }, { file })
}

async function answered(
  person: Person,
  personId: string,
  tasks: Record<string, AnswerPatch>,
  comments: { taskId: string; text: string }[] = [],
): Promise<string> {
  const html = await downloadOffline(person, world.campaignId)
  return filledIn(html, { personId, tasks, comments: comments.map((comment) => ({ id: crypto.randomUUID(), ...comment })) })
}

function takeAll(person: Person, { returnId, revision, items }: Awaited<ReturnType<typeof readingOf>>) {
  const { campaignId } = world
  const keys = items.map(({ key }) => key)
  return person.call(operations.offlineFiles.take, { campaignId, returnId, basedOn: revision, keys })
}

function readingOf(person: Person) {
  return person.call(operations.offlineFiles.read, { campaignId: world.campaignId })
}
