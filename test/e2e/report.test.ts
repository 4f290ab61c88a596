import { readFile } from 'node:fs/promises'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { seen } from '#test/app.ts'
import { violations } from '#test/axe.ts'
import type { Demo } from '#test/demo.ts'
import { openDemo } from '#test/demo.ts'

let demo: Demo

beforeAll(async () => {
  demo = await openDemo()
})
afterEach(() => demo.app.leave())
afterAll(() => demo.app.close())

test('the report is read on the screen, of today and of a past day, and taken along as a document', async () => {
  const page = await demo.app.visit(`/campaigns/${demo.campaignId}`, await demo.as('林悦'))
  await page.getByRole('link', { name: '总结报告' }).click()
  const report = page.getByRole('article', { name: '总结报告' })
  expect(await seen(report.getByText('数据截至 2024年6月8日'))).toBe(true)
  const goals = report.getByRole('table', { name: '目标完成情况' })
  expect(await seen(goals.getByRole('cell', { name: '销售额 ≥ 500万元' }))).toBe(true)
  expect(await seen(report.getByRole('img', { name: /^各目标的完成率/ }))).toBe(true)
  expect(await violations(page)).toEqual([])

  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: '生成 Word' }).click()
  const file = await download
  expect(file.suggestedFilename()).toBe('营销活动-执行跟踪-2024年夏季新品上市促销活动-总结报告-2024-06-08.docx')
  expect((await readFile(await file.path())).subarray(0, 2).toString()).toBe('PK')
  expect(await seen(page.getByText(/^已生成：/))).toBe(true)

  await page.getByLabel('截至').fill('6.5')
  await page.keyboard.press('Enter')
  expect(await seen(report.getByText('数据截至 2024年6月5日'))).toBe(true)
  await page.getByLabel('截至').fill('2023-01-01')
  await page.keyboard.press('Enter')
  expect(await seen(page.getByText('2023-01-01 时这个活动还没有建立，请选晚一些的日期。'))).toBe(true)
})
