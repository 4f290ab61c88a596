import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { operations } from '#operations/index.ts'
import type { App } from '#test/app.ts'
import { openApp, seen } from '#test/app.ts'
import { violations } from '#test/axe.ts'
import type { World } from '#test/world.ts'
import { createWorld } from '#test/world.ts'

let app: App
let world: World

beforeAll(async () => {
  app = await openApp()
  world = await createWorld(app.server)
  const { linYue, chenHao, campaignId, taskIds } = world
  await linYue.call(operations.people.update, { personId: chenHao.id, title: '渠道经理' })
  await linYue.call(operations.lessons.write, {
    campaignId,
    sourceNoun: 'task',
    sourceId: taskIds.influencers,
    kind: 'improvement',
    content: '提前签订详细排期协议',
    appliesWhen: '与 KOL、达人合作时',
    tags: ['KOL'],
  })
})
afterEach(() => app.leave())
afterAll(() => app.close())

test('a campaign becomes a template, and the next one of its kind is planned from it and offered its lesson', async () => {
  const { linYue, chenHao, campaignId } = world
  const page = await app.visit(`/campaigns/${campaignId}/settings`, linYue)
  await page.getByRole('button', { name: '存为模板' }).click()
  const dialog = page.getByRole('dialog', { name: '存为模板' })
  await dialog.getByText('不带：实际进展').waitFor()
  await dialog.getByLabel('名称').fill('夏季上市模板')
  await dialog.getByLabel('首发节点').selectOption({ label: '新品首发 · 6月8日' })
  await dialog.getByLabel('以哪一天为第 0 天').selectOption('首发日（节点）')
  await dialog.getByRole('button', { name: '存为模板' }).click()
  await page.getByRole('button', { name: '查看模板' }).click()

  await page.getByRole('heading', { level: 1, name: '夏季上市模板' }).waitFor()
  const warmUp = page.getByRole('region', { name: '预热期' })
  expect(await seen(warmUp.getByText('−6 天 至 −3 天'))).toBe(true)
  expect(await page.getByText('陈昊').count()).toBe(0)
  expect(await violations(page)).toEqual([])
  await warmUp.getByRole('button', { name: 'KOL内容发布' }).click()
  const edit = page.getByRole('dialog', { name: '修改任务' })
  await edit.getByLabel('交付标准').fill('全部按约定日发布')
  await edit.getByRole('button', { name: '保存' }).click()
  await warmUp.getByText('全部按约定日发布').waitFor()

  await page.getByRole('link', { name: '用它新建活动' }).click()
  await page.getByLabel('活动名称').fill('秋季新品上市')
  expect(await page.getByRole('radio', { name: '夏季上市模板' }).isChecked()).toBe(true)
  await page.getByLabel('按哪一天排').selectOption('首发日期')
  await page.getByRole('textbox', { name: '首发日期' }).fill('9月10日')
  await page.getByRole('textbox', { name: '首发日期' }).blur()
  const preview = page.getByRole('region', { name: '排出来的计划' })
  await preview.getByText('活动周期：9月3日 – 10月2日').waitFor()
  await preview.getByText(/期间有中秋/).waitFor()
  expect(await page.getByRole('combobox', { name: '渠道经理' }).inputValue()).toBe('陈昊')
  await page.getByRole('textbox', { name: '销售额' }).fill('600万')
  expect(await violations(page)).toEqual([])
  await page.getByRole('button', { name: '创建并打开跟踪表' }).click()
  await page.getByRole('heading', { level: 1, name: '秋季新品上市' }).waitFor()

  const nextId = new URL(page.url()).pathname.split('/')[2]!
  const { tasks } = await linYue.call(operations.tasks.list, { campaignId: nextId })
  expect(tasks.find(({ name }) => name === 'KOL内容发布')).toMatchObject({
    plannedStart: '2024-09-04',
    plannedFinish: '2024-09-07',
    ownerId: chenHao.id,
    acceptanceCriteria: '全部按约定日发布',
  })
  const { id: taskId } = await linYue.call(operations.tasks.create, {
    campaignId: nextId,
    name: 'KOL直播合作',
    plannedStart: '2024-09-12',
  })
  await page.goto(`/campaigns/${nextId}/sheet?task=${taskId}`)
  const drawer = page.getByRole('dialog', { name: 'KOL直播合作' })
  await drawer.getByText('提前签订详细排期协议').waitFor()
  await drawer.getByRole('button', { name: '加为任务' }).click()
  await expect
    .poll(async () => (await linYue.call(operations.tasks.list, { campaignId: nextId })).tasks.map(({ name }) => name))
    .toContain('提前签订详细排期协议')
})

test('templates are listed, exported and taken in again, and a file that is none leaves a sentence', async () => {
  const page = await app.visit('/templates', world.heJing)
  await page.getByRole('link', { name: '大型促销（618、双11、周年庆）' }).waitFor()
  expect(await violations(page)).toEqual([])
  const download = page.waitForEvent('download')
  const line = page.getByRole('listitem').filter({ hasText: '大型促销' })
  await line.getByRole('button', { name: '更多操作' }).click()
  await page.getByRole('menuitem', { name: '导出文件' }).click()
  const file = await (await download).path()
  const text = await readFile(file, 'utf8')
  await takeIn(page, '模板.json', text.replace('大型促销（618、双11、周年庆）', '我们的大促'))
  await page.getByRole('heading', { level: 1, name: '我们的大促' }).waitFor()
  await takeInFromList(page, '别的.json', '{"a":1}', '这个 JSON 文件不是活动模板')
})

async function takeInFromList(page: Page, name: string, text: string, sentence: string): Promise<void> {
  await page.goto('/templates')
  await takeIn(page, name, text)
  expect(await seen(page.getByText(sentence))).toBe(true)
}

async function takeIn(page: Page, name: string, text: string): Promise<void> {
  await page.getByLabel('导入模板文件').setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) })
}
