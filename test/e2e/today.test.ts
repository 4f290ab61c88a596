import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { operations } from '#operations/index.ts'
import type { App } from '#test/app.ts'
import { openApp, screens, seen } from '#test/app.ts'
import { violations } from '#test/axe.ts'
import type { World } from '#test/world.ts'
import { addTask, createWorld, seenTask } from '#test/world.ts'

let app: App
let world: World
let leaflets: string

beforeAll(async () => {
  app = await openApp()
  world = await createWorld(app.server)
})
beforeEach(async () => {
  leaflets = await addTask(world, {
    name: '门店物料陈列',
    ownerId: world.zhangMin.id,
    plannedStart: '2024-06-05',
    plannedFinish: '2024-06-08',
    quantityPlanned: 20,
    quantityDone: 12,
    quantityUnit: '家',
  })
})
afterEach(async () => {
  await app.leave()
  await world.linYue.call(operations.tasks.batch, { campaignId: world.campaignId, remove: [leaflets] })
})
afterAll(() => app.close())

const card = (page: Page, name: string) => page.getByRole('article', { name })
const press = (page: Page, name: string, button: string) => card(page, name).getByRole('button', { name: button }).click()
const kept = (taskId = leaflets) => seenTask(world.linYue, world.campaignId, taskId)
const progressOf = async (taskId: string) =>
  (await world.linYue.call(operations.progressUpdates.list, { campaignId: world.campaignId, taskId })).progressUpdates

test('my tasks come most urgent first, and say in words when they are due', async () => {
  const page = await app.visit('/today', world.zhangMin)
  await card(page, '门店物料陈列').getByText('今天', { exact: true }).waitFor()
  await card(page, '朋友圈广告投放').getByText('晚 5 天').waitFor()
  const names = await page.getByRole('article').getByRole('heading').allTextContents()
  expect(names).toEqual(['朋友圈广告投放', '门店物料陈列'])
})

test('one more is one press, and is kept', async () => {
  const page = await app.visit('/today', world.zhangMin, screens.phone)
  await press(page, '门店物料陈列', '增加')
  await press(page, '门店物料陈列', '增加')
  await card(page, '门店物料陈列').getByText('14 / 20 家').waitFor()
  await expect.poll(async () => (await kept()).quantityDone).toBe(14)
})

test('what is finished goes, and comes back by undo', async () => {
  const page = await app.visit('/today', world.zhangMin, screens.phone)
  await press(page, '门店物料陈列', '完成')
  await card(page, '门店物料陈列').waitFor({ state: 'detached' })
  await page.getByRole('button', { name: '撤销' }).click()
  await card(page, '门店物料陈列').getByText('12 / 20 家').waitFor()
  expect((await kept()).actualFinish).toBeNull()
})

test('that nothing changed is recorded for the day', async () => {
  const page = await app.visit('/today', world.zhangMin)
  await press(page, '门店物料陈列', '没变化')
  await page.getByText('今天没有变化').waitFor()
  expect(await seen(card(page, '门店物料陈列').getByText('今天已更新'))).toBe(true)
  const [first] = await progressOf(leaflets)
  expect(first).toMatchObject({ day: '2024-06-08', quantityDone: 12, authorId: world.zhangMin.id })
})

test('what was forgotten yesterday is recorded for yesterday, and leaves today as it is', async () => {
  await world.zhangMin.call(operations.progressUpdates.record, {
    campaignId: world.campaignId,
    taskId: leaflets,
    day: '2024-06-08',
    quantityDone: 14,
  })
  const page = await app.visit('/today', world.zhangMin, screens.phone)
  await page.getByRole('radio', { name: '昨天' }).check({ force: true })
  await page.getByText('正在补记昨天').waitFor()
  await press(page, '门店物料陈列', '写一句')
  await page.keyboard.type('六家店已陈列')
  await page.keyboard.press('Enter')
  await card(page, '门店物料陈列').getByText('昨天已更新').waitFor()
  await expect
    .poll(() => progressOf(leaflets))
    .toMatchObject([
      { day: '2024-06-08', quantityDone: 14 },
      { day: '2024-06-07', note: '六家店已陈列' },
    ])
  expect((await kept()).quantityDone).toBe(14)
  await page.getByRole('radio', { name: '今天' }).check({ force: true })
  await card(page, '门店物料陈列').getByText('14 / 20 家').waitFor()
})

test('a problem is one line, and stands on the card', async () => {
  const page = await app.visit('/today', world.zhangMin)
  await press(page, '门店物料陈列', '有问题')
  await page.keyboard.type('两家店没有收到展架')
  await page.keyboard.press('Enter')
  await card(page, '门店物料陈列').getByText('两家店没有收到展架').waitFor()
  await expect.poll(async () => (await kept()).issue).toBe('两家店没有收到展架')
})

test('what was done today is one line', async () => {
  const page = await app.visit('/today', world.zhangMin)
  await press(page, '门店物料陈列', '写一句')
  await page.getByRole('button', { name: '保存' }).click()
  await page.getByText('请填写今天做了什么。').waitFor()
  await page.getByRole('textbox', { name: '今天做了什么' }).fill('城西六家已陈列')
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await kept()).statusNote).toBe('城西六家已陈列')
})

describe('without a network', () => {
  test('what was said is kept, also over a reload, and sent once when the network is back', async () => {
    const page = await app.visit('/today', world.zhangMin, screens.phone)
    await card(page, '门店物料陈列').waitFor()
    await page.route('**/progress/**', (route) => route.abort())
    await press(page, '门店物料陈列', '增加')
    await page.getByText('没有网络').waitFor()
    await press(page, '门店物料陈列', '增加')
    await card(page, '门店物料陈列').getByText('14 / 20 家').waitFor()
    expect((await kept()).quantityDone).toBe(12)
    await page.reload()
    await card(page, '门店物料陈列').getByText('14 / 20 家').waitFor()
    await page.unroute('**/progress/**')
    await expect.poll(async () => (await kept()).quantityDone, { timeout: 15_000 }).toBe(14)
    expect(await progressOf(leaflets)).toHaveLength(1)
  })
})

describe('what somebody must accept', () => {
  test('is handed in by its owner, returned with what is missing, and accepted', async () => {
    const video = await addTask(world, {
      name: '直播脚本',
      ownerId: world.zhangMin.id,
      reviewerId: world.linYue.id,
      plannedStart: '2024-06-06',
      plannedFinish: '2024-06-09',
    })
    const zhangMin = await app.visit('/today', world.zhangMin)
    const linYue = await app.visit('/today', world.linYue, screens.phone)
    await press(zhangMin, '直播脚本', '提交审核')
    await zhangMin.getByText('已提交给林悦审核。').waitFor()
    await press(linYue, '直播脚本', '退回')
    await linYue.getByRole('textbox', { name: '还缺什么' }).fill('缺少优惠说明')
    await press(linYue, '直播脚本', '退回')
    await card(linYue, '直播脚本').waitFor({ state: 'detached' })
    expect(await seen(card(zhangMin, '直播脚本').getByText('林悦退回：缺少优惠说明'))).toBe(true)
    await press(zhangMin, '直播脚本', '提交审核')
    await press(linYue, '直播脚本', '通过')
    await expect.poll(async () => (await kept(video)).actualFinish).toBe('2024-06-08')
    await card(zhangMin, '直播脚本').waitFor({ state: 'detached' })
  })
})

test('a card leads to the task in the sheet of its campaign', async () => {
  const page = await app.visit('/today', world.zhangMin, screens.phone)
  await page.getByRole('link', { name: '门店物料陈列' }).click()
  expect(await seen(page.getByRole('dialog', { name: '门店物料陈列' }))).toBe(true)
  expect(new URL(page.url()).searchParams.get('task')).toBe(leaflets)
})

test('who has nothing to do is told when something will come', async () => {
  const page = await app.visit('/today', world.heJing)
  expect(await seen(page.getByRole('heading', { name: '今天没有要处理的任务' }))).toBe(true)
  expect(await violations(page)).toEqual([])
})

describe.each(Object.entries(screens))('on a %s', (_, screen) => {
  test.each(['light', 'dark'] as const)('everybody can perceive and use it, in the %s theme', async (colorScheme) => {
    const page = await app.visit('/today', world.zhangMin, { ...screen, colorScheme })
    await press(page, '门店物料陈列', '有问题')
    expect(await violations(page)).toEqual([])
  })
})
