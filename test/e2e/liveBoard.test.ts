import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { operations } from '#operations/index.ts'
import type { App } from '#test/app.ts'
import { openApp, screens, seen } from '#test/app.ts'
import { violations } from '#test/axe.ts'
import type { KpiWorld } from '#test/kpiWorld.ts'
import { addKpis } from '#test/kpiWorld.ts'
import type { World } from '#test/world.ts'
import { createWorld, TODAY } from '#test/world.ts'

let app: App
let world: World
let kpis: KpiWorld

beforeAll(async () => {
  app = await openApp()
  world = await createWorld(app.server)
  kpis = await addKpis(world)
  await sell('09:00', '40000')
})
afterEach(() => app.leave())
afterAll(() => app.close())

const sell = (time: string, value: string) =>
  world.linYue.call(operations.measurements.minutes, {
    campaignId: world.campaignId,
    values: [{ kpiId: kpis.sales, at: `${TODAY}T${time}:00+08:00`, value }],
  })
const board = () => app.visit(`/campaigns/${world.campaignId}/board-live`, world.linYue)

test('a sale is on the wall within a second', async () => {
  const page = await board()
  const hero = page.getByRole('region', { name: '销售额' })
  await hero.getByText('40,000元').waitFor()
  await page.getByText('实时').waitFor()
  const sent = performance.now()
  await sell('10:00', '25000')
  await hero.getByText('65,000元').waitFor({ timeout: 5000 })
  expect(performance.now() - sent).toBeLessThan(2000)
})

test('without a connection it says since when it is old, and comes back by itself', async () => {
  const page = await board()
  await page.getByText('实时').waitFor()
  await page.route('**/api/**', (route) => route.abort())
  await page.context().setOffline(true)
  await page.getByText(/连接中断，显示的是 \d\d:\d\d:\d\d 的数据/).waitFor({ timeout: 20_000 })
  expect(await seen(page.getByRole('region', { name: '销售额' }))).toBe(true)
  await page.unroute('**/api/**')
  await page.context().setOffline(false)
  await page.getByText('实时').waitFor({ timeout: 20_000 })
})

test.each(Object.entries({ ...screens, wall: { viewport: { width: 2560, height: 1080 } } }))(
  'it fills a %s without a scroll bar, everybody can perceive it, and Esc leaves it',
  async (_name, screen) => {
    const page = await app.visit(`/campaigns/${world.campaignId}/board-live`, world.linYue, screen)
    await page.getByRole('region', { name: '销售额' }).waitFor()
    const outside = await page.evaluate(() => [
      document.documentElement.scrollWidth - innerWidth,
      document.documentElement.scrollHeight - innerHeight,
    ])
    expect(outside).toEqual([0, 0])
    expect(await violations(page)).toEqual([])
    await page.keyboard.press('Escape')
    await page.waitForURL(/\/kpis$/)
  },
)

test('a guest sees no board', async () => {
  const page = await app.visit(`/campaigns/${world.campaignId}/board-live`, world.studio)
  expect(await seen(page.getByRole('heading', { name: '没有找到' }).first())).toBe(true)
})
