import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { operations } from '#operations/index.ts'
import type { App } from '#test/app.ts'
import { openApp, screens, seen } from '#test/app.ts'
import { violations } from '#test/axe.ts'
import { sheetPage } from '#test/sheetPage.ts'
import type { World } from '#test/world.ts'
import { addTask, createWorld } from '#test/world.ts'

let app: App
let world: World

beforeAll(async () => {
  app = await openApp()
  world = await createWorld(app.server)
})
afterEach(() => app.leave())
afterAll(() => app.close())

test('a word of the house finds what others call it, and its record opens', async () => {
  await addTask(world, { name: '云仓对接' })
  const page = await app.visit('/settings/synonyms', world.linYue)
  await page.getByRole('button', { name: '添加词组' }).click()
  const form = page.getByRole('dialog', { name: '添加词组' })
  await form.getByLabel('同义词').fill('云仓')
  await form.getByRole('button', { name: '添加词组' }).first().click()
  expect(await seen(form.getByText('请至少写两个词'))).toBe(true)
  await form.getByLabel('同义词').fill('云仓、代发仓、物料')
  expect(await seen(form.getByText('“物料”也在“物料、素材、物资”中'))).toBe(true)
  await form.getByRole('button', { name: '添加词组' }).first().click()
  await form.waitFor({ state: 'detached' })
  await page.getByRole('searchbox', { name: '查询' }).fill('代发仓')
  const withOwn = page.getByRole('region', { name: '使用本工作区的词组' })
  expect(await seen(withOwn.getByText('新找到'))).toBe(true)
  expect(await violations(page)).toEqual([])

  await page.getByRole('link', { name: '知识库' }).first().click()
  await page.getByRole('searchbox', { name: '搜索知识库' }).fill('代发仓')
  await page.getByRole('link', { name: '云仓对接' }).click()
  expect(await seen(page.getByRole('dialog', { name: '云仓对接' }))).toBe(true)
})

test('a lesson is drawn from a decision, found useful, and a double leads to it', async () => {
  const { campaignId } = world
  const { id: decisionId } = await world.linYue.call(operations.decisions.make, { campaignId, content: '直播改到周六晚' })
  const page = await app.visit(`/campaigns/${campaignId}/reviews?decision=${decisionId}`, world.linYue)
  await page.getByRole('dialog', { name: '直播改到周六晚' }).getByRole('button', { name: '写成经验' }).click()
  const form = page.getByRole('dialog', { name: '从“直播改到周六晚”写下经验' })
  expect(await form.getByLabel('依据').inputValue()).toContain('直播改到周六晚')
  await form.getByLabel('内容').fill('直播放在周六晚，避开同行的周五场')
  await form.getByRole('button', { name: '写下经验' }).first().click()
  await form.waitFor({ state: 'detached' })
  expect(await seen(page.getByRole('link', { name: '直播放在周六晚，避开同行的周五场' }))).toBe(true)

  const { id: doubleId } = await world.linYue.call(operations.lessons.write, { kind: 'success', content: '周六晚直播' })
  await page.goto('/knowledge')
  const line = page.getByRole('listitem').filter({ hasText: '避开同行的周五场' })
  await line.getByRole('button', { name: '有用' }).click()
  expect(await seen(line.getByRole('button', { name: '有用 1', pressed: true }))).toBe(true)
  await page.getByRole('button', { name: '写下经验' }).click()
  const writing = page.getByRole('dialog', { name: '写下经验' })
  await writing.getByLabel('内容').fill('直播放在周六晚，避开周五场')
  expect(await seen(writing.getByRole('region', { name: '已经有相似的经验' }).getByText('避开同行的周五场'))).toBe(true)
  await writing.getByRole('button', { name: '取消' }).click()

  const double = page.getByRole('listitem').filter({ hasText: '周六晚直播' })
  await double.getByRole('button', { name: '更多操作' }).click()
  await page.getByRole('menuitem', { name: '合并到另一条' }).click()
  await page.getByRole('combobox', { name: '保留哪一条' }).fill('避开同行')
  await page.getByRole('option', { name: /避开同行/ }).click()
  await page.getByRole('dialog').getByRole('button', { name: '合并到另一条' }).first().click()
  await double.waitFor({ state: 'detached' })
  await page.goto(`/knowledge?lesson=${doubleId}`)
  expect(await seen(page.locator('[data-named]').getByText('避开同行的周五场'))).toBe(true)
  expect(await violations(page)).toEqual([])
})

test('a task that is named in the sheet brings what a past campaign learned, and leaves its user typing', async () => {
  const { linYue, campaignId } = world
  const period = { startDate: '2023-06-01', endDate: '2023-06-30' }
  const past = await linYue.call(operations.campaigns.create, { name: '2023 夏季上市', kind: 'launch', ...period })
  const learned = { campaignId: past.id, kind: 'improvement' as const, appliesWhen: '与 KOL、达人合作时', tags: ['KOL'] }
  await linYue.call(operations.lessons.write, { ...learned, content: '提前签订详细排期协议' })
  const sheet = await sheetPage(await app.visit(`/campaigns/${campaignId}/sheet`, linYue))
  await sheet.addTask(1).click()
  await sheet.type('第二轮KOL种草')
  await sheet.press('Enter')
  const offer = sheet.page.getByRole('region', { name: '以往的经验，用得上“第二轮KOL种草”' })
  expect(await seen(offer.getByText('提前签订详细排期协议'))).toBe(true)
  expect(await seen(offer.getByText('来自 2023 夏季上市'))).toBe(true)
  await sheet.type('物料打样')
  await sheet.press('Enter')
  await sheet.row('物料打样').waitFor()
  await offer.waitFor({ state: 'detached' })

  await sheet.enter('物料打样', '任务名称', '达人寄样')
  const again = sheet.page.getByRole('region', { name: '以往的经验，用得上“达人寄样”' })
  await again.getByRole('button', { name: '加为任务' }).click()
  await sheet.row('提前签订详细排期协议').waitFor()
  await again.waitFor({ state: 'detached' })

  await linYue.call(operations.lessons.write, { ...learned, content: '达人样品多备两份' })
  await sheet.enter('达人寄样', '任务名称', '达人样品寄送')
  const other = sheet.page.getByRole('region', { name: '以往的经验，用得上“达人样品寄送”' })
  await other.getByText('达人样品多备两份').waitFor()
  expect(await violations(sheet.page)).toEqual([])
  await other.getByRole('button', { name: '不再提示' }).click()
  await other.waitFor({ state: 'detached' })
})

test('the palette goes anywhere by keyboard, and leaves an input method its Enter', async () => {
  const page = await app.visit('/campaigns', world.zhangMin)
  const field = await openPalette(page)
  const keyboard = await page.context().newCDPSession(page)
  await keyboard.send('Input.imeSetComposition', { text: 'tonghzi', selectionStart: 7, selectionEnd: 7 })
  await page.keyboard.press('Enter')
  expect(await field.isVisible()).toBe(true)
  await keyboard.send('Input.insertText', { text: '朋友圈' })
  expect(await seen(page.getByRole('option', { name: /朋友圈广告投放/ }))).toBe(true)
  expect(await violations(page)).toEqual([])
  await page.keyboard.press('Enter')
  expect(await seen(page.getByRole('dialog', { name: '朋友圈广告投放' }))).toBe(true)

  await openPalette(page)
  expect(await seen(page.getByRole('group', { name: '最近去过' }).getByText('朋友圈广告投放'))).toBe(true)
  await page.keyboard.type('甘特')
  expect(await seen(page.getByRole('option', { name: /甘特图/, selected: true }))).toBe(true)
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/gantt/)

  const phone = await app.visit('/today', world.zhangMin, screens.phone)
  await phone.getByRole('button', { name: '搜索和命令' }).click()
  await phone.getByRole('combobox', { name: '搜索和命令' }).fill('知识')
  await phone
    .getByRole('option', { name: /知识库/ })
    .first()
    .click()
  await phone.waitForURL(/\/knowledge/)
})

async function openPalette(page: Page) {
  await page.keyboard.press('Control+k')
  const field = page.getByRole('combobox', { name: '搜索和命令' })
  await field.waitFor()
  return field
}
