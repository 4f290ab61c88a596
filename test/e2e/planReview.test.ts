import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { operations } from '#operations/index.ts'
import type { App } from '#test/app.ts'
import { openApp, screens, seen } from '#test/app.ts'
import { violations } from '#test/axe.ts'
import { makeDocx } from '#test/planDocuments.ts'
import { NEWER_PLAN, startReview } from '#test/planReviewWorld.ts'
import type { World } from '#test/world.ts'
import { createWorld } from '#test/world.ts'

let app: App
let world: World

beforeAll(async () => {
  app = await openApp()
  world = await createWorld(app.server)
})
afterEach(() => app.leave())
afterAll(() => app.close())

const document = makeDocx([
  { text: '中秋月饼礼盒促销方案', heading: 1 },
  '活动时间：2024年9月1日-9月17日',
  { text: '活动目标', heading: 2 },
  '1. 销售额 ≥ 300万元',
  '2. 新增会员 8000人',
  { text: '关键节点', heading: 2 },
  '- 8月25日前：礼盒样品到店',
  '- 2月30日：彩排',
  { text: '任务分工', heading: 2 },
  [
    ['任务', '负责人', '时间'],
    ['门店海报设计', '张敏', '8月20日前'],
    ['社群预热文案', '周小荷', '8月26日-8月31日'],
  ],
])

test('a plan document is reviewed by keyboard, becomes a campaign, and each row leads back to its sentence', async () => {
  const page = await app.visit('/import', world.linYue)
  await choose(page, '中秋方案.docx', Buffer.from(document))
  await page.getByText(/^0 \/ \d+ 已核对$/).waitFor()
  const first = page.getByRole('button', { name: '彩排 “2月30日”' })
  expect(await first.getAttribute('aria-current')).toBe('true')
  expect(await page.getByRole('region', { name: '需要看一眼' }).getByText('日历上没有这一天').isVisible()).toBe(true)

  await page.keyboard.press('x')
  await page.getByText(/^1 \/ \d+ 已核对$/).waitFor()
  await page.keyboard.press('u')
  await page.getByText(/^0 \/ \d+ 已核对$/).waitFor()
  await page.keyboard.press('x')
  await page.keyboard.press('?')
  await page.getByRole('dialog', { name: '快捷键' }).press('Escape')
  await page.getByRole('region', { name: '原文' }).getByText('销售额 ≥ 300万元').click()
  expect(await seen(page.locator('[aria-current="true"]', { hasText: '销售额' }))).toBe(true)
  await page.keyboard.press('e')
  await page.getByRole('form', { name: '修改' }).getByLabel('名称').fill('礼盒销售额')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: /礼盒销售额/ }).waitFor()
  await page.keyboard.press('a')
  await page.getByText(/^(\d+) \/ \1 已核对$/).waitFor()

  await page.reload()
  await page.getByText(/^(\d+) \/ \1 已核对$/).waitFor()
  await page.getByRole('button', { name: '生成营销活动' }).click()
  const dialog = page.getByRole('dialog', { name: '生成营销活动' })
  await dialog.getByRole('button', { name: '生成营销活动' }).click()
  await page.waitForURL(/\/campaigns\/[0-9a-f-]+$/)
  await page.getByRole('heading', { name: '礼盒销售额' }).waitFor()
  await page.getByRole('link', { name: '来源：在策划案中打开“销售额 ≥ 300万元”' }).click()
  const sentence = page.locator('[data-active]')
  await sentence.waitFor()
  expect(await sentence.textContent()).toBe('销售额 ≥ 300万元')

  const campaignId = /campaigns\/([0-9a-f-]+)/.exec(page.url())![1]!
  await page.goto(`/campaigns/${campaignId}/import?from=plan`)
  const newer = makeDocx(NEWER_PLAN.split('\n').filter((line) => line !== ''))
  await choose(page, '中秋方案.docx', Buffer.from(newer))
  await page.getByRole('button', { name: /^销售额|礼盒销售额/ }).waitFor()
  expect(await page.getByText('新版里没有了').first().isVisible()).toBe(true)
  for (const key of ['Enter', 'Enter', 'a']) await page.keyboard.press(key)
  await page.getByRole('button', { name: /^采用 \d+ 处改动$/ }).click()
  await page.waitForURL(/activity$/)
  const before = await goals(campaignId)
  expect(before).toContain('3500000')
  await page.getByRole('button', { name: '撤销这一步' }).first().click()
  await page.getByText('已撤销').first().waitFor()
  expect(await goals(campaignId)).toContain('3000000')
}, 60_000)

test('marked text becomes an item, on a desk and on a phone, in light and in dark, for everybody', async () => {
  const reviewId = await startReview(world.linYue)
  const page = await app.visit(`/import/plan/${reviewId}`, world.linYue)
  await page.getByText(/^0 \/ \d+ 已核对$/).waitFor()
  await page.getByRole('region', { name: '原文' }).getByText('参与部门', { exact: false }).last().dblclick()
  await page.getByRole('toolbar').getByRole('button', { name: '任务' }).click()
  await page.getByRole('form', { name: '修改' }).getByLabel('名称').fill('拉参与部门的群')
  await page.keyboard.press('Enter')
  expect(await seen(page.getByRole('button', { name: /拉参与部门的群/ }))).toBe(true)
  expect(await violations(page)).toEqual([])
  const phone = await app.visit(`/import/plan/${reviewId}`, world.linYue, { ...screens.phone, colorScheme: 'dark' })
  expect(await seen(phone.getByRole('button', { name: /拉参与部门的群/ }))).toBe(true)
  expect(await violations(phone)).toEqual([])
  await phone.getByRole('radio', { name: '原文' }).check({ force: true })
  expect(await seen(phone.getByRole('heading', { name: '活动目标' }))).toBe(true)
  expect(await phone.evaluate(() => globalThis.document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
})

test('a file without a plan says so and offers an empty campaign; a file that cannot be read says why', async () => {
  const page = await app.visit('/import', world.linYue)
  await choose(page, '坏文件.docx', Buffer.from('PK\u0003\u0004 not a package', 'latin1'))
  expect(await seen(page.getByText(/坏文件\.docx：这份文件已损坏/))).toBe(true)
  await page.getByRole('textbox', { name: '或粘贴文字' }).fill('今天天气很好，大家一起去公园散步。')
  await page.getByRole('button', { name: '开始核对' }).click()
  expect(await seen(page.getByRole('heading', { name: '没有在这份文件里找到目标、节点或任务' }))).toBe(true)
  expect(await page.getByRole('link', { name: '新建空活动' }).isVisible()).toBe(true)
})

async function choose(page: Page, name: string, buffer: Buffer): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: '选择策划案' }).click(),
  ])
  await chooser.setFiles({ name, mimeType: 'application/octet-stream', buffer })
}

async function goals(campaignId: string) {
  const plan = await world.linYue.call(operations.campaigns.plan, { campaignId })
  return plan.goals.map(({ targetValue }) => targetValue)
}
