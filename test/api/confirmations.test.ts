import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { operations } from '#operations/index.ts'
import type { Person } from '#test/person.ts'
import type { TestServer } from '#test/server.ts'
import { startTestServer } from '#test/server.ts'
import type { Named, World } from '#test/world.ts'
import { TODAY, addTask, createWorld, invite } from '#test/world.ts'

let server: TestServer
let world: World
let campaignId: string

beforeAll(async () => {
  server = await startTestServer()
})
beforeEach(async () => {
  world = await createWorld(server)
  campaignId = world.campaignId
})
afterAll(() => server.close())

const { publications, confirmations, changeRequests, events, goals, milestones, people, tasks } = operations

const publish = () => world.linYue.call(publications.publish, { campaignId, note: '六月执行版', despite: '先让大家准备' })
const mine = (person: Person) => person.call(publications.mine, { campaignId })
const standing = async () => (await world.linYue.call(publications.standing, { campaignId })).people
const stateOf = async ({ id }: { id: string }) => (await standing()).find(({ personId }) => personId === id)?.state

async function confirm(person: Person, personId?: string) {
  const { revision } = await mine(person)
  return person.call(confirmations.confirm, { campaignId, revision, ...(personId && { personId }) })
}

describe('publishing', () => {
  test('shows beforehand who gets what, and asks everyone but who publishes', async () => {
    await addTask(world, { ownerId: world.linYue.id })
    const { recipients } = await world.linYue.call(publications.preview, { campaignId })
    const of = (id: string) => recipients.find(({ personId }) => personId === id)
    expect(recipients.map(({ personId }) => personId)).not.toContain(world.linYue.id)
    expect(of(world.zhangMin.id)).toMatchObject({ isOwner: true, isContact: true, goals: 1, tasks: 1, hasAccount: true })
    expect(of(world.studio.id)).toMatchObject({ isOwner: true, goals: 0, milestones: 0, tasks: 1 })
    expect(of(world.zhaoId)).toMatchObject({ hasAccount: false, tasks: 1 })
    expect(await publish()).toMatchObject({ number: 1, asked: 4 })
  })

  test('tells those who are asked, in their inbox', async () => {
    await publish()
    const { notices } = await world.chenHao.call(operations.notices.list, {})
    expect(notices[0]).toMatchObject({ kind: 'publishedToConfirm' })
  })

  test('of a plan with something to put right needs a reason, which stays with the publication', async () => {
    const { linYue } = world
    await addTask(world, { ownerId: null, name: '试用装贴标' })
    expect(await linYue.refused(publications.publish, { campaignId, despite: ' ' })).toMatchObject({
      status: 409,
      code: 'planNotReady',
      field: 'despite',
    })
    await publish()
    const { publication } = await linYue.call(publications.standing, { campaignId })
    expect(publication).toMatchObject({ despite: '先让大家准备' })
    expect(publication!.mustFix).toBeGreaterThan(0)
  })

  test('of a plan whose findings were ignored with reasons needs no further one', async () => {
    const { linYue } = world
    const { findings } = await linYue.call(operations.planChecks.run, { campaignId })
    for (const { key } of findings.filter(({ severity }) => severity === 'must'))
      await linYue.call(operations.planChecks.ignore, { campaignId, key, reason: '已知' })
    await linYue.call(publications.publish, { campaignId, despite: '多余' })
    const { publication } = await linYue.call(publications.standing, { campaignId })
    expect(publication).toMatchObject({ mustFix: 0, despite: '' })
  })

  test('of a plan without anybody in it is refused with a sentence', async () => {
    const { id } = await world.linYue.call(operations.campaigns.create, {
      name: '空',
      kind: 'launch',
      startDate: '2024-07-01',
      endDate: '2024-07-02',
    })
    expect(await world.linYue.refused(publications.publish, { campaignId: id })).toMatchObject({
      status: 409,
      code: 'nobodyToAsk',
    })
  })

  test('that is taken back asks nobody any more', async () => {
    const { eventId } = await publish()
    await world.linYue.call(events.undo, { campaignId, eventId: eventId! })
    expect(await mine(world.chenHao)).toMatchObject({ publication: null, isAsked: false })
    const { revision } = await mine(world.chenHao)
    expect(await world.chenHao.refused(confirmations.confirm, { campaignId, revision })).toMatchObject({ code: 'notPublished' })
  })
})

describe('confirming', () => {
  test('six owners confirm from their own sessions, and the lead sees who has not', async () => {
    const more = await Promise.all(['吴桐', '王芳', '李强'].map((name) => invite(server, world.linYue, name, 'member')))
    await Promise.all(more.map(({ id }) => addTask(world, { ownerId: id })))
    const six: Named[] = [world.zhangMin, world.chenHao, world.studio, ...more]
    await publish()
    expect((await standing()).every(({ state }) => state === 'pending')).toBe(true)
    await Promise.all(six.map((person) => confirm(person)))
    const now = await standing()
    expect(
      now
        .filter(({ state }) => state === 'confirmed')
        .map(({ personId }) => personId)
        .toSorted(),
    ).toEqual(six.map(({ id }) => id).toSorted())
    expect(now.filter(({ state }) => state === 'pending')).toMatchObject([{ personId: world.zhaoId, hasAccount: false }])
    expect(now.find(({ personId }) => personId === world.chenHao.id)).toMatchObject({ answeredOn: TODAY, recordedById: null })
  })

  test('for somebody without an account is the lead’s to write down, and nobody else’s', async () => {
    await publish()
    const { revision } = await mine(world.zhangMin)
    const forZhao = { campaignId, revision, personId: world.zhaoId }
    expect(await world.zhangMin.refused(confirmations.confirm, forZhao)).toMatchObject({ status: 403, code: 'answersForSelf' })
    await world.linYue.call(confirmations.confirm, forZhao)
    expect((await standing()).find(({ personId }) => personId === world.zhaoId)).toMatchObject({
      state: 'confirmed',
      recordedById: world.linYue.id,
    })
    const forChen = { ...forZhao, personId: world.chenHao.id }
    expect(await world.linYue.refused(confirmations.confirm, forChen)).toMatchObject({ status: 409, code: 'answersThemselves' })
  })

  test('is no matter for who has nothing in the plan', async () => {
    await publish()
    const { revision } = await mine(world.heJing)
    expect(await world.heJing.refused(confirmations.confirm, { campaignId, revision })).toMatchObject({ code: 'notAsked' })
  })

  test('a plan that changed after somebody opened the page is not confirmed unseen', async () => {
    await publish()
    const { revision } = await mine(world.chenHao)
    await world.linYue.call(tasks.update, { campaignId, taskId: world.taskIds.influencers, plannedFinish: '2024-06-09' })
    await world.chenHao.call(confirmations.confirm, { campaignId, revision })
    expect(await stateOf(world.chenHao)).toBe('again')
  })

  test('a guest sees and confirms their own tasks, and nothing of goals or others', async () => {
    await publish()
    const share = await mine(world.studio)
    expect(share).toMatchObject({ isAsked: true, goals: [], milestones: [], departmentTasks: [] })
    expect(share.tasks.map(({ id }) => id)).toEqual([world.taskIds.video])
    await confirm(world.studio)
    expect(await stateOf(world.studio)).toBe('confirmed')
    expect(await world.studio.refused(publications.standing, { campaignId })).toMatchObject({ status: 403 })
    await world.linYue.call(goals.update, { campaignId, goalId: world.goalId, targetValue: '6000000' })
    expect(await stateOf(world.studio)).toBe('confirmed')
  })

  test('shows on everyone’s page which plans wait for them', async () => {
    await publish()
    const waiting = async () => (await world.chenHao.call(publications.waiting, {})).plans
    expect(await waiting()).toMatchObject([{ campaignId, state: 'pending', tasks: 1, authorId: world.linYue.id }])
    await confirm(world.chenHao)
    expect(await waiting()).toEqual([])
    expect((await world.stranger.call(publications.waiting, {})).plans).toEqual([])
  })
})

describe('a change of the plan asks again', () => {
  beforeEach(async () => {
    await publish()
    await Promise.all([confirm(world.zhangMin), confirm(world.chenHao), confirm(world.studio)])
  })

  test('whose dates moved, and not the others; with what changed', async () => {
    const { influencers } = world.taskIds
    await world.linYue.call(tasks.update, { campaignId, taskId: influencers, plannedFinish: '2024-06-09' })
    expect([await stateOf(world.chenHao), await stateOf(world.zhangMin), await stateOf(world.studio)]).toEqual([
      'again',
      'confirmed',
      'confirmed',
    ])
    expect((await mine(world.chenHao)).changes).toMatchObject([
      { id: influencers, fields: [{ field: 'plannedFinish', before: '2024-06-05', after: '2024-06-09' }], varianceDays: 4 },
    ])
    const { notices } = await world.chenHao.call(operations.notices.list, {})
    expect(notices.map(({ kind }) => kind)).toContain('confirmAgain')
    await confirm(world.chenHao)
    expect(await stateOf(world.chenHao)).toBe('confirmed')
  })

  test('and no longer asks once it is taken back', async () => {
    const moved = { campaignId, taskId: world.taskIds.influencers, acceptanceCriteria: '每位 3 篇' }
    const { eventId } = await world.linYue.call(tasks.update, moved)
    expect(await stateOf(world.chenHao)).toBe('again')
    await world.linYue.call(events.undo, { campaignId, eventId: eventId! })
    expect(await stateOf(world.chenHao)).toBe('confirmed')
  })

  test('of a goal’s target asks everyone who knows the goals', async () => {
    await world.linYue.call(goals.update, { campaignId, goalId: world.goalId, targetValue: '6000000' })
    expect([await stateOf(world.chenHao), await stateOf(world.zhangMin)]).toEqual(['again', 'again'])
  })

  test('of a milestone asks those whose work leads to it', async () => {
    const plan = await world.linYue.call(operations.campaigns.plan, { campaignId })
    const next = plan.milestones
      .filter(({ dueDate }) => dueDate !== null && dueDate >= '2024-06-05')
      .toSorted((a, b) => a.dueDate!.localeCompare(b.dueDate!))[0]!
    await world.linYue.call(milestones.update, { campaignId, milestoneId: next.id, dueDate: '2024-06-28' })
    expect(await stateOf(world.chenHao)).toBe('again')
    expect((await mine(world.chenHao)).changes).toMatchObject([{ noun: 'milestone', id: next.id }])
  })

  test('of an owner asks the new one, and tells the old one', async () => {
    await world.linYue.call(tasks.update, { campaignId, taskId: world.taskIds.influencers, ownerId: world.zhangMin.id })
    expect(await stateOf(world.zhangMin)).toBe('again')
    expect(await stateOf(world.chenHao)).toBeUndefined()
    expect((await mine(world.chenHao)).changes).toMatchObject([{ kind: 'removed' }])
  })

  test('asks nobody where only progress, words or names changed', async () => {
    const { ads, influencers } = world.taskIds
    await world.zhangMin.call(tasks.update, { campaignId, taskId: ads, percentComplete: 60, statusNote: '曝光 50 万' })
    await world.linYue.call(tasks.update, { campaignId, taskId: influencers, name: 'KOL 内容发布', remarks: '5 位' })
    expect([await stateOf(world.zhangMin), await stateOf(world.chenHao)]).toEqual(['confirmed', 'confirmed'])
  })

  test('a new publication asks only those whom the change touches, or everyone where the lead wants it', async () => {
    expect(await publish()).toMatchObject({ number: 2, asked: 1 }) // 赵**, who never answered
    const again = await world.linYue.call(publications.publish, { campaignId, despite: '先让大家准备', asksEveryone: true })
    expect(again).toMatchObject({ number: 3, asked: 4 })
    expect(await stateOf(world.chenHao)).toBe('pending')
  })
})

describe('an objection', () => {
  async function object(person: Named, text = '3 号博主档期冲突，请顺延两天') {
    const { revision } = await mine(person)
    return person.call(confirmations.object, { campaignId, revision, text, taskId: world.taskIds.influencers })
  }
  beforeEach(publish)

  test('waits for the lead as a request to change the plan, and its author hears the answer', async () => {
    const { changeRequestId } = await object(world.chenHao)
    const { requests } = await world.linYue.call(publications.standing, { campaignId })
    expect(requests).toMatchObject([{ state: 'open', personId: world.chenHao.id, taskId: world.taskIds.influencers }])
    expect(await stateOf(world.chenHao)).toBe('objected')
    const decision = { campaignId, changeRequestId, decision: 'accepted', answer: '顺延到 6 月 7 日' } as const
    await world.linYue.call(changeRequests.answer, decision)
    await world.linYue.call(tasks.update, { campaignId, taskId: world.taskIds.influencers, plannedFinish: '2024-06-07' })
    const share = await mine(world.chenHao)
    expect(share).toMatchObject({ state: 'again', request: { state: 'accepted', answer: '顺延到 6 月 7 日' } })
    expect(share.changes).toMatchObject([{ id: world.taskIds.influencers }])
    await confirm(world.chenHao)
    expect(await stateOf(world.chenHao)).toBe('confirmed')
    expect(await world.linYue.refused(changeRequests.answer, decision)).toMatchObject({ status: 409, code: 'requestAnswered' })
  })

  test('that was declined asks its author again', async () => {
    const { changeRequestId } = await object(world.chenHao)
    await world.linYue.call(changeRequests.answer, { campaignId, changeRequestId, decision: 'declined', answer: '档期已定' })
    expect(await stateOf(world.chenHao)).toBe('again')
  })

  test('can be put in other words, and stays one request', async () => {
    const first = await object(world.chenHao)
    const second = await object(world.chenHao, '顺延三天')
    expect(second.changeRequestId).toBe(first.changeRequestId)
    const { requests } = await world.linYue.call(publications.standing, { campaignId })
    expect(requests.map(({ text }) => text)).toEqual(['顺延三天'])
  })

  test('is about one’s own task, and says something', async () => {
    const { revision } = await mine(world.zhangMin)
    const about = { campaignId, revision, text: '不行', taskId: world.taskIds.influencers }
    expect(await world.zhangMin.refused(confirmations.object, about)).toMatchObject({ status: 422, field: 'taskId' })
    expect(await world.zhangMin.refused(confirmations.object, { ...about, text: ' ' })).toMatchObject({ field: 'text' })
  })
})

test('a reminder reaches those who have not confirmed and have an account', async () => {
  await publish()
  await confirm(world.zhangMin)
  const everyone = [world.zhangMin.id, world.chenHao.id, world.zhaoId]
  expect(await world.linYue.call(publications.remind, { campaignId, personIds: everyone })).toMatchObject({ reminded: 1 })
  expect((await standing()).find(({ personId }) => personId === world.chenHao.id)).toMatchObject({ remindedOn: TODAY })
  const { notices } = await world.chenHao.call(operations.notices.list, {})
  expect(notices.map(({ kind }) => kind)).toContain('confirmReminder')
})

test('a person without an account who turns out to be a member is asked as that member', async () => {
  await publish()
  const { revision } = await mine(world.linYue)
  await world.linYue.call(confirmations.object, { campaignId, revision, personId: world.zhaoId, text: '商圈改期' })
  await world.linYue.call(people.match, { personId: world.zhaoId, memberId: world.heJing.id })
  const share = await mine(world.heJing)
  expect(share).toMatchObject({ isAsked: true, state: 'pending', request: { text: '商圈改期' } })
})
