import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { screens, seen } from '#test/app.ts'
import type { Demo } from '#test/demo.ts'
import { openDemo } from '#test/demo.ts'

let demo: Demo

beforeAll(async () => {
  demo = await openDemo()
})
afterEach(() => demo.app.leave())
afterAll(() => demo.app.close())

const taskNamed = async (name: string) => (await demo.plan()).tasks.find((task) => task.name === name)

describe('the example of the tables', () => {
  test('shows the task that was finished on time and the one that was a day late', async () => {
    const sheet = await demo.sheet('林悦')
    await sheet.row('朋友圈广告投放').waitFor()
    expect(await sheet.row('朋友圈广告投放').innerText()).toMatch(/张敏\s+已完成\s+按时\s+100%/)
    expect(await sheet.row('KOL内容发布').innerText()).toMatch(/陈昊\s+已完成\s+晚 1 天\s+5\/5 位\s+100%/)
    expect(await sheet.text('KOL内容发布', '实际完成')()).toBe('6月6日')
  })

  test('shows its three goals on the overview', async () => {
    const page = await demo.app.visit(`/campaigns/${demo.campaignId}`, await demo.as('林悦'))
    const goals = page.getByRole('region', { name: '核心目标' })
    await goals.waitFor()
    for (const goal of ['销售额', '新增会员', '品牌曝光量']) expect(await seen(goals.getByText(goal).first())).toBe(true)
  })
})

describe('a task is added on the line under its phase', () => {
  test('by typing its name', async () => {
    const sheet = await demo.sheet('林悦')
    await sheet.addTask(1).click()
    await sheet.type('Banner 设计')
    await sheet.press('Enter')
    await sheet.row('Banner 设计').waitFor()
    await expect.poll(() => taskNamed('Banner 设计')).toMatchObject({ name: 'Banner 设计' })
  })

  test('by an input method, of which the first letter is not lost', async () => {
    const sheet = await demo.sheet('林悦')
    await sheet.addTask(1).click()
    await sheet.compose(['x', 'xin', "xin'pin"], '新品试用装')
    await sheet.press('Enter')
    await sheet.row('新品试用装').waitFor()
    const { phases } = await demo.plan()
    await expect.poll(() => taskNamed('新品试用装')).toMatchObject({ phaseId: phases.find(({ name }) => name === '预热期')!.id })
  })
})

describe('a rectangle from Excel', () => {
  test('fills the cells from the active one on, and makes tasks of the rows that run past the end', async () => {
    const sheet = await demo.sheet('林悦')
    await sheet.cell('物料设计', '任务名称').click()
    await sheet.press('Control+End', 'Home')
    await sheet.cell('活动复盘会', '任务名称').click()
    await sheet.paste('复盘会\t林悦\t未启动\t\t0%\t6.29\t6.30\r\n经验归档\t张敏\t进行中\t\t20%\t6月30日\t2024/7/2\r\n')
    await sheet.row('经验归档').waitFor()
    await expect.poll(() => taskNamed('复盘会')).toMatchObject({ plannedStart: '2024-06-29', plannedFinish: '2024-06-30' })
    const added = await taskNamed('经验归档')
    expect(added).toMatchObject({ plannedStart: '2024-06-30', plannedFinish: '2024-07-02', percentComplete: 20 })
    await expect.poll(sheet.text('经验归档', '负责人')).toContain('张敏')
    expect(await sheet.refused()).toEqual([])
  })

  test('is taken but for the cells that cannot be read, and each of those says why', async () => {
    const sheet = await demo.sheet('林悦')
    await sheet.addTask(1).click()
    await sheet.paste('直播脚本\t张敏、陈昊\t快好了\t\t140%\t下周\t6.14\r\n')
    await sheet.row('直播脚本').waitFor()
    await expect
      .poll(sheet.refused)
      .toEqual([
        '每个任务只有一位负责人，这里写了：张敏、陈昊。其他人请填到协作方。',
        '“快好了”不是完成状态，可填：未启动、进行中、已完成、已暂停、已取消。',
        '“140%”读不成进度，可填 60、60% 或 3/5 商圈。',
        '“下周”读不成日期，可填 6.1、6月1日 或 2024-06-01。',
      ])
    await expect
      .poll(() => taskNamed('直播脚本'))
      .toMatchObject({ ownerId: null, plannedStart: null, plannedFinish: '2024-06-14' })
  })
})

describe('what the sheet shows', () => {
  test('is in the address: filters and the open task are there after a reload', async () => {
    const { page, row, grid } = await demo.sheet('林悦')
    await page.getByRole('combobox', { name: '状态' }).selectOption('有延期')
    await page.getByRole('searchbox', { name: '搜索任务' }).fill('KOL')
    await expect.poll(() => row('物料设计').count()).toBe(0)
    await row('KOL内容发布').getByRole('gridcell').first().click()
    await page.keyboard.press('Space')
    await page.getByRole('dialog', { name: 'KOL内容发布' }).waitFor()
    await page.reload()
    await page.getByRole('dialog', { name: 'KOL内容发布' }).waitFor()
    expect(await grid.getByRole('row').filter({ hasText: '已完成' }).count()).toBe(1)
    expect(await page.getByRole('searchbox', { name: '搜索任务' }).inputValue()).toBe('KOL')
  })

  test('to a guest is their own task, without goals', async () => {
    const { page, row, grid } = await demo.sheet('光影工作室')
    await row('短视频拍摄与剪辑').waitFor()
    expect(await grid.getByRole('rowheader').count()).toBe(1)
    expect(await page.getByText('销售额').count()).toBe(0)
    await page.goto(`/campaigns/${demo.campaignId}`)
    await row('短视频拍摄与剪辑').waitFor()
    for (const elsewhere of ['activity', 'settings', 'import']) {
      await page.goto(`/campaigns/${demo.campaignId}/${elsewhere}`)
      await page.getByRole('heading', { name: '没有找到这个页面' }).waitFor()
    }
  })

  test('on a phone is a card a task, which opens it', async () => {
    const { page } = await demo.sheet('张敏', screens.phone)
    await page.getByRole('button', { name: /信息流广告加投.*进行中/s }).tap()
    expect(await seen(page.getByRole('dialog', { name: '信息流广告加投' }))).toBe(true)
    expect(await page.getByRole('grid').count()).toBe(0)
  })
})
