import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { files } from '#test/attachmentWorld.ts'
import type { App } from '#test/app.ts'
import { openApp, screens, seen } from '#test/app.ts'
import { violations } from '#test/axe.ts'
import type { Person } from '#test/person.ts'
import type { World } from '#test/world.ts'
import { addTask, createWorld, seenTask } from '#test/world.ts'

let app: App
let world: World

beforeAll(async () => {
  app = await openApp()
  world = await createWorld(app.server)
})
afterEach(() => app.leave())
afterAll(() => app.close())

async function open(as: Person, task: string, options = {}) {
  const page = await app.visit(`/campaigns/${world.campaignId}/sheet?task=${task}`, as, options)
  const drawer = page.getByRole('dialog').first()
  await drawer.waitFor()
  return { page, drawer }
}

test('a photo is handed in from the phone, returned, handed in anew and accepted, each version with its word', async () => {
  const video = await addTask(world, { name: '门店短片', ownerId: world.studio.id, reviewerId: world.linYue.id })
  const { drawer: phone } = await open(world.studio, video, screens.phone)
  await phone.getByRole('button', { name: '提交审核' }).click()
  const form = phone.getByRole('form', { name: '提交审核' })
  await form.getByLabel('拍照').setInputFiles({ name: '样片.png', mimeType: 'image/png', buffer: files.png })
  expect(await form.getByRole('checkbox', { name: '样片.png' }).isChecked()).toBe(true)
  await form.getByLabel('给审核人的说明').fill('第一版')
  await form.getByRole('button', { name: '提交', exact: true }).click()

  const { drawer: desk } = await open(world.linYue, video)
  expect(await seen(desk.getByText('待验收'))).toBe(true)
  await desk.getByRole('button', { name: '退回' }).click()
  await desk.getByLabel('还缺什么').fill('缺字幕')
  await desk.getByRole('button', { name: '退回' }).click()

  expect(await seen(phone.getByText('缺字幕').first())).toBe(true)
  await phone.getByRole('button', { name: '提交审核' }).click()
  const second = { name: '样片.png', mimeType: 'image/png', buffer: Buffer.concat([files.png, Buffer.from('字幕')]) }
  await form.getByLabel('添加文件').setInputFiles(second)
  await form.getByText('第 2 版').waitFor()
  await form.getByRole('button', { name: '提交', exact: true }).click()

  await desk.getByRole('button', { name: '通过' }).click()
  const versions = desk.getByRole('listitem').filter({ hasText: '光影工作室' })
  expect(await seen(versions.filter({ hasText: '已退回' }).filter({ hasText: '第一版' }))).toBe(true)
  expect(await seen(versions.filter({ hasText: '已通过' }).filter({ hasText: '林悦于 6月8日通过' }))).toBe(true)
  await expect.poll(async () => (await seenTask(world.linYue, world.campaignId, video)).actualFinish).toBe('2024-06-08')
  expect(await violations(phone.page())).toEqual([])
})

test('a file that is not what its name says stays with its reason, and nothing else is lost', async () => {
  const task = await addTask(world, { name: '方案定稿', ownerId: world.zhangMin.id })
  const { drawer } = await open(world.zhangMin, task)
  const section = drawer.getByRole('region', { name: '附件' })
  await section.getByLabel('添加文件').setInputFiles([
    { name: '方案.pdf', mimeType: 'application/pdf', buffer: files.html },
    { name: '现场.png', mimeType: 'image/png', buffer: files.png },
  ])
  expect(await seen(section.getByText('“方案.pdf”的内容不是 .pdf 文件。'))).toBe(true)
  expect(await seen(section.getByRole('link', { name: '现场.png', exact: true }))).toBe(true)
  await section.getByRole('button', { name: '预览“现场.png”' }).click()
  await drawer.page().getByRole('dialog', { name: '现场.png' }).getByRole('img').waitFor()
})

test('a mention is chosen after an @ and stands in the inbox of who is named; a checklist is ticked by both', async () => {
  const task = await addTask(world, { name: '直播脚本', ownerId: world.zhangMin.id })
  const { drawer } = await open(world.linYue, task)
  const other = await open(world.zhangMin, task, screens.phone)
  const say = drawer.getByLabel('写评论')
  await say.pressSequentially('@张')
  await drawer.getByRole('option', { name: '张敏' }).waitFor()
  await say.press('Enter')
  await say.pressSequentially('周三前给我')
  await drawer.getByRole('button', { name: '发送' }).click()
  expect(await seen(other.drawer.getByText('@张敏'))).toBe(true)

  await drawer.getByLabel('添加清单项，多项用分号隔开').fill('开场；福袋；返场')
  await drawer.getByRole('button', { name: '添加 3 项' }).click()
  await other.drawer.getByRole('checkbox', { name: '福袋' }).check()
  expect(await seen(drawer.getByRole('heading', { name: '清单 1/3' }))).toBe(true)
  expect(await violations(other.page)).toEqual([])

  const inbox = await app.visit('/inbox', world.zhangMin)
  expect(await seen(inbox.getByText('林悦在“直播脚本”提到了您：@张敏 周三前给我'))).toBe(true)
})
