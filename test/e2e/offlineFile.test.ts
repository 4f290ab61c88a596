import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { operations } from '#operations/index.ts'
import { screens, seen } from '#test/app.ts'
import { violations } from '#test/axe.ts'
import type { Demo } from '#test/demo.ts'
import { openDemo } from '#test/demo.ts'

let demo: Demo
let folder: string

beforeAll(async () => {
  demo = await openDemo()
  folder = await mkdtemp(join(tmpdir(), 'offline-'))
})
afterAll(async () => {
  await demo.app.close()
  await rm(folder, { recursive: true })
})

const asked: string[] = []

/** The file in a browser without a network; whatever it asks for besides itself is written down. */
async function openFile(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const page = await demo.app.visit(pathToFileURL(path).href, undefined, { offline: true, ...options })
  page.on('request', (request) => request.url() === pathToFileURL(path).href || asked.push(request.url()))
  page.on('pageerror', (error) => asked.push(error.message))
  await page.reload()
  return page
}

async function saved(page: Page, press: () => Promise<void>): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), press()])
  const path = join(folder, download.suggestedFilename())
  await download.saveAs(path)
  return path
}

const rowOf = (page: Page, task: string) => page.getByRole('row').filter({ has: page.getByRole('button', { name: task }) })
const taskNamed = async (name: string) => (await demo.plan()).tasks.find((task) => task.name === name)!

async function bringBack(page: Page, file: string): Promise<void> {
  await page.goto(`/campaigns/${demo.campaignId}/import?from=offline`)
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('button', { name: '选择文件' }).click()])
  await chooser.setFiles(file)
}

test('a colleague without an account reads the campaign offline, fills in their tasks and sends the file back', async () => {
  const { page: lead } = await demo.sheet('林悦')
  await lead.getByRole('button', { name: '离线文件' }).click()
  const original = await saved(lead, () => lead.getByRole('link', { name: '下载' }).click())
  expect(original).toContain('营销活动-执行跟踪-2024年夏季新品上市促销活动.html')

  const page = await openFile(original)
  expect(await seen(page.getByRole('heading', { name: '2024年夏季新品上市促销活动' }))).toBe(true)
  expect(await page.getByRole('list', { name: '核心目标' }).innerText()).toContain('销售额 ≥ 500万元')
  await page.getByLabel('状态', { exact: true }).selectOption({ label: '已延期' })
  await page.getByLabel('筛选文字').fill('商圈')
  await expect.poll(() => page.getByRole('status').filter({ hasText: '项' }).innerText()).toMatch(/^1 \/ \d+ 项$/)
  expect(await page.getByRole('region', { name: '跟踪表' }).locator('mark').first().innerText()).toBe('商圈')
  await page.getByRole('button', { name: '清除筛选' }).click()

  await page.getByLabel('搜索全部内容').fill('达人')
  await page.getByRole('button', { name: /任务.*KOL内容发布/ }).click()
  const panel = page.getByRole('complementary', { name: '任务详情' })
  expect(await seen(panel.getByRole('heading', { name: 'KOL内容发布' }))).toBe(true)
  await page.keyboard.press('Escape')

  for (const tab of ['甘特图', '问题与风险', '策略调整', '关键指标']) await page.getByRole('tab', { name: tab }).click()
  const { report } = await (await demo.as('林悦')).call(operations.closingReports.read, { campaignId: demo.campaignId })
  const said = await page.locator('main').innerText()
  const figures = [...report.goals, ...report.kpis].flatMap(({ target, actual, attainment }) => [target, actual, attainment])
  expect(figures.filter(({ text }) => !said.includes(text))).toEqual([])
  expect(figures.length).toBeGreaterThan(20)
  await page.getByRole('tab', { name: '总结报告' }).click()
  expect(await seen(page.getByRole('table', { name: /任务/ }).first())).toBe(true)
  expect(await violations(page)).toEqual([])
  await page.getByRole('button', { name: 'English' }).click()
  expect(await page.getByRole('tabpanel', { name: 'Closing report' }).innerText()).toContain('Goals')
  await page.getByRole('button', { name: '中文' }).click()
  await page.getByRole('tab', { name: '跟踪表' }).click()
  for (const theme of ['深色', '浅色']) {
    expect(await violations(page)).toEqual([])
    await page.getByRole('button', { name: theme }).click()
  }

  await page.getByLabel('您是谁').selectOption({ label: '王**' })
  await rowOf(page, '商圈场地洽谈').click()
  await panel.getByLabel(/完成数量/).fill('4')
  await panel.getByLabel('解决措施').fill('第四家已签，\n第五家改谈周末档')
  await panel.getByLabel('完成状态').selectOption('已完成')
  expect(await panel.getByRole('alert').innerText()).toContain('4')
  await panel.getByRole('textbox', { name: '留言' }).fill('租金要总部批')
  const [warning] = await Promise.all([
    page.waitForEvent('dialog'),
    page.reload(),
    page.once('dialog', (dialog) => dialog.accept()),
  ])
  expect(warning.type()).toBe('beforeunload')
  expect(await panel.getByLabel('解决措施').inputValue()).toBe('第四家已签，\n第五家改谈周末档')
  await panel.getByRole('textbox', { name: '留言' }).fill('租金要总部批')
  await page.keyboard.press('Escape')
  const filled = await saved(page, () => page.getByRole('button', { name: '保存文件' }).click())
  expect(filled).toMatch(/2024年夏季新品上市促销活动-王＊＊-\d{4}-\d\d-\d\d\.html$/)
  expect(await page.getByRole('dialog', { name: '文件已保存' }).innerText()).toContain('发回给林悦')

  const again = await openFile(filled)
  expect(await again.getByRole('status').first().innerText()).toBe('已填写1 项任务、1 条留言，已存成文件')
  expect(asked).toEqual([])

  const venue = await taskNamed('商圈场地洽谈')
  await (
    await demo.as('林悦')
  ).call(operations.tasks.update, {
    campaignId: demo.campaignId,
    taskId: venue.id,
    countermeasure: '请销售部一起谈',
  })
  await bringBack(lead, filled)
  expect(await seen(lead.getByRole('heading', { name: '王**填写的内容' }))).toBe(true)
  expect(await violations(lead)).toEqual([])
  const choice = lead.getByRole('radiogroup', { name: '商圈场地洽谈 措施' })
  expect(await choice.getByLabel('保留现在的').isChecked()).toBe(true)
  await choice.getByText('用文件里的').click()
  await lead.getByRole('button', { name: '采用所选 3 项' }).click()
  await lead.getByText('已收回 3 项。').waitFor()
  expect(await taskNamed('商圈场地洽谈')).toMatchObject({
    quantityDone: 4,
    percentComplete: 80,
    countermeasure: '第四家已签，\n第五家改谈周末档',
  })

  await bringBack(lead, filled)
  expect(await seen(lead.getByText('这份文件已经导入过'))).toBe(true)
  await lead.getByRole('button', { name: '换一个文件' }).click()
  await bringBack(lead, original)
  expect(await seen(lead.getByText('这个文件里还没有填写内容', { exact: false }))).toBe(true)
}, 90_000)

test('on a phone the file shows cards, and one owner’s file holds their tasks alone', async () => {
  const person = await demo.as('林悦')
  const owner = (await taskNamed('KOL内容发布')).ownerId!
  const { page: lead } = await demo.sheet('林悦')
  await lead.getByRole('button', { name: '离线文件' }).click()
  await lead.getByText('一个人的任务').click()
  await lead.getByLabel('谁的任务').selectOption({ value: owner })
  const path = await saved(lead, () => lead.getByRole('link', { name: '下载' }).click())
  const page = await openFile(path, screens.phone)
  expect(await page.getByRole('tab').allInnerTexts()).toEqual(expect.not.arrayContaining([expect.stringContaining('关键指标')]))
  expect(await page.getByRole('list', { name: '核心目标' }).count()).toBe(0)
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
  expect(await violations(page)).toEqual([])
  expect(asked).toEqual([])
  const { people } = await person.call(operations.people.list, {})
  const text = await page.locator('body').innerText()
  expect(people.filter(({ name, id }) => id !== owner && text.includes(name)).map(({ name }) => name)).not.toContain('王**')
})
