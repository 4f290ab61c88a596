import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { Demo } from '#test/demo.ts'
import { openDemo } from '#test/demo.ts'

let demo: Demo

beforeAll(async () => {
  demo = await openDemo()
})
afterEach(() => demo.app.leave())
afterAll(() => demo.app.close())

const taskNamed = async (name: string) => (await demo.plan()).tasks.find((task) => task.name === name)

describe('two people with the sheet open', () => {
  test('see each other’s cells without asking, with the initials of whose hand it was', async () => {
    const [hers, theirs] = await Promise.all([demo.sheet('林悦'), demo.sheet('张敏')])
    await theirs.row('门店物料陈列').waitFor()
    const asked = theirs.page.waitForRequest((request) => request.url().includes('/plan?since='))
    await hers.enter('门店物料陈列', '实际执行情况简述', '20 家全部陈列')
    await theirs.row('门店物料陈列').getByText('20 家全部陈列').waitFor()
    const glow = await theirs.cell('门店物料陈列', '实际执行情况简述').getAttribute('aria-description')
    await asked
    expect(glow).toBe('林悦 刚刚修改')
  })

  test('who filled in the same cell choose which value stays', async () => {
    const [hers, his] = await Promise.all([demo.sheet('林悦'), demo.sheet('陈昊')])
    await his.row('新品首发直播').waitFor()
    await his.page.context().setOffline(true)
    await his.enter('新品首发直播', '实际执行情况简述', '脚本第一稿')
    await hers.enter('新品首发直播', '实际执行情况简述', '主播已定')
    await expect.poll(() => taskNamed('新品首发直播')).toMatchObject({ statusNote: '主播已定' })
    await his.page.context().setOffline(false)
    const dialog = his.page.getByRole('dialog', { name: '有人同时改了这里' })
    await dialog.getByText('主播已定').waitFor()
    await dialog.getByText('脚本第一稿').waitFor()
    await dialog.getByRole('radio', { name: '您的' }).check({ force: true })
    await dialog.getByRole('button', { name: '改成我的' }).click()
    await expect.poll(hers.text('新品首发直播', '实际执行情况简述')).toBe('脚本第一稿')
  })

  test('are asked too when the other’s value came in while one was still typing', async () => {
    const [hers, his] = await Promise.all([demo.sheet('林悦'), demo.sheet('陈昊')])
    await his.cell('新品首发直播', '实际执行情况简述').dblclick()
    await his.press('Control+a')
    await his.type('彩排完成')
    await hers.enter('新品首发直播', '实际执行情况简述', '改到晚八点')
    await his.cell('新品首发直播', '实际执行情况简述').getByText('改到晚八点').waitFor({ state: 'attached' })
    await his.press('Enter')
    const dialog = his.page.getByRole('dialog', { name: '有人同时改了这里' })
    await dialog.getByText('彩排完成').waitFor()
    await dialog.getByRole('button', { name: '保留对方的' }).last().click()
    await expect.poll(his.text('新品首发直播', '实际执行情况简述')).toBe('改到晚八点')
    expect((await taskNamed('新品首发直播'))?.statusNote).toBe('改到晚八点')
  })
})

describe('a step is taken back', () => {
  test('with Ctrl+Z, one’s own and nobody else’s', async () => {
    const [hers, his] = await Promise.all([demo.sheet('林悦'), demo.sheet('张敏')])
    await his.enter('信息流广告加投', '进度%', '30')
    await expect.poll(() => taskNamed('信息流广告加投')).toMatchObject({ percentComplete: 30 })
    await hers.enter('信息流广告加投', '任务描述', '素材换新')
    await expect.poll(his.text('信息流广告加投', '任务描述')).toBe('素材换新')
    await his.press('Control+z')
    await expect.poll(() => taskNamed('信息流广告加投')).toMatchObject({ percentComplete: 10, description: '素材换新' })
    await expect.poll(hers.text('信息流广告加投', '进度%')).toBe('10%')
    await his.press('Control+y')
    await expect.poll(hers.text('信息流广告加投', '进度%')).toBe('30%')
  })

  test('with Ctrl+Z, also before the server has answered', async () => {
    const sheet = await demo.sheet('林悦')
    await sheet.enter('会员双倍积分', '实际执行情况简述', '规则已上线')
    await sheet.press('Control+z')
    await sheet.page.getByText('已撤销。').waitFor()
    expect((await taskNamed('会员双倍积分'))?.statusNote).toBe('')
    expect(await sheet.text('会员双倍积分', '实际执行情况简述')()).toBe('')
  })

  test('that was chosen from what happened', async () => {
    const sheet = await demo.sheet('林悦')
    await sheet.enter('客服话术培训', '实际执行情况简述', '写错了')
    await sheet.enter('物料设计', '实际执行情况简述', '已印刷')
    await expect.poll(() => taskNamed('物料设计')).toMatchObject({ statusNote: '已印刷' })
    await sheet.page.getByRole('link', { name: '动态' }).click()
    const step = sheet.page
      .getByRole('listitem')
      .filter({ hasText: /修改了任务.*客服话术培训/s })
      .first()
    await step.getByRole('button', { name: '撤销这一步' }).click()
    await step.getByText('已撤销').waitFor()
    await expect.poll(() => taskNamed('客服话术培训')).toMatchObject({ statusNote: '' })
    expect((await taskNamed('物料设计'))?.statusNote).toBe('已印刷')
  })
})

describe('without a network', () => {
  test('what is typed stays, says that it waits, and arrives when the network is back', async () => {
    const sheet = await demo.sheet('林悦')
    await sheet.row('门店试用体验周').waitFor()
    await sheet.page.context().setOffline(true)
    await sheet.enter('门店试用体验周', '完成状态', '已完成')
    await sheet.page.getByText('没有网络，修改已保存在本机，恢复后自动提交。').waitFor()
    expect(await sheet.text('门店试用体验周', '完成状态')()).toBe('已完成')
    expect((await taskNamed('门店试用体验周'))?.actualFinish).toBeNull()
    await sheet.page.context().setOffline(false)
    await expect.poll(async () => (await taskNamed('门店试用体验周'))?.actualFinish, { timeout: 15_000 }).toBe('2024-06-08')
    await sheet.page.getByText('没有网络').waitFor({ state: 'detached' })
  })

  test('what is typed outlives a reload', async () => {
    const sheet = await demo.sheet('林悦')
    await sheet.row('地推活动').waitFor()
    const writes = '**/tasks/batch'
    await sheet.page.route(writes, (route) => route.abort())
    await sheet.enter('地推活动', '负责人', '张敏')
    await sheet.page.getByText('没有网络，修改已保存在本机，恢复后自动提交。').waitFor()
    await sheet.page.reload()
    await expect.poll(sheet.text('地推活动', '负责人')).toContain('张敏')
    const zhangMin = (await taskNamed('朋友圈广告投放'))!.ownerId
    expect((await taskNamed('地推活动'))?.ownerId).not.toBe(zhangMin)
    await sheet.page.unroute(writes)
    await expect.poll(async () => (await taskNamed('地推活动'))?.ownerId, { timeout: 15_000 }).toBe(zhangMin)
  })
})
