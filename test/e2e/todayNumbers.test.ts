import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { operations } from '#operations/index.ts'
import type { App } from '#test/app.ts'
import { openApp, screens } from '#test/app.ts'
import { violations } from '#test/axe.ts'
import type { KpiWorld } from '#test/kpiWorld.ts'
import { addKpis, enterDays } from '#test/kpiWorld.ts'
import type { World } from '#test/world.ts'
import { createWorld } from '#test/world.ts'

let app: App
let world: World
let kpis: KpiWorld

beforeAll(async () => {
  app = await openApp()
  world = await createWorld(app.server)
  kpis = await addKpis(world)
  await enterDays(world.zhangMin, world.campaignId, kpis.impressions, [98_000, 99_000, 97_000, 98_500, 99_500, 98_200])
})
afterEach(() => app.leave())
afterAll(() => app.close())

const kept = async () => {
  const { campaignId, linYue } = world
  const { measurements } = await linYue.call(operations.measurements.list, { campaignId, kpiId: kpis.impressions })
  return measurements.map(({ day, value }) => [day, value])
}

test('a number is typed as people say it, also without a network, and what looks odd is asked about', async () => {
  const page = await app.visit('/today', world.zhangMin, screens.phone)
  const yesterday = page.getByRole('article', { name: '6月7日的曝光量' })
  await page.getByRole('radio', { name: '昨天' }).check({ force: true })
  await page.getByRole('article', { name: '6月8日的曝光量' }).waitFor({ state: 'detached' })
  await yesterday.waitFor()
  await page.getByRole('radio', { name: '今天' }).check({ force: true })
  const field = yesterday.getByLabel('曝光量 (次)')
  await field.fill('9.8万')
  await yesterday.getByText('= 98,000次').waitFor()
  expect(await violations(page)).toEqual([])
  await page.context().setOffline(true)
  await field.press('Enter')
  await page.getByText('1 个数等网络恢复后自动送出').waitFor()
  await page.context().setOffline(false)
  await expect.poll(kept).toContainEqual(['2024-06-07', '98000'])

  const today = page.getByRole('article', { name: '6月8日的曝光量' })
  await today.getByLabel('曝光量 (次)').fill('9.8')
  await today.getByRole('button', { name: '保存' }).click()
  await today.getByText('请核对单位').waitFor()
  await today.getByLabel('曝光量 (次)').fill('9.9万')
  await today.getByRole('button', { name: '保存' }).click()
  await expect.poll(kept).toContainEqual(['2024-06-08', '99000'])
})
