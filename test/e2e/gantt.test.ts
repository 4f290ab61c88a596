import type { Locator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { screens, seen } from '#test/app.ts'
import type { Demo, DemoName } from '#test/demo.ts'
import { openDemo } from '#test/demo.ts'

let demo: Demo

beforeAll(async () => {
  demo = await openDemo()
})
afterEach(() => demo.app.leave())
afterAll(() => demo.app.close())

const DAY = 16

async function chart(name: DemoName, options = {}, query = '') {
  const page = await demo.app.visit(`/campaigns/${demo.campaignId}/gantt${query}`, await demo.as(name), options)
  const grid = page.getByRole('grid')
  const line = (task: string): Locator => grid.getByRole('row').filter({ has: page.getByText(task, { exact: true }) })
  return { page, grid, line, bar: (task: string) => line(task).locator('[data-grip=move]').boundingBox() }
}

const taskNamed = async (name: string) => (await demo.plan()).tasks.find((task) => task.name === name)!
const datesOf = async (name: string) => {
  const { plannedStart, plannedFinish } = await taskNamed(name)
  return [plannedStart, plannedFinish]
}

async function drag(page: Page, from: { x: number; y: number }, to: { x: number; y: number }): Promise<void> {
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 3 })
  await page.mouse.move(to.x, to.y, { steps: 3 })
  await page.mouse.up()
}

describe('a bar in the hand of its lead', () => {
  test('moves and stretches by days, by mouse and by key, and one undo takes each back', async () => {
    const { page, grid, line, bar } = await chart('林悦', {}, '?q=库存盘点与退换货处理')
    await line('库存盘点与退换货处理').waitFor()
    const before = await datesOf('库存盘点与退换货处理')
    await page.getByRole('button', { name: '回到今天' }).click()
    const box = (await bar('库存盘点与退换货处理'))!
    const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
    await drag(page, middle, { ...middle, x: middle.x + 2 * DAY })
    await expect.poll(() => datesOf('库存盘点与退换货处理')).not.toEqual(before)
    const moved = await datesOf('库存盘点与退换货处理')
    expect(moved).toEqual(before.map((day) => shifted(day!, 2)))
    await page.getByRole('button', { name: '撤销 Ctrl+Z' }).click()
    await expect.poll(() => datesOf('库存盘点与退换货处理')).toEqual(before)
    await grid.press('Shift+Alt+ArrowRight')
    await expect.poll(() => datesOf('库存盘点与退换货处理')).toEqual([before[0], shifted(before[1]!, 1)])
    await page.getByRole('button', { name: '撤销 Ctrl+Z' }).click()
    await expect.poll(() => datesOf('库存盘点与退换货处理')).toEqual(before)
    await grid.press('Enter')
    await page.getByRole('dialog').getByRole('heading', { name: '库存盘点与退换货处理' }).waitFor()
    expect(new URL(page.url()).searchParams.get('task')).toBe((await taskNamed('库存盘点与退换货处理')).id)
  })

  test('moves nothing where others wait for it: what would follow is proposed', async () => {
    const { page, line, bar } = await chart('林悦', {}, '?q=返场促销')
    await line('返场促销').waitFor()
    const before = await datesOf('返场促销')
    const box = (await bar('返场促销'))!
    const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
    await drag(page, middle, { ...middle, x: middle.x + 3 * DAY })
    await page.getByRole('dialog').waitFor()
    await expect.poll(() => new URL(page.url()).searchParams.get('proposal')).not.toBeNull()
    expect(await datesOf('返场促销')).toEqual(before)
  })

  test('is linked from its end to the beginning of another, and the link is removed by key', async () => {
    const { page, grid, line, bar } = await chart('林悦', {}, '?q=会员')
    await line('会员双倍积分').waitFor()
    const [from, to] = [(await bar('社群预热与会员短信'))!, (await bar('会员双倍积分'))!]
    const between = async () => {
      const { dependencies } = await demo.plan()
      const [first, second] = [(await taskNamed('社群预热与会员短信')).id, (await taskNamed('会员双倍积分')).id]
      return dependencies.filter((link) => link.predecessorId === first && link.successorId === second).map(({ kind }) => kind)
    }
    const handle = { x: from.x + from.width + 7, y: from.y + from.height / 2 }
    await drag(page, handle, { x: to.x + 4, y: to.y + to.height / 2 })
    await expect.poll(between).toEqual(['FS'])
    await line('社群预热与会员短信').getByText('社群预热与会员短信', { exact: true }).click()
    await page.keyboard.press('Escape')
    await grid.focus()
    const chosen = page.getByText(/“社群预热与会员短信”完成后.*“会员双倍积分”才能开始/)
    const choose = async () => {
      await page.keyboard.press('l')
      return chosen.count()
    }
    // The server has the link before the page does.
    await expect.poll(choose).toBeGreaterThan(0)
    await page.keyboard.press('Delete')
    await expect.poll(between).toEqual([])
  })
})

test('who may not change the plan moves no bar', async () => {
  const { page, line, bar } = await chart('陈昊', {}, '?q=返场促销')
  await line('返场促销').waitFor()
  const before = await datesOf('返场促销')
  const box = (await bar('返场促销'))!
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  await drag(page, middle, { ...middle, x: middle.x + 3 * DAY })
  await page.getByRole('grid').press('Alt+ArrowRight')
  await page.getByText('您不能改这一行的计划日期。').waitFor({ state: 'attached' })
  expect(await datesOf('返场促销')).toEqual(before)
})

test('the filter of the sheet holds on the chart, and goes along to the board and the calendar', async () => {
  const { page, line } = await chart('林悦')
  await line('KOL内容发布').waitFor()
  await page.getByLabel('搜索任务').fill('直播')
  await line('新品首发直播').waitFor()
  await line('KOL内容发布').waitFor({ state: 'detached' })
  await page.getByRole('link', { name: '看板' }).click()
  await page.getByRole('button', { name: '新品首发直播', exact: true }).waitFor()
  expect(await page.getByRole('button', { name: 'KOL内容发布', exact: true }).count()).toBe(0)
  expect(new URL(page.url()).searchParams.get('q')).toBe('直播')
})

test('closer and farther by key, and a phase folds', async () => {
  const { page, grid, line } = await chart('林悦')
  await line('KOL内容发布').waitFor()
  await grid.focus()
  await page.keyboard.press('+')
  await expect.poll(() => page.getByRole('radio', { name: '日' }).isChecked()).toBe(true)
  await page.getByRole('button', { name: '收起预热期' }).click()
  await line('KOL内容发布').waitFor({ state: 'detached' })
})

test('on a phone a finger scrolls the chart, and a line opens its task', async () => {
  const { page, line } = await chart('张敏', screens.phone)
  await line('朋友圈广告投放').getByText('朋友圈广告投放', { exact: true }).tap()
  expect(await seen(page.getByRole('dialog').getByRole('heading', { name: '朋友圈广告投放' }))).toBe(true)
})

function shifted(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)
}
