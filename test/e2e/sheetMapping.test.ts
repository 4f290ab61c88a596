import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { App } from '#test/app.ts'
import { openApp, screens, seen } from '#test/app.ts'
import { violations } from '#test/axe.ts'
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

const sheet = '选题,编辑,上线,形式,校对\n开箱测评,张敏,03/04/2024,图文,陈昊\n成分科普,陈昊,05/04/2024,短视频,张敏\n合计,,,2,\n'

test('the columns of somebody else’s sheet are put right, seen at once, and remembered for the next file of that shape', async () => {
  const page = await app.visit('/import?from=workbook', world.linYue)
  await choose(page, '四月排期.csv', sheet)
  const columns = page.getByRole('table', { name: /的列$/ })
  expect(await columns.getByRole('row', { name: /编辑/ }).textContent()).toContain('张敏')
  await page.getByLabel('“校对”是什么').selectOption({ label: '协作方' })
  await page.getByLabel('“上线”是什么').selectOption({ label: '计划完成' })
  await page.getByLabel('日期顺序').selectOption({ label: '日/月/年' })
  expect(await seen(page.getByRole('row', { name: /开箱测评.*4月3日/ }))).toBe(true)
  expect(await violations(page)).toEqual([])
  await page.getByRole('button', { name: '创建活动' }).click()
  await page.waitForURL(/\/sheet/)

  const phone = await app.visit('/import?from=workbook', world.zhangMin, { ...screens.phone, colorScheme: 'dark' })
  await choose(phone, '五月排期.csv', sheet.replace('开箱测评', '新品预告'))
  await phone.getByRole('button', { name: '按上次的设置读取' }).click()
  expect(await seen(phone.getByRole('row', { name: /新品预告.*4月3日/ }))).toBe(true)
  expect(await violations(phone)).toEqual([])
})

test('a budget is told as such, and can be read as tasks all the same', async () => {
  const page = await app.visit('/import?from=workbook', world.linYue)
  await choose(page, '预算.csv', '项目,单价,数量,金额\n海报,12,100,1200\n展架,80,10,800\n')
  expect(await seen(page.getByText('这是预算表，不是任务表，没有导入为任务。').first())).toBe(true)
  await page.getByLabel('“项目”是什么').selectOption({ label: '任务名称' })
  expect(await seen(page.getByRole('row', { name: /^海报/ }).first())).toBe(true)
})

async function choose(page: Page, name: string, text: string): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('button', { name: '选择文件' }).click()])
  await chooser.setFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })
}
