import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { operations } from '#operations/index.ts'
import { runSearchTexts } from '#server/jobs/searchTexts.ts'
import type { Person } from '#test/person.ts'
import type { TestServer } from '#test/server.ts'
import { startTestServer } from '#test/server.ts'
import type { World } from '#test/world.ts'
import { addTask, createWorld } from '#test/world.ts'

let server: TestServer
let world: World
let campaignId: string

beforeAll(async () => {
  server = await startTestServer()
  world = await createWorld(server)
  campaignId = world.campaignId
})
afterAll(() => server.close())

describe('what is written is found at once, and gone when it goes:', () => {
  test('a task by its name, by words in its notes, and by its new name alone', async () => {
    const taskId = await addTask(world, { name: '快闪店搭建', remarks: '灯箱尺寸待确认' })
    expect(await found('快闪店')).toContain(taskId)
    expect(await found('灯箱尺寸')).toContain(taskId)
    await world.linYue.call(operations.tasks.update, { campaignId, taskId, name: '集市摊位搭建' })
    expect(await found('快闪店')).not.toContain(taskId)
    expect(await found('集市摊位')).toContain(taskId)
  })

  test('undo takes an addition out of the search, and back into it', async () => {
    const { eventId } = await world.linYue.call(operations.tasks.create, { campaignId, name: '空中瑜伽体验' })
    expect(await titles('空中瑜伽')).toEqual(['空中瑜伽体验'])
    const undone = await world.linYue.call(operations.events.undo, { campaignId, eventId: eventId! })
    expect(await titles('空中瑜伽')).toEqual([])
    await world.linYue.call(operations.events.undo, { campaignId, eventId: undone.eventId! })
    expect(await titles('空中瑜伽')).toEqual(['空中瑜伽体验'])
  })

  test('a lesson that is withdrawn is not found', async () => {
    const { id: lessonId } = await world.linYue.call(operations.lessons.write, { kind: 'success', content: '雨天改到中庭开场' })
    expect(await found('中庭')).toContain(lessonId)
    await world.linYue.call(operations.lessons.withdraw, { lessonId, reason: '不再适用' })
    expect(await found('中庭')).not.toContain(lessonId)
  })

  test('issues, decisions, comments and campaigns too, with the way to what a comment is on', async () => {
    await world.linYue.call(operations.issues.raise, { campaignId, description: '背景板印错批号' })
    await world.linYue.call(operations.decisions.make, { campaignId, content: '改用数码快印补背景板' })
    const comment = { campaignId, subjectNoun: 'task', subjectId: world.taskIds.ads, text: '背景板谁去取？' } as const
    await world.zhangMin.call(operations.comments.create, comment)
    const { results } = await world.heJing.call(operations.search.find, { text: '背景板' })
    expect(results.map(({ noun }) => noun).toSorted()).toEqual(['comment', 'decision', 'issue'])
    expect(results.find(({ noun }) => noun === 'comment')!.subject).toEqual({ noun: 'task', id: world.taskIds.ads })
    expect(await found('夏季新品上市')).toContain(campaignId)
  })

  test('what a file says, once it was read', async () => {
    const file = { campaignId, subjectNoun: 'task', subjectId: world.taskIds.ads, name: '投放说明.txt' } as const
    await world.zhangMin.call(operations.attachments.upload, file, {
      file: new TextEncoder().encode('人群包：华东丽人，出价上限三元'),
    })
    expect(await titles('投放说明')).toContain('投放说明.txt')
    expect(await titles('华东丽人')).toEqual([])
    await runSearchTexts(server.services)
    expect(await titles('华东丽人')).toEqual(['投放说明.txt'])
  })
})

describe('ways of asking:', () => {
  test.each([
    ['排期协议', 'CJK words'],
    ['排', 'one character'],
    ['達人排期協議', 'traditional characters and a word that means the same'],
    ['ＫＯＬ　排期', 'full width'],
    ['博主 协议', 'a word that means the same'],
    ['kol schedul', 'a word begun'],
    ['scheduel', 'a typing error'],
    ['怎么和达人签排期', 'a question'],
  ])('%s (%s)', async (text) => {
    await kolLesson()
    expect((await titles(text)).slice(0, 3)).toContain('提前与KOL签订详细排期协议 schedule')
  })

  test('a word of the workspace’s own', async () => {
    const taskId = await addTask(world, { name: '云仓对接' })
    expect(await found('代发仓')).not.toContain(taskId)
    const { id: synonymGroupId } = await world.linYue.call(operations.search.addSynonyms, { words: ['云仓', '代发仓'] })
    expect(await found('代发仓')).toContain(taskId)
    await world.linYue.call(operations.search.removeSynonyms, { synonymGroupId })
    expect(await found('代发仓')).not.toContain(taskId)
  })

  test('nothing, signs alone and what breaks a query find nothing and break nothing', async () => {
    for (const text of ['', '   ', '！？…', "'); drop table task; --", "\\' & | ! :* <->", '😀', '\u0000', '的'.repeat(200)])
      expect((await world.linYue.call(operations.search.find, { text })).results).toEqual([])
  })

  test.each(['紫菀', '紫菀 护手', '护手'])('of many that say %s, turning pages shows each once', async (text) => {
    await handCreams()
    const ids: string[] = []
    for (let skip = 0; ; skip += 100) {
      const page = await world.linYue.call(operations.search.find, { text, skip, limit: 100 })
      ids.push(...page.results.map(({ id }) => id))
      if (page.results.length < 100) break
    }
    expect(ids.length).toBe(300)
    expect(new Set(ids).size).toBe(300)
  })

  test('what was found is marked where it stands', async () => {
    await kolLesson()
    const { results } = await world.linYue.call(operations.search.find, { text: '排期', noun: 'lesson' })
    const { text, marks } = results[0]!.title
    expect(marks.map(([from, to]) => text.slice(from, to))).toEqual(['排期'])
  })

  test('by kind of record, kind of campaign, department and days', async () => {
    const near = await addTask(world, {
      name: '滤镜贴纸上线',
      ownerId: world.zhangMin.id,
      plannedStart: '2024-06-10',
      plannedFinish: '2024-06-12',
    })
    await world.linYue.call(operations.people.update, { personId: world.zhangMin.id, departmentId: world.departmentId })
    const ask = async (filter: object) =>
      (await world.linYue.call(operations.search.find, { text: '滤镜贴纸', ...filter })).results.map(({ id }) => id)
    for (const filter of [
      { noun: 'task' },
      { campaignKind: 'launch' },
      { departmentId: world.departmentId },
      { from: '2024-06-12', to: '2024-06-12' },
    ])
      expect(await ask(filter)).toEqual([near])
    for (const filter of [{ noun: 'issue' }, { campaignKind: 'promotion' }, { from: '2024-06-13' }, { to: '2024-06-11' }])
      expect(await ask(filter)).toEqual([])
  })
})

describe('who finds what:', () => {
  test('of a private campaign only those who see it', async () => {
    const { id } = await world.linYue.call(operations.tasks.create, { campaignId: world.privateCampaignId, name: '鹊桥灯光秀' })
    expect(await found('鹊桥灯光', world.linYue)).toContain(id)
    expect(await found('鹊桥灯光', world.zhangMin)).toEqual([])
    await world.linYue.call(operations.tasks.update, {
      campaignId: world.privateCampaignId,
      taskId: id,
      ownerId: world.zhangMin.id,
    })
    expect(await found('鹊桥灯光', world.zhangMin)).toContain(id)
  })

  test('of a removed campaign nobody, and of another workspace nobody', async () => {
    const period = { startDate: '2024-08-01', endDate: '2024-08-02' }
    const { id } = await world.linYue.call(operations.campaigns.create, { name: '蓝莓音乐节', kind: 'brandEvent', ...period })
    expect(await found('蓝莓音乐节')).toContain(id)
    expect(await found('蓝莓音乐节', world.stranger)).toEqual([])
    await world.linYue.call(operations.campaigns.remove, { campaignId: id })
    expect(await found('蓝莓音乐节')).toEqual([])
  })

  test('a guest does not search', async () => {
    expect(await world.studio.refused(operations.search.find, { text: '短视频' })).toMatchObject({ status: 403 })
  })
})

async function found(text: string, person: Person = world.linYue): Promise<string[]> {
  return (await person.call(operations.search.find, { text })).results.map(({ id }) => id)
}

async function titles(text: string): Promise<string[]> {
  return (await world.linYue.call(operations.search.find, { text })).results.map(({ title }) => title.text)
}

let kol: Promise<unknown> | undefined
function kolLesson() {
  kol ??= world.linYue.call(operations.lessons.write, { kind: 'improvement', content: '提前与KOL签订详细排期协议 schedule' })
  return kol
}

let creams: Promise<unknown> | undefined
function handCreams() {
  const create = Array.from({ length: 300 }, (_, at) =>
    at % 2 === 0 ? { name: `紫菀护手霜第${at}批` } : { name: `第${at}批`, remarks: '紫菀，护手' },
  )
  const send = (from: number) => world.linYue.call(operations.tasks.batch, { campaignId, create: create.slice(from, from + 150) })
  creams ??= send(0).then(() => send(150))
  return creams
}
