import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { operations } from '#operations/index.ts'
import type { App } from '#test/app.ts'
import { openApp, screens, seen } from '#test/app.ts'
import { violations } from '#test/axe.ts'
import type { Named, World } from '#test/world.ts'
import { addTask, createWorld, invite } from '#test/world.ts'

let app: App
let world: World
/** Besides 张敏, 陈昊 and the studio, who own a task already. */
let others: Named[]

beforeAll(async () => {
  app = await openApp()
  world = await createWorld(app.server)
  others = [
    world.heJing,
    await invite(app.server, world.linYue, '赵倩', 'member'),
    await invite(app.server, world.linYue, '孙磊', 'member'),
  ]
  const days = { plannedStart: '2024-06-10', plannedFinish: '2024-06-14' }
  for (const { id, name } of others) await addTask(world, { name: `${name}的门店`, ownerId: id, ...days })
  await addTask(world, { name: '还没定日期的物料', ownerId: world.zhangMin.id })
})
afterEach(() => app.leave())
afterAll(() => app.close())

const address = (screen: string) => `/campaigns/${world.campaignId}${screen}`
const onPhone = { ...screens.phone, colorScheme: 'dark' } as const

test('six owners confirm from their own sessions, one of them on a phone; an objection is answered and confirmed', async () => {
  const { linYue, zhangMin, chenHao, studio } = world
  const desk = await app.visit(address(''), linYue)
  const panel = desk.getByRole('region', { name: '计划确认' })
  await panel.getByRole('button', { name: '发布计划' }).click()
  const dialog = desk.getByRole('dialog', { name: '把计划发给大家确认' })
  expect(await seen(dialog.getByRole('listitem').filter({ hasText: '孙磊' }).getByText('1 项任务', { exact: false }))).toBe(true)
  await dialog.getByLabel('附一句话').fill('六月执行版')
  await dialog.getByRole('button', { name: '发布计划' }).click()
  const despite = desk.getByRole('dialog', { name: /^还有 \d+ 项必须改，仍要发布？$/ })
  await despite.getByRole('button', { name: '仍要发布' }).click()
  await despite.getByText('请写明为什么仍要发布。').waitFor()
  await despite.getByLabel('为什么仍要发布').fill('场地周五定')
  await despite.getByRole('button', { name: '仍要发布' }).click()
  expect(await seen(panel.getByText(/^发布时还有 \d+ 项必须改：场地周五定$/))).toBe(true)
  expect(await seen(desk.getByText('计划已发布，7 人待确认。'))).toBe(true)

  for (const owner of [studio, ...others]) {
    const page = await app.visit(address('/confirm'), owner)
    await page.getByText('六月执行版').waitFor()
    await page.getByRole('button', { name: '确认', exact: true }).click()
    await page.getByText('您已于 6月8日 确认。').waitFor()
  }
  expect(await seen(panel.getByText('4 / 7 已确认'))).toBe(true)

  const phone = await app.visit('/today', zhangMin, onPhone)
  await phone.getByRole('link', { name: '去确认' }).first().click()
  await phone.getByRole('region', { name: '我的任务' }).getByText('朋友圈广告投放').waitFor()
  expect(await violations(phone)).toEqual([])
  await phone.getByRole('button', { name: '确认', exact: true }).click()
  await phone.getByText('您已于 6月8日 确认。').waitFor()

  const objector = await app.visit(address('/confirm'), chenHao, screens.phone)
  await objector.getByRole('button', { name: '有异议' }).click()
  await objector.getByRole('button', { name: '提交异议' }).click()
  await objector.getByText('请填写异议').waitFor()
  await objector.getByRole('textbox', { name: /^异议/ }).fill('博主档期满了，要晚两天')
  await objector.getByRole('button', { name: '提交异议' }).click()
  await objector.getByText('您的异议正在等活动负责人答复').waitFor()
  expect(await violations(objector)).toEqual([])

  const waiting = desk.getByRole('region', { name: '对计划的异议' })
  await waiting.getByText('陈昊有异议').waitFor()
  await waiting.getByRole('button', { name: '接受', exact: true }).click()
  const answer = desk.getByRole('dialog', { name: '接受陈昊的异议' })
  await answer.getByLabel('答复').fill('顺延到七日')
  await answer.getByRole('button', { name: '接受', exact: true }).click()
  await objector.getByText('顺延到七日').waitFor()
  const { campaignId, taskIds } = world
  await linYue.call(operations.tasks.update, { campaignId, taskId: taskIds.influencers, plannedFinish: '2024-06-07' })
  await objector.getByRole('region', { name: '您上次确认之后的变化' }).getByText('KOL内容发布').waitFor()
  await objector.getByRole('button', { name: '确认', exact: true }).click()
  await objector.getByText('您已于 6月8日 确认。').waitFor()

  await panel.getByText('6 / 7 已确认').waitFor()
  await panel.getByRole('button', { name: '赵**的答复' }).click()
  await desk.getByRole('menuitem', { name: '登记为已确认' }).click()
  expect(await seen(panel.getByText('7 / 7 已确认'))).toBe(true)

  await linYue.call(operations.tasks.update, { campaignId, taskId: taskIds.ads, plannedFinish: '2024-06-09' })
  expect(await seen(panel.getByRole('listitem').filter({ hasText: '张敏' }).getByText('需重新确认'))).toBe(true)
  expect(await seen(panel.getByText('6 / 7 已确认'))).toBe(true)
})

test('the plan check gathers what one rule finds often, and puts it right in one undoable press', async () => {
  const names = ['一号店陈列', '二号店陈列', '三号店陈列', '四号店陈列']
  for (const name of names) await addTask(world, { name, phaseId: world.phaseIds.warmUp, ownerId: world.heJing.id })
  const page = await app.visit(address('/check'), world.linYue)
  const group = page.getByRole('listitem').filter({ hasText: '任务没有完整日期' })
  await group.getByText('任务没有完整日期').click()
  await group.getByText('“四号店陈列”没有完整的计划起止日期。').waitFor()
  await group.getByRole('button', { name: '全部修正（5 项）' }).click()
  await group.waitFor({ state: 'detached' })
  const { tasks } = await world.linYue.call(operations.campaigns.plan, { campaignId: world.campaignId })
  const dates = tasks
    .filter(({ name }) => names.includes(name))
    .map(({ plannedStart, plannedFinish }) => [plannedStart, plannedFinish])
  expect(dates).toEqual(names.map(() => ['2024-06-01', '2024-06-07']))
  await page.getByRole('button', { name: '撤销' }).click()
  expect(await seen(page.getByText('任务没有完整日期'))).toBe(true)
})

test('what was frozen, found, asked and known earlier can be perceived by everybody, on a desk and on a phone in the dark', async () => {
  const { linYue, campaignId } = world
  await linYue.call(operations.baselines.freeze, { campaignId, note: '首版' })
  await addTask(world, { name: '补拍花絮' })
  for (const options of [screens.desk, onPhone])
    for (const [screen, heading] of [
      ['/baselines', '补拍花絮'],
      ['/check', '计划检查'],
      ['/confirm', '没有需要您确认的内容'],
      ['/past', '回看'],
    ] as const) {
      const page = await app.visit(address(screen), linYue, options)
      await page.getByText(heading).first().waitFor()
      expect([screen, await violations(page)]).toEqual([screen, []])
      await page.context().close()
    }
})
