import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { operations } from '#operations/index.ts'
import type { App } from '#test/app.ts'
import { openApp, seen } from '#test/app.ts'
import type { World } from '#test/world.ts'
import { createWorld, signUp } from '#test/world.ts'

let app: App
let world: World

beforeAll(async () => {
  app = await openApp()
  world = await createWorld(app.server)
})
afterEach(() => app.leave())
afterAll(() => app.close())

const table = (page: Page) => page.getByRole('table', { name: '所有活动' })
const names = (page: Page) => table(page).getByRole('rowheader').getByRole('link').allTextContents()

describe('a new campaign', () => {
  test.each(['大型促销', '新品上市', '品牌主题活动', '长期项目'])(
    'of the kind %s has the phases of its preview and their tasks, opens its sheet and is in the portfolio',
    async (kind) => {
      const name = `2024年${kind}`
      const page = await app.visit('/campaigns', world.linYue)
      await page.getByRole('link', { name: '新建活动' }).click()
      await page.getByLabel('活动名称').fill(name)
      await page.getByRole('radio', { name: kind }).check()
      await page.getByLabel('开始日期').fill('8.1')
      await page.getByLabel('开始日期').blur()
      const preview = page.getByRole('region', { name: '排出来的计划' })
      await preview.getByText('活动周期：8月1日 – ').waitFor()
      const lists = preview.getByRole('list')
      const promised = await lists
        .nth((await lists.count()) - 2)
        .getByRole('listitem')
        .allInnerTexts()
      await page.getByRole('button', { name: '创建并打开跟踪表' }).click()
      await page.getByRole('heading', { level: 1, name }).waitFor()
      expect(new URL(page.url()).pathname).toMatch(/^\/campaigns\/[0-9a-f-]{36}\/sheet$/)

      const campaignId = new URL(page.url()).pathname.split('/')[2]!
      const { phases, tasks } = await world.linYue.call(operations.campaigns.plan, { campaignId })
      expect(promised).toHaveLength(phases.length)
      for (const [index, phase] of phases.entries()) expect(promised[index]).toContain(phase.name)
      expect(tasks.length).toBeGreaterThanOrEqual(25)

      await page.goto('/campaigns')
      const row = table(page).getByRole('row', { name })
      await row.getByText(kind, { exact: true }).waitFor()
      await row.getByText('8月1日 – ').waitFor()
    },
  )

  test('needs a name and a day, and says so at the fields', async () => {
    const page = await app.visit('/campaigns/new', world.linYue)
    await page.getByRole('button', { name: '创建并打开跟踪表' }).click()
    await page.getByText('请填写活动名称。').waitFor()
    expect(await seen(page.getByText('请填写开始日期。'))).toBe(true)
  })

  test('may start with nothing, and then needs a period', async () => {
    const page = await app.visit('/campaigns/new?kind=launch', world.linYue)
    await page.getByLabel('活动名称').fill('只有名字')
    await page.getByRole('radio', { name: '空白活动' }).check()
    await page.getByRole('button', { name: '创建并打开跟踪表' }).click()
    await page.getByText('请填写活动的开始和结束日期。').first().waitFor()
    await page.getByLabel('开始日期').fill('9.2')
    await page.getByLabel('结束日期').fill('9.1')
    await page.getByRole('button', { name: '创建并打开跟踪表' }).click()
    expect(await seen(page.getByText('结束日期不能早于开始日期。'))).toBe(true)
    await page.getByLabel('结束日期').fill('9.3')
    await page.getByRole('button', { name: '创建并打开跟踪表' }).click()
    await page.getByRole('heading', { level: 1, name: '只有名字' }).waitFor()
    const campaignId = new URL(page.url()).pathname.split('/')[2]!
    const { phases, milestones } = await world.linYue.call(operations.campaigns.plan, { campaignId })
    expect([phases, milestones]).toEqual([[], []])
  })
})

describe('the portfolio', () => {
  test('shows the campaign that needs help first, with its goals in words and what is late', async () => {
    const page = await app.visit('/campaigns', world.linYue)
    const row = table(page).getByRole('row', { name: '夏季新品上市' })
    for (const text of ['第 8/30 天', '2 项任务延期', '销售额 ≥ 500万元', '0/4 项完成'])
      await row.getByText(text).first().waitFor()
    expect((await names(page))[0]).toBe('夏季新品上市')
  })

  test('is filtered by kind and text, and the address can be sent to a colleague', async () => {
    const page = await app.visit('/campaigns', world.linYue)
    await page.getByRole('radio', { name: /^大型促销/ }).check({ force: true })
    await page.getByLabel('搜索活动').fill('七夕')
    await expect.poll(() => names(page)).toEqual(['七夕保密计划'])
    const colleague = await app.visit(page.url(), world.linYue)
    await table(colleague).waitFor()
    expect(await names(colleague)).toEqual(['七夕保密计划'])
    await colleague.getByLabel('搜索活动').fill('没有这个活动')
    await colleague.getByRole('button', { name: '清除筛选' }).click()
    await expect.poll(async () => (await names(colleague)).length).toBeGreaterThan(1)
  })

  test('hears of a campaign that somebody else starts', async () => {
    const page = await app.visit('/campaigns', world.linYue)
    await table(page).waitFor()
    const period = { startDate: '2024-06-05', endDate: '2024-06-20' }
    await world.chenHao.call(operations.campaigns.create, { name: '门店开业', kind: 'brandEvent', ...period })
    expect(await seen(table(page).getByRole('link', { name: '门店开业' }))).toBe(true)
  })

  test('shows a guest the name and the period of the campaign with their task, and nothing else', async () => {
    const page = await app.visit('/campaigns', world.studio)
    await table(page).waitFor()
    expect(await names(page)).toEqual(['夏季新品上市'])
    expect(await table(page).getByRole('columnheader').allTextContents()).toEqual(['活动名称', '活动周期'])
    expect(await page.getByRole('link', { name: '新建活动' }).count()).toBe(0)
  })

  test('before the first campaign leads to a kind of one', async () => {
    const owner = await signUp(app.server, '新人', '新工作区')
    const page = await app.visit('/campaigns', owner)
    await page.getByRole('link', { name: '品牌主题活动' }).click()
    await page.getByRole('heading', { level: 1, name: '新建活动' }).waitFor()
    expect(await page.getByRole('radio', { name: '品牌主题活动' }).isChecked()).toBe(true)
  })
})
