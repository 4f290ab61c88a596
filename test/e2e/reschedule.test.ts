import { operations } from '#operations/index.ts'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { screens, seen } from '#test/app.ts'
import { violations } from '#test/axe.ts'
import type { Demo } from '#test/demo.ts'
import { openDemo } from '#test/demo.ts'

let demo: Demo

beforeAll(async () => {
  demo = await openDemo()
})
afterEach(() => demo.app.leave())
afterAll(() => demo.app.close())

const datesOf = async (name: string) => {
  const { plannedStart, plannedFinish, baselineStart, baselineFinish } = (await demo.plan()).tasks.find(
    (task) => task.name === name,
  )!
  return { planned: [plannedStart, plannedFinish], baseline: [baselineStart, baselineFinish] }
}

test('物料 comes two days late: the proposal names 地推 and what follows, part of it is accepted, undo gives all back', async () => {
  const before = await demo.plan()
  const page = await demo.app.visit(`/campaigns/${demo.campaignId}`, await demo.as('林悦'))
  await page
    .getByRole('region', { name: '待我决定' })
    .getByRole('button', { name: /门店物料陈列/ })
    .click()
  const drawer = page.getByRole('dialog', { name: '调整建议：门店物料陈列' })
  for (const name of ['地推活动', '返场促销', '数据汇总与效果分析', '活动复盘会', '复盘结束'])
    await drawer.getByRole('checkbox', { name: new RegExp(name) }).waitFor()
  await drawer.getByText('6月8日 – 6月23日').waitFor()
  await drawer.getByText('→ 6月10日 – 6月25日').waitFor()
  expect(await violations(page)).toEqual([])

  await drawer.getByText('压缩工期', { exact: true }).click()
  await drawer.getByText('“地推活动”缩短 1 天').waitFor()
  await drawer.getByText('全部顺延', { exact: true }).click()
  for (const name of ['返场促销', '数据汇总与效果分析', '活动复盘会', '复盘结束'])
    await drawer.getByRole('checkbox', { name: new RegExp(name) }).uncheck()
  await drawer.getByText(/“返场促销”仍计划在 6月25日 开始，而“地推活动”要求它不早于 6月26日/).waitFor()
  await drawer.getByRole('button', { name: '采纳选中的 2 项' }).click()
  const told = page.getByText('已调整 2 项日期，并已通知负责人')
  await told.waitFor()
  expect(await datesOf('地推活动')).toEqual({
    planned: ['2024-06-10', '2024-06-25'],
    baseline: ['2024-06-08', '2024-06-23'],
  })
  expect((await datesOf('返场促销')).planned).toEqual(['2024-06-25', '2024-06-28'])

  await page.getByRole('button', { name: '撤销' }).last().click()
  await page.getByRole('region', { name: '待我决定' }).waitFor()
  expect((await demo.plan()).tasks).toEqual(expect.arrayContaining(before.tasks))
})

test('a plan that goes on meanwhile is shown before it is accepted', async () => {
  const page = await demo.app.visit(`/campaigns/${demo.campaignId}`, await demo.as('林悦'))
  await page.getByRole('button', { name: /门店物料陈列 负责人预计/ }).click()
  const drawer = page.getByRole('dialog', { name: '调整建议：门店物料陈列' })
  await drawer.getByRole('button', { name: '全部采纳' }).waitFor()
  const moved = (await demo.plan()).tasks.find(({ name }) => name === '返场促销')!
  const edit = { campaignId: demo.campaignId, taskId: moved.id, plannedFinish: '2024-06-29' }
  await (await demo.as('周明远')).call(operations.tasks.update, edit)
  expect(await seen(drawer.getByText('提出之后计划有变'))).toBe(true)
  await drawer.getByRole('button', { name: '驳回' }).click()
  await drawer.getByRole('textbox', { name: '驳回的理由' }).fill('先加派人手，周日前陈列完')
  await drawer.getByRole('button', { name: '驳回' }).click()
  expect(await seen(page.getByText('已驳回，并已告诉提出的人'))).toBe(true)
})

test('an owner on a phone expects to finish late and asks what moves; a lead decides', async () => {
  const { tasks } = await demo.plan()
  const own = tasks.find(({ name }) => name === '信息流广告加投')!
  const page = await demo.app.visit(`/campaigns/${demo.campaignId}/sheet?task=${own.id}`, await demo.as('张敏'), screens.phone)
  const task = page.getByRole('dialog', { name: '信息流广告加投' })
  await task
    .getByRole('combobox', { name: '预计完成' })
    .or(task.getByRole('textbox', { name: '预计完成' }))
    .fill('6.22')
  await page.keyboard.press('Enter')
  await task.getByRole('button', { name: '看看影响' }).click()
  const drawer = page.getByRole('dialog', { name: '调整建议：信息流广告加投' })
  await drawer.getByText('→ 6月8日 – 6月22日').waitFor()
  expect(await seen(drawer.getByText('等策划案负责人或执行总负责人决定。'))).toBe(true)
  expect(await drawer.getByRole('button', { name: '全部采纳' }).count()).toBe(0)
})
