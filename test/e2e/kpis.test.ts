import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { operations } from '#operations/index.ts'
import type { App } from '#test/app.ts'
import { openApp, screens, seen } from '#test/app.ts'
import { violations } from '#test/axe.ts'
import type { KpiWorld } from '#test/kpiWorld.ts'
import { addKpis, enterDays } from '#test/kpiWorld.ts'
import type { World } from '#test/world.ts'
import { createWorld, TODAY } from '#test/world.ts'

let app: App
let world: World
let kpis: KpiWorld

beforeAll(async () => {
  app = await openApp()
  world = await createWorld(app.server)
  kpis = await addKpis(world)
  await enterDays(world.linYue, world.campaignId, kpis.sales, [150_000, 160_000, 155_000, 170_000, 165_000, 190_000, 200_000])
})
afterEach(() => app.leave())
afterAll(() => app.close())

const at = (path = '') => `/campaigns/${world.campaignId}${path}`
const valuesOf = async (kpiId: string) => {
  const { measurements } = await world.linYue.call(operations.measurements.list, { campaignId: world.campaignId, kpiId })
  return measurements.map(({ day, value, numerator, denominator }) => [day, value ?? `${numerator}/${denominator}`])
}

async function openGrid(who = world.linYue): Promise<Page> {
  const page = await app.visit(at('/kpis/entry'), who)
  await page.getByRole('gridcell', { name: '200,000', exact: true }).waitFor()
  return page
}

async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((copied) => {
    const data = new DataTransfer()
    data.setData('text/plain', copied)
    document.activeElement!.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
  }, text)
}

test('a number that is entered moves the card of its goal', async () => {
  const page = await app.visit(at(), world.linYue)
  const card = page.getByRole('article', { name: '销售额' })
  await card.getByText('119万元').waitFor()
  await card.getByText('按当前节奏').waitFor()
  await world.linYue.call(operations.measurements.record, {
    campaignId: world.campaignId,
    kpiId: kpis.sales,
    day: TODAY,
    value: '210000',
  })
  await card.getByText('140万元').waitFor()
  await card.getByRole('link', { name: '销售额' }).click()
  expect(await seen(page.getByRole('heading', { name: '销售额', level: 2 }))).toBe(true)
})

test('the table holds every KPI with its pace, and keeps why a number differs', async () => {
  const page = await app.visit(at('/kpis'), world.linYue)
  const row = page.getByRole('row', { name: /^销售额/ })
  await row.getByText('500万元').waitFor()
  await row.getByRole('textbox', { name: '销售额：偏差原因分析' }).fill('周末到店少')
  await row.getByRole('textbox', { name: '销售额：改进措施' }).fill('周五加投朋友圈')
  await row.getByRole('textbox', { name: '销售额：改进措施' }).press('Enter')
  await expect
    .poll(async () => (await world.linYue.call(operations.kpiNotes.list, { campaignId: world.campaignId })).kpiNotes)
    .toMatchObject([{ day: TODAY, varianceReason: '周末到店少', improvement: '周五加投朋友圈' }])
})

describe('in the grid of days', () => {
  test('what is pasted is kept, what is no number is named in its cell', async () => {
    const page = await openGrid()
    await page.getByRole('gridcell', { name: '200,000', exact: true }).click()
    await page.keyboard.press('ArrowDown')
    await paste(page, '21.5万\t3,100\n很多\t3,300\n')
    await page.getByText(/1 个没有填入。.*的销售额：看不懂“很多”/).waitFor()
    const refused = page.locator('[aria-invalid="true"]')
    await refused.waitFor()
    expect(await refused.getAttribute('aria-description')).toContain('看不懂“很多”')
    await expect.poll(() => valuesOf(kpis.impressions)).toContainEqual(['2024-06-08', '3100'])
    const held = page.getByRole('region', { name: /待核对的数/ })
    await held.getByText('还没有到').first().waitFor()
  })

  test('a number that looks wrong waits, and is put right where it stands', async () => {
    const page = await openGrid()
    await page.getByRole('gridcell', { name: '200,000', exact: true }).click()
    await page.keyboard.type('20')
    await page.keyboard.press('Enter')
    const line = page.getByRole('listitem', { name: /销售额.*6月7日/ })
    await line.getByRole('button', { name: '更正' }).click()
    await line.getByRole('textbox', { name: '正确的数' }).fill('205,000')
    await line.getByRole('textbox', { name: '正确的数' }).press('Enter')
    await expect.poll(() => valuesOf(kpis.sales)).toContainEqual(['2024-06-07', '205000'])
  })

  test('a member types into their own KPI alone', async () => {
    const page = await app.visit(at('/kpis/entry'), world.chenHao)
    const cell = page.getByRole('gridcell', { name: '150,000', exact: true })
    await cell.waitFor()
    expect(await cell.getAttribute('aria-readonly')).toBe('true')
  })
})

describe('a table from another system', () => {
  const awkward =
    '日期;曝光量;转化率(%)\n02/06/2024;1.200,5;5,2\n05/06/2024;1.310,0;5,4\n07/06/2024;n/a;5,5\n09/06/2024;十几万吧;5,1\n'

  test('is asked about where only a person knows, names what it can’t read, and takes the rest', async () => {
    const page = await app.visit(at('/kpis/import'), world.linYue)
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: '投放.csv', mimeType: 'text/csv', buffer: Buffer.from(awkward, 'utf8') })
    await page.getByRole('heading', { name: '投放.csv' }).waitFor()
    await page.getByText('还是月/日/年').waitFor()
    const take = page.getByRole('button', { name: /^导入 \d+ 个数/ })
    expect(await take.getAttribute('aria-disabled')).toBe('true')
    await page.getByRole('button', { name: '日/月/年' }).click()
    await page.getByText('看不懂数值“十几万吧”').waitFor()
    await take.click()
    await page.getByRole('table', { name: '关键指标跟踪表' }).waitFor()
    expect(await valuesOf(kpis.impressions)).toContainEqual(['2024-06-02', '1200.5'])
    await page.getByRole('listitem', { name: '曝光量 · 6月5日' }).getByText('共 2 天没有数据').waitFor()
  })
})

describe.each(['light', 'dark'] as const)('in the %s theme', (colorScheme) => {
  test.each(['', '/kpis', '/kpis/import', '/kpis/sources'])('everybody can perceive and use %s', async (path) => {
    const page = await app.visit(at(path), world.linYue, { colorScheme })
    if (path === '/kpis') await page.getByRole('table', { name: '关键指标跟踪表' }).waitFor()
    expect(await violations(page)).toEqual([])
  })

  test('everybody can read a chart out day by day', async () => {
    const page = await app.visit(at(`/kpis/${kpis.sales}`), world.linYue, { colorScheme })
    const reader = page.getByRole('slider', { name: /逐日读数/ })
    await reader.focus()
    await page.keyboard.press('Home')
    expect(await reader.getAttribute('aria-valuetext')).toMatch(/^6月1日, 实际 15万元/)
    await page.getByRole('button', { name: '看表格' }).click()
    await page.getByRole('table', { name: '销售额' }).waitFor()
    expect(await violations(page)).toEqual([])
  })
})

test('on a phone nothing is wider than the screen', async () => {
  const page = await app.visit(at('/kpis'), world.linYue, screens.phone)
  await page.getByRole('table', { name: '关键指标跟踪表' }).waitFor()
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0)
})
