import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { operations } from '#operations/index.ts'
import type { App } from '#test/app.ts'
import { openApp, screens, seen } from '#test/app.ts'
import { violations } from '#test/axe.ts'
import type { World } from '#test/world.ts'
import { addTask, createWorld, seenTask } from '#test/world.ts'

let app: App
let world: World

beforeAll(async () => {
  app = await openApp()
  world = await createWorld(app.server)
})
afterEach(() => app.leave())
afterAll(() => app.close())

test('a lead copies the link of a task, whose owner finishes it in two taps; used again, late or for another task it says so kindly', async () => {
  const { campaignId, linYue, zhangMin, chenHao } = world
  const taskId = await addTask(world, { name: '门店海报', ownerId: zhangMin.id, plannedFinish: '2024-06-08' })
  const desk = await app.visit(`/campaigns/${campaignId}/sheet?task=${taskId}`, linYue, {
    permissions: ['clipboard-read', 'clipboard-write'],
  })
  await desk.getByRole('dialog', { name: '门店海报' }).getByRole('button', { name: '更多操作' }).click()
  await desk.getByRole('menuitem', { name: '复制更新链接' }).click()
  await expect.poll(() => desk.evaluate(() => navigator.clipboard.readText())).toContain('/act/')
  const link = new URL(await desk.evaluate(() => navigator.clipboard.readText())).pathname

  const phone = await app.visit(link, undefined, screens.phone)
  await phone.getByRole('heading', { name: '门店海报' }).waitFor()
  await phone.getByRole('button', { name: '完成' }).tap()
  expect(await seen(phone.getByText('已完成，谢谢。'))).toBe(true)
  await phone.reload()
  expect(await seen(phone.getByText('这项任务已经完成，不用再更新。'))).toBe(true)
  expect(await seenTask(linYue, campaignId, taskId)).toMatchObject({ actualFinish: '2024-06-08' })

  await linYue.call(operations.tasks.update, { campaignId, taskId, ownerId: chenHao.id })
  for (const dead of [link, link.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')), '/act/nothing']) {
    await phone.goto(dead)
    await phone.getByRole('heading', { name: '链接无效' }).waitFor()
  }
  expect(await violations(phone)).toEqual([])
  const { address } = await linYue.call(operations.acts.link, { campaignId, taskId })
  await linYue.call(operations.workspace.update, { pinnedToday: '2024-06-09' })
  await phone.goto(address)
  await phone.getByRole('heading', { name: '链接已过期' }).waitFor()
  expect(await seen(phone.getByRole('link', { name: '登录后更新' }))).toBe(true)
  await linYue.call(operations.workspace.update, { pinnedToday: '2024-06-08' })
})

test('a lead reminds whoever said nothing today, who is led to their day and then missing no more', async () => {
  const { campaignId, linYue, chenHao } = world
  const page = await app.visit(`/campaigns/${campaignId}`, linYue)
  const silent = page.getByRole('region', { name: '今天还没有更新' })
  await silent.getByRole('button', { name: '提醒陈昊更新进展' }).click()
  await page.getByText('已提醒 1 人更新今天的进展。').waitFor()
  await silent.getByRole('listitem').filter({ hasText: '陈昊' }).getByText('已提醒').waitFor()

  const phone = await app.visit('/inbox', chenHao, screens.phone)
  await phone.getByRole('link', { name: /今天还有 \d+ 项任务没有记录进展/ }).tap()
  await phone.getByRole('heading', { name: '今日' }).waitFor()
  const { tasks } = await chenHao.call(operations.today.tasks, {})
  for (const { id: taskId, campaignId: at } of tasks)
    await chenHao.call(operations.progressUpdates.record, { campaignId: at, taskId, day: '2024-06-08' })
  await silent.getByRole('listitem').filter({ hasText: '陈昊' }).waitFor({ state: 'detached' })
  expect(await phone.getByText('今天已更新').count()).toBeGreaterThan(0)
})
