import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { operations } from '#operations/index.ts'
import type { LiveLine } from '#test/live.ts'
import { listenLive } from '#test/live.ts'
import type { Person } from '#test/person.ts'
import type { TestServer } from '#test/server.ts'
import { startTestServer } from '#test/server.ts'
import type { World } from '#test/world.ts'
import { addTask, createWorld, invite } from '#test/world.ts'

let server: TestServer
let world: World
let campaignId: string
let lines: LiveLine[] = []

beforeAll(async () => {
  server = await startTestServer()
  world = await createWorld(server)
  campaignId = world.campaignId
})
afterAll(() => server.close())
afterEach(async () => {
  await Promise.all(lines.map((line) => line.close()))
  lines = []
})

const { tasks, campaigns, people, participants } = operations

type Listening = [person: Person, campaignId?: string]

/** Opens a line for each of them. What others did before is over when this answers: they have all heard the workspaces' new names. */
async function listen<const Who extends Listening[]>(...who: Who): Promise<{ [Index in keyof Who]: LiveLine }> {
  const opened = await Promise.all(who.map(([person, campaign]) => listenLive(person, campaign)))
  lines.push(...opened)
  for (const owner of [world.linYue, world.stranger]) await owner.call(operations.workspace.update, { name: randomUUID() })
  for (const line of opened) while (!(await line.next()).topics?.includes('workspace'));
  return opened as { [Index in keyof Who]: LiveLine }
}

describe('everyone who looks at a campaign', () => {
  test('hears what to ask for again, at once and without the data', async () => {
    const [owner, viewer] = await listen([world.chenHao, campaignId], [world.heJing, campaignId])
    await world.zhangMin.call(tasks.update, { campaignId, taskId: world.taskIds.ads, statusNote: '底价 15 万' })
    for (const line of [owner, viewer])
      expect(await line.next()).toEqual({ topics: ['task', 'progressUpdate', 'issue'], campaignId })
  })

  test('hears nothing of what was refused', async () => {
    const [line] = await listen([world.heJing, campaignId])
    await world.linYue.refused(tasks.update, { campaignId, taskId: world.taskIds.ads, actualStart: '2024-06-20' })
    await world.linYue.call(operations.milestones.create, { campaignId, name: '彩排' })
    expect(await line.next()).toEqual({ topics: ['milestone'], campaignId })
  })

  test('hears of the workspace too', async () => {
    const [line] = await listen([world.heJing, campaignId])
    await world.linYue.call(people.create, { name: '店员*' })
    expect(await line.next()).toEqual({ topics: ['person'], campaignId: null })
  })
})

describe('who looks at something else', () => {
  test('hears that a campaign changed, not which', async () => {
    const [line] = await listen([world.heJing])
    await world.zhangMin.call(tasks.update, { campaignId, taskId: world.taskIds.ads, issue: '缺素材' })
    expect(await line.next()).toEqual({ topics: ['task', 'progressUpdate', 'issue'], campaignId: null })
  })

  test('hears nothing of work in a campaign that they may not see', async () => {
    const heard = await listen([world.heJing], [world.studio], [world.stranger])
    const secret = { campaignId: world.privateCampaignId, metric: '裁员人数' }
    await world.linYue.call(operations.goals.create, secret)
    await world.linYue.call(people.create, { name: '店员*' })
    await world.stranger.call(people.create, { name: '别家店员*' })
    for (const line of heard) expect(await line.next()).toEqual({ topics: ['person'], campaignId: null })
  })
})

describe('a line is refused', () => {
  test('to those who have not signed in, and for campaigns that one may not see', async () => {
    expect((await server.visitor().send('/api/live')).status).toBe(401)
    for (const campaign of [world.privateCampaignId, 'x', '------------------------------------'])
      expect((await world.heJing.send(`/api/live?campaign=${campaign}`)).status).toBe(404)
    expect((await world.stranger.send(`/api/live?campaign=${campaignId}`)).status).toBe(404)
  })
})

describe('a line is cut', () => {
  test('when the viewer is removed', async () => {
    const newcomer = await invite(server, world.linYue, '新人', 'member')
    const [line] = await listen([newcomer, campaignId])
    await world.linYue.call(people.remove, { personId: newcomer.id })
    expect(await line.ended()).toBe('ended')
  })

  test('when the campaign is closed to the workspace, and other lines stay', async () => {
    const { id } = await world.linYue.call(campaigns.create, {
      name: '短',
      kind: 'launch',
      startDate: '2024-06-01',
      endDate: '2024-06-02',
    })
    const [lead, viewer] = await listen([world.linYue, id], [world.heJing, id])
    await world.linYue.call(campaigns.update, { campaignId: id, isOpenToWorkspace: false })
    expect(await viewer.ended()).toBe('ended')
    expect(await lead.next()).toEqual({ topics: ['campaign'], campaignId: id })
  })

  test('when a guest’s last task goes to somebody else', async () => {
    const guest = await invite(server, world.linYue, '另一家工作室', 'guest')
    const taskId = await addTask(world, { ownerId: guest.id })
    const [line] = await listen([guest, campaignId])
    await world.linYue.call(tasks.update, { campaignId, taskId, ownerId: world.chenHao.id })
    expect(await line.ended()).toBe('ended')
  })

  test('when the viewer signs out or changes the workspace', async () => {
    const [here, there] = [await invite(server, world.linYue, '甲', 'member'), await invite(server, world.linYue, '乙', 'member')]
    const cut = await listen([here, campaignId], [there])
    const { token } = await world.stranger.call(operations.invitations.create, { role: 'member' })
    const accepting = { token, name: '乙', email: there.email, password: 'correct horse' }
    await server.visitor().call(operations.invitations.accept, accepting)
    const { workspaces, workspace } = await there.call(operations.session.current, {})
    await there.call(operations.session.switchWorkspace, { workspaceId: workspaces.find(({ id }) => id !== workspace.id)!.id })
    await here.call(operations.session.signOut, {})
    await world.linYue.call(people.create, { name: '店员*' })
    expect(await Promise.all(cut.map((line) => line.ended()))).toEqual(['ended', 'ended'])
  })

  test('when a participant who was only that is taken off', async () => {
    const { privateCampaignId, linYue, heJing } = world
    const seat = await linYue.call(participants.create, { campaignId: privateCampaignId, personId: heJing.id, role: 'viewer' })
    const [line] = await listen([heJing, privateCampaignId])
    await linYue.call(participants.remove, { campaignId: privateCampaignId, participantId: seat.id })
    expect(await line.ended()).toBe('ended')
  })
})
