import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { operations } from '#operations/index.ts'
import { readArchive } from '#server/documents/readArchive.ts'
import { seen } from '#test/app.ts'
import { violations } from '#test/axe.ts'
import type { Demo } from '#test/demo.ts'
import { openDemo } from '#test/demo.ts'

const LABEL = '营销活动-执行跟踪-2024年夏季新品上市促销活动'
let demo: Demo

beforeAll(async () => {
  demo = await openDemo()
})
afterEach(() => demo.app.leave())
afterAll(() => demo.app.close())

test('a campaign is closed, archived, only read, verified, taken away as a zip, and reopened by an administrator', async () => {
  const lead = await demo.as('林悦')
  const { campaignId } = demo
  const about = { name: '秋季返场', kind: 'promotion', startDate: '2024-09-01', endDate: '2024-09-30' } as const
  const { id: next } = await lead.call(operations.campaigns.create, { ...about, isEmpty: true })
  const page = await demo.app.visit(`/campaigns/${campaignId}/archive`, lead, { acceptDownloads: true })
  await page.getByRole('region', { name: '未完成的任务' }).waitFor()
  expect(await violations(page)).toEqual([])

  await decideFirst(page, '未完成的任务', '完成', async (form) => form.getByLabel('实际完成日期').fill('6.7'))
  await decideFirst(page, '未完成的任务', '转入其他活动', async (form) => {
    await form.getByLabel('转入哪个活动').selectOption('秋季返场')
  })
  const { tasks } = await lead.call(operations.campaigns.plan, { campaignId: next })
  expect(tasks).toMatchObject([{ plannedStart: '2024-09-01', remarks: expect.stringContaining('承接自') }])
  await decideAll(page, '未完成的任务', '取消任务', (form) => form.getByRole('textbox', { name: '原因' }).fill('活动提前结束'))
  await decideAll(page, '未解决的问题', '关闭问题')
  await decideFirst(page, '待决定的调整建议', '驳回', (form) => form.getByRole('textbox', { name: '原因' }).fill('活动已结束'))
  await decideFirst(page, '未答复的异议', '不接受', (form) => form.getByRole('textbox', { name: '答复' }).fill('活动已结束'))
  await decideFirst(page, '待确认的数值', '采用')
  await decideFirst(page, '未看效果的策略调整', '写下效果', (form) =>
    form.getByRole('textbox', { name: '效果' }).fill('当天送达，陈列补齐'),
  )
  expect(await seen(page.getByText('没有未完成的内容'))).toBe(true)

  const prompts = page.getByRole('region', { name: '与计划不同的地方' })
  await prompts.getByRole('button', { name: '写成经验' }).first().click()
  const lesson = page.getByRole('dialog')
  expect(await lesson.getByRole('textbox', { name: '依据' }).inputValue()).toContain('晚 7 天')
  await lesson.getByRole('textbox', { name: '内容' }).fill('点位在报价有效期内锁定')
  await lesson.getByRole('button', { name: '写下经验' }).click()
  await lesson.waitFor({ state: 'detached' })
  await prompts.getByRole('button', { name: '其余都不需要' }).click()
  await page.getByRole('dialog').getByRole('textbox', { name: '原因' }).fill('提前结束，数据不完整')
  await page.getByRole('dialog').getByRole('button', { name: '不需要' }).click()
  expect(await seen(page.getByText('没有待回答的地方'))).toBe(true)

  await page.getByRole('button', { name: '归档', exact: true }).click()
  await page.getByRole('dialog').getByRole('button', { name: '归档', exact: true }).click()
  expect(await seen(page.getByText(`${LABEL}，6月8日归档`))).toBe(true)
  await page.getByRole('button', { name: '校验' }).click()
  expect(await seen(page.getByText(/完整：\d+ 个文件都与清单一致/))).toBe(true)
  expect(await violations(page)).toEqual([])
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: '下载 .zip' }).click()])
  expect(download.suggestedFilename()).toBe(`${LABEL}-v1.zip`)
  const archive = await readArchive(await readFile(await download.path()))
  archive.close()
  expect(archive.findings).toEqual([])

  await page.getByRole('link', { name: '跟踪表' }).click()
  await page.getByRole('link', { name: '导出 Excel' }).waitFor()
  for (const name of ['导入修改过的工作簿', '撤销 Ctrl+Z', '开晨会', '活动设置'])
    expect(await page.getByRole('link', { name }).or(page.getByRole('button', { name })).count()).toBe(0)
  await page.goto(new URL('/archives', page.url()).href)
  expect(await seen(page.getByRole('row', { name: new RegExp(LABEL) }))).toBe(true)
  expect(await violations(page)).toEqual([])

  const member = await demo.app.visit(`/campaigns/${campaignId}/archive`, await demo.as('张敏'))
  await member.getByText('第 1 版').waitFor()
  expect(await member.getByRole('button', { name: '重新打开' }).count()).toBe(0)

  await page.goto(new URL(`/campaigns/${campaignId}/archive`, page.url()).href)
  await page.getByRole('button', { name: '重新打开' }).click()
  await page.getByRole('dialog').getByRole('textbox', { name: '为什么要重新打开' }).fill('补录 6 月销售额')
  await page.getByRole('dialog').getByRole('button', { name: '重新打开' }).click()
  expect(await seen(page.getByText(/重新打开：补录 6 月销售额/))).toBe(true)
  expect(await seen(page.getByRole('link', { name: '活动设置' }))).toBe(true)
})

type Fill = (form: ReturnType<Page['getByRole']>) => Promise<unknown>

async function decideFirst(page: Page, group: string, act: string, fill: Fill = async () => {}): Promise<void> {
  const region = page.getByRole('region', { name: group })
  const item = region.getByRole('listitem').first()
  await item.getByRole('button', { name: act, exact: true }).click()
  await send(page, act, fill)
}

async function decideAll(page: Page, group: string, act: string, fill: Fill = async () => {}): Promise<void> {
  const region = page.getByRole('region', { name: group })
  await region.getByRole('checkbox', { name: '全选' }).check()
  await region.getByRole('button', { name: act, exact: true }).first().click()
  await send(page, act, fill)
  await region.waitFor({ state: 'detached' })
}

async function send(page: Page, act: string, fill: Fill): Promise<void> {
  const form = page.getByRole('dialog')
  await fill(form)
  await form.getByRole('button', { name: act, exact: true }).first().click()
  await form.waitFor({ state: 'detached' })
}
