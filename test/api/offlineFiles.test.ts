import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { operations } from '#operations/index.ts'
import { downloadOffline, factsOf } from '#test/offlineWorld.ts'
import type { TestServer } from '#test/server.ts'
import { startTestServer } from '#test/server.ts'
import type { World } from '#test/world.ts'
import { addTask, createWorld } from '#test/world.ts'

let server: TestServer
let world: World

beforeAll(async () => {
  server = await startTestServer()
  world = await createWorld(server)
})
afterAll(() => server.close())

describe('the file', () => {
  test('holds the whole campaign and names what may run in it', async () => {
    const html = await downloadOffline(world.linYue, world.campaignId)
    const { about, tasks, view } = factsOf(html)
    expect(about).toMatchObject({ campaignId: world.campaignId, campaignName: '夏季新品上市', asOf: '2024-06-08', ownerId: null })
    expect(tasks.map(({ name }) => name)).toContain('朋友圈广告投放')
    expect(view.goals.map(({ metric }) => metric)).toContain('销售额')
    expect([view.report?.zh.title, view.report?.en.title]).toEqual(['总结报告', 'Closing report'])
    const [, policy] = /Content-Security-Policy" content="([^"]*)"/.exec(html)!
    const [, script] = /<script id="runsheet-page">([\s\S]*)<\/script>/.exec(html)!
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain(createHash('sha256').update(script!).digest('base64'))
    expect(policy).not.toMatch(/connect-src|img-src|unsafe|https?:/)
  })

  test('never becomes markup by what people wrote', async () => {
    const name = '</script><script>alert(1)</script><img src=x onerror=alert(2)>\u2028𠮷'
    const taskId = await addTask(world, { name })
    const html = await downloadOffline(world.linYue, world.campaignId)
    expect(html).not.toContain('alert(1)</script>')
    expect(html).not.toContain('<img')
    expect(factsOf(html).tasks.find(({ id }) => id === taskId)?.name).toBe(name)
  })

  test('of one owner holds their tasks and nothing that is no guest’s affair', async () => {
    const { linYue, campaignId, chenHao } = world
    await linYue.call(operations.comments.create, {
      campaignId,
      subjectNoun: 'task',
      subjectId: world.taskIds.influencers,
      text: '报价别告诉外人',
    })
    const html = await downloadOffline(linYue, campaignId, `?ownerId=${chenHao.id}`)
    const { about, tasks, people, view } = factsOf(html)
    expect(about.ownerId).toBe(chenHao.id)
    expect(tasks.map(({ name }) => name)).toEqual(['KOL内容发布'])
    expect(people.map(({ name }) => name)).not.toContain('光影工作室')
    const { goals, milestones, participants, kpis, decisions, lessons, comments, report } = view
    expect(report).toBeNull()
    expect([goals, milestones, participants, kpis, decisions, lessons, comments].flat()).toEqual([])
    expect(html).not.toContain('报价别告诉外人')
    expect(html).not.toContain('5000000')
  })

  test('holds for a guest only their own tasks, and never another’s', async () => {
    const { studio, chenHao, campaignId } = world
    const { tasks, view } = factsOf(await downloadOffline(studio, campaignId))
    expect(tasks.map(({ name }) => name)).toEqual(['短视频拍摄'])
    expect([view.goals, view.report]).toEqual([[], null])
    expect((await studio.send(`/api/campaigns/${campaignId}/offline-file?ownerId=${chenHao.id}`)).status).toBe(404)
  })

  test('is refused for somebody without a task', async () => {
    const { linYue, heJing, campaignId } = world
    expect(await linYue.refused(operations.offlineFiles.download, { campaignId, ownerId: heJing.id })).toMatchObject({
      code: 'noTasksOfOwner',
    })
  })

  test('has a name that every system can keep', async () => {
    const { linYue } = world
    const name = '双11/618\\: "大促" 🎉?'
    const { id } = await linYue.call(operations.campaigns.create, {
      name,
      kind: 'promotion',
      startDate: '2024-11-01',
      endDate: '2024-11-11',
    })
    const answer = await linYue.send(`/api/campaigns/${id}/offline-file`)
    const [, encoded] = /filename\*=UTF-8''(.*)$/.exec(answer.headers.get('content-disposition')!)!
    expect(decodeURIComponent(encoded!)).toBe('营销活动-执行跟踪-双11／618＼： ＂大促＂ 🎉？.html')
    expect(factsOf(await answer.text()).tasks).toEqual([])
  })
})
