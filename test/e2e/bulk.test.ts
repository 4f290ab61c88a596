import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { operations } from '#operations/index.ts'
import type { App } from '#test/app.ts'
import { openApp, seen } from '#test/app.ts'
import type { World } from '#test/world.ts'
import { createWorld } from '#test/world.ts'

let app: App
let world: World
const ids: string[] = Array.from({ length: 300 }, () => randomUUID())

beforeAll(async () => {
  app = await openApp()
  world = await createWorld(app.server)
  const { linYue, campaignId, phaseIds } = world
  const create = ids.map((id, index) => ({ id, name: `门店 ${index}`, phaseId: phaseIds.closing, plannedFinish: '2024-06-26' }))
  await linYue.call(operations.tasks.batch, { campaignId, create })
})
afterEach(() => app.leave())
afterAll(() => app.close())

const finishes = async () => {
  const { tasks } = await world.linYue.call(operations.campaigns.plan, { campaignId: world.campaignId })
  return [...new Set(tasks.filter(({ id }) => ids.includes(id)).map(({ plannedFinish }) => plannedFinish))]
}

test('three hundred selected rows move by three days in one press, and back in one', async () => {
  const { linYue, campaignId } = world
  const steps = await linYue.call(operations.checklistItems.create, { campaignId, taskId: ids[0]!, names: ['装车', '签收'] })
  await linYue.call(operations.checklistItems.update, { campaignId, itemId: steps.ids[0]!, isDone: true })
  const page = await app.visit(`/campaigns/${campaignId}/sheet?q=门店`, linYue)
  await page.getByRole('row').filter({ hasText: '门店 0' }).getByText('1/2').waitFor()
  await page.getByRole('gridcell', { name: '门店 0' }).click()
  await page.keyboard.press('Control+a')
  await page.getByText('已选 300 项').waitFor()
  await page.getByRole('button', { name: '批量修改' }).click()
  const dialog = page.getByRole('dialog', { name: '批量修改 300 项任务' })
  await dialog.getByLabel('修改什么').selectOption({ label: '计划日期整体平移' })
  await dialog.getByLabel('平移天数').fill('3')
  await dialog.getByRole('button', { name: '修改这 300 项' }).click()
  await page.getByText('已修改 300 项任务。').waitFor()
  expect(await finishes()).toEqual(['2024-06-29'])
  await page.getByRole('button', { name: '撤销' }).last().click()
  await expect.poll(finishes).toEqual(['2024-06-26'])

  const board = await app.visit(`/campaigns/${campaignId}/board?q=门店 0`, linYue)
  expect(await seen(board.getByText('1/2'))).toBe(true)
})
