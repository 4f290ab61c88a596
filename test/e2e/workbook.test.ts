import { readFile } from 'node:fs/promises'
import type { CellValue } from 'hucre/xlsx'
import { openXlsx, saveXlsx } from 'hucre/xlsx'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { Demo } from '#test/demo.ts'
import { openDemo } from '#test/demo.ts'
import { encryptedWorkbook } from '#test/hostileFiles.ts'

let demo: Demo

beforeAll(async () => {
  demo = await openDemo()
})
afterEach(() => demo.app.leave())
afterAll(() => demo.app.close())

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

const taskNamed = async (name: string) => (await demo.plan()).tasks.find((task) => task.name === name)

/** The file that the button gives. */
async function exported(page: Page): Promise<{ name: string; bytes: Uint8Array }> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: '导出 Excel' }).click()])
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) }
}

/** As somebody does in Excel: in the row of a task, under the column with this title. */
async function edited(bytes: Uint8Array, edits: [task: string, column: string, value: CellValue][]): Promise<Buffer> {
  const workbook = await openXlsx(bytes)
  for (const { rows } of workbook.sheets)
    for (const [task, column, value] of edits) {
      const at = rows.findIndex((row) => row.includes(task))
      const titles = rows.slice(0, at).findLast((row) => row.includes('任务名称'))
      const place = titles?.indexOf(column) ?? -1
      if (place >= 0) rows[at]![place] = value
    }
  return Buffer.from(await saveXlsx(workbook))
}

async function choose(page: Page, name: string, buffer: Buffer, mimeType = XLSX): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('button', { name: '选择文件' }).click()])
  await chooser.setFiles({ name, mimeType, buffer })
}

const differences = (page: Page) => page.getByRole('form', { name: '不同之处' }).getByRole('listitem')

test('an export that nobody edited says that there is nothing to do', async () => {
  const { page, row } = await demo.sheet('林悦')
  await row('KOL内容发布').waitFor()
  const { name, bytes } = await exported(page)
  expect(name).toBe('营销活动-执行跟踪-2024年夏季新品上市促销活动.xlsx')
  await page.getByRole('link', { name: '导入', exact: true }).last().click()
  await choose(page, name, Buffer.from(bytes))
  expect(await page.getByRole('heading', { name: '没有不同' }).textContent({ timeout: 20_000 })).toBe('没有不同')
})

test('an edited export shows exactly the edits, and those that are ticked are taken, as one step', async () => {
  const sheet = await demo.sheet('林悦')
  await sheet.row('KOL内容发布').waitFor()
  const { name, bytes } = await exported(sheet.page)
  const file = await edited(bytes, [
    ['信息流广告加投', '实际执行情况简述', '三组素材已上线'],
    ['地推活动', '负责人', '陈昊'],
    ['返场促销', '备注', '等预算'],
  ])
  await sheet.page.getByRole('link', { name: '导入', exact: true }).last().click()
  await choose(sheet.page, name, file)
  await sheet.page.getByRole('button', { name: '采用所选 3 项' }).waitFor()
  const shown = await differences(sheet.page).allInnerTexts()
  expect(shown.map((text) => text.replaceAll(/\s+/g, ' '))).toEqual([
    expect.stringMatching(/修改 任务 信息流广告加投 第 \d+ 行 实际执行情况简述 （空） 三组素材已上线/),
    expect.stringMatching(/修改 任务 地推活动 第 \d+ 行 负责人 王\*\* 陈昊/),
    expect.stringMatching(/修改 任务 返场促销 第 \d+ 行 备注 （空） 等预算/),
  ])
  await sheet.page.getByRole('checkbox', { name: /返场促销/ }).uncheck()
  await sheet.page.getByRole('button', { name: '采用所选 2 项' }).click()
  await sheet.row('信息流广告加投').getByText('三组素材已上线').waitFor()
  await expect.poll(sheet.text('地推活动', '负责人')).toContain('陈昊')
  expect((await taskNamed('返场促销'))?.remarks).toBe('')

  await sheet.cell('地推活动', '任务名称').click()
  await sheet.press('Control+z')
  await expect.poll(sheet.text('地推活动', '负责人')).toContain('王**')
  expect((await taskNamed('信息流广告加投'))?.statusNote).toBe('')
})

test('a workbook becomes a campaign after its user has seen what it will be', async () => {
  const { page, row } = await demo.sheet('林悦')
  await row('KOL内容发布').waitFor()
  const { bytes } = await exported(page)
  await page.goto('/import?from=workbook')
  await choose(page, '夏季新品.xlsx', Buffer.from(bytes))
  await page.getByLabel('活动名称').fill('2025年夏季新品上市')
  const tasks = page.getByRole('table', { name: '任务' })
  await tasks.getByRole('row', { name: /KOL内容发布.*陈昊.*已完成/ }).waitFor()
  await page.getByText('销售额 ≥ 500万元').waitFor()
  await page.getByRole('button', { name: '创建活动' }).click()
  await page.getByRole('heading', { level: 1, name: '2025年夏季新品上市' }).waitFor()
  expect(await row('KOL内容发布').innerText()).toMatch(/已完成\s+晚 1 天/)
  expect(page.url()).not.toContain(demo.campaignId)
})

test.each([
  ['奖状.pdf', async () => Buffer.from('%PDF-1.7 '), /奖状\.pdf：.*\.xlsx/],
  ['加密.xlsx', async () => Buffer.from(await encryptedWorkbook()), /加密\.xlsx：.*密码/],
  ['半个.xlsx', async () => Buffer.from('PK\u0003\u0004 half'), /半个\.xlsx：/],
])(
  'of %s, which is no workbook that can be read, a sentence says so and another file can be chosen',
  async (name, bytes, sentence) => {
    const page = await demo.app.visit('/import?from=workbook', await demo.as('林悦'))
    await choose(page, name, await bytes())
    await page.getByText(sentence).waitFor()
    await choose(page, '任务.csv', Buffer.from('任务名称,负责人\n海报设计,张敏\n'), 'text/csv')
    expect(await page.getByRole('button', { name: '创建活动' }).textContent()).toBe('创建活动')
  },
)
