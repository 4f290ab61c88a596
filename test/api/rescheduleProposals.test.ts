import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { operations } from '#operations/index.ts'
import type { TestServer } from '#test/server.ts'
import { startTestServer } from '#test/server.ts'
import type { World } from '#test/world.ts'
import { createWorld } from '#test/world.ts'

let server: TestServer
let world: World
/** A campaign of its own for every test: 物料 → 地推 → 直播, which leads to a milestone, and 复盘 that waits for nothing. */
let campaignId: string
let ids: Record<'materials' | 'street' | 'live' | 'retrospective' | 'milestone', string>

beforeAll(async () => {
  server = await startTestServer()
  world = await createWorld(server)
  await world.linYue.call(operations.workCalendar.addDay, { day: '2024-06-12', name: '年中盘点' })
})
afterAll(() => server.close())
beforeEach(async () => {
  const { linYue, zhangMin, chenHao } = world
  const period = { startDate: '2024-06-01', endDate: '2024-06-30' }
  campaignId = (await linYue.call(operations.campaigns.create, { name: '夏促', kind: 'promotion', isEmpty: true, ...period })).id
  const milestone = (await linYue.call(operations.milestones.create, { campaignId, name: '高潮期', dueDate: '2024-06-18' })).id
  await linYue.call(operations.goals.create, { campaignId, metric: '新增会员', targetValue: '10000', unit: '人' })
  const add = async (name: string, ownerId: string, plannedStart: string, plannedFinish: string, more = {}) =>
    (await linYue.call(operations.tasks.create, { campaignId, name, ownerId, plannedStart, plannedFinish, ...more })).id
  const materials = await add('物料', zhangMin.id, '2024-06-05', '2024-06-09')
  const street = await add('地推', chenHao.id, '2024-06-10', '2024-06-15', { acceptanceCriteria: '新增会员 3000' })
  const live = await add('直播', linYue.id, '2024-06-16', '2024-06-18', { milestoneId: milestone })
  const retrospective = await add('复盘', linYue.id, '2024-06-29', '2024-06-30')
  ids = { materials, street, live, retrospective, milestone }
  await linYue.call(operations.dependencies.create, { campaignId, predecessorId: materials, successorId: street })
  await linYue.call(operations.dependencies.create, { campaignId, predecessorId: street, successorId: live })
})

describe('a slip', () => {
  test('that its owner expects proposes what follows from it, old and new, and moves nothing', async () => {
    const before = await plan()
    await expectLate()
    const { id } = await world.zhangMin.call(operations.rescheduleProposals.create, { campaignId, taskId: ids.materials })
    const [shiftAll, ...others] = (await proposal(id)).alternatives
    expect(shiftAll).toMatchObject({ key: 'shiftAll', missedMilestones: [], conflicts: [] })
    expect(movesIn(shiftAll!)).toEqual({
      [ids.materials]: '2024-06-05–2024-06-11',
      [ids.street]: '2024-06-12–2024-06-17',
      [ids.live]: '2024-06-18–2024-06-20',
      [ids.milestone]: '2024-06-20–2024-06-20',
    })
    expect(others.map(({ key }) => key)).toEqual(['shorten', 'overlap', 'acceptMiss'])
    expect((await plan()).tasks.map(({ plannedFinish }) => plannedFinish)).toEqual(
      before.tasks.map(({ plannedFinish }) => plannedFinish),
    )
  })

  test('tells goals at risk and whom to ask', async () => {
    const { alternatives } = await proposal(await request({ shiftDays: 2 }))
    const { goals } = await plan()
    expect(alternatives[0]).toMatchObject({
      goalIdsAtRisk: [goals[0]!.id],
      peopleIds: [world.linYue.id, world.zhangMin.id, world.chenHao.id].toSorted(),
    })
  })

  test('can be taken without missing the milestone where a named task gets shorter or overlaps', async () => {
    const { alternatives } = await proposal(await request({ shiftDays: 2 }))
    const [, shorten, overlap, miss] = alternatives
    expect(shorten).toMatchObject({ steps: [{ kind: 'shorten', taskId: ids.street, days: 2 }], missedMilestones: [] })
    expect(movesIn(shorten!)[ids.live]).toBeUndefined()
    expect(overlap).toMatchObject({ steps: [{ kind: 'overlap', days: 2 }], missedMilestones: [] })
    expect(miss).toMatchObject({ missedMilestones: [{ id: ids.milestone, planned: '2024-06-18', expected: '2024-06-20' }] })
  })

  test('stops at a pinned task, which says what breaks', async () => {
    await update(ids.street, { isPinned: true })
    const { alternatives } = await proposal(await request({ shiftDays: 2 }))
    expect(movesIn(alternatives[0]!)).toEqual({ [ids.materials]: '2024-06-07–2024-06-11' })
    expect(alternatives[0]!.conflicts).toMatchObject([{ because: 'pinned', needed: '2024-06-12', actual: '2024-06-10' }])
  })

  test('counts workdays alone where days off do not count', async () => {
    await world.linYue.call(operations.campaigns.update, { campaignId, countsDaysOff: false })
    const { alternatives } = await proposal(await request({ plannedStart: '2024-06-05', plannedFinish: '2024-06-11' }))
    // 地推 has the 11th, 13th and 14th: the 10th is 端午, the 12th the workspace's own, the 15th a Saturday
    expect(movesIn(alternatives[0]!)[ids.street]).toBe('2024-06-13–2024-06-17')
  })
})

describe('accepted', () => {
  test('in whole it is one event, and one undo gives every date back and opens it again', async () => {
    const before = await plan()
    const id = await request({ shiftDays: 2 })
    const { mark } = (await proposal(id)).alternatives[0]!
    const { eventId } = await accept(id, { alternative: 'shiftAll', mark })
    const moved = await plan()
    expect(datesOf(moved, ids.live)).toBe('2024-06-18–2024-06-20')
    expect(moved.milestones[0]).toMatchObject({ dueDate: '2024-06-20' })
    expect((await list()).map((open) => open.id)).not.toContain(id)
    await world.linYue.call(operations.events.undo, { campaignId, eventId: eventId! })
    const after = await plan()
    expect(after.tasks).toEqual(before.tasks)
    expect(after.milestones).toEqual(before.milestones)
    expect((await list()).map((open) => open.id)).toContain(id)
  })

  test('in part only what was chosen moves, and the baseline stays', async () => {
    await world.linYue.call(operations.baselines.freeze, { campaignId })
    const id = await request({ shiftDays: 2 })
    const { mark } = (await proposal(id)).alternatives[0]!
    await accept(id, { alternative: 'shiftAll', mark, moveIds: [ids.materials, ids.street] })
    const now = await plan()
    expect([datesOf(now, ids.street), datesOf(now, ids.live)]).toEqual(['2024-06-12–2024-06-17', '2024-06-16–2024-06-18'])
    expect(now.milestones[0]).toMatchObject({ dueDate: '2024-06-18' })
    expect(now.tasks.find((task) => task.id === ids.street)).toMatchObject({ baselineStart: '2024-06-10' })
    const [decided] = (await world.linYue.call(operations.rescheduleProposals.list, { campaignId, state: 'accepted' })).proposals
    expect(decided).toMatchObject({ alternative: 'shiftAll', movesAccepted: [{ id: ids.materials }, { id: ids.street }] })
  })

  test('by overlapping the link changes with the dates, and undo takes both back', async () => {
    const id = await request({ shiftDays: 2 })
    const { mark, lags } = (await proposal(id)).alternatives.find(({ key }) => key === 'overlap')!
    const { eventId } = await accept(id, { alternative: 'overlap', mark })
    const lagNow = async () => (await plan()).dependencies.find((link) => link.id === lags[0]!.dependencyId)!.lag
    expect(await lagNow()).toBe(-2)
    await world.linYue.call(operations.events.undo, { campaignId, eventId: eventId! })
    expect(await lagNow()).toBe(0)
  })

  test('tells the owners whose dates moved', async () => {
    const id = await request({ shiftDays: 2 })
    await accept(id, { alternative: 'shiftAll', mark: (await proposal(id)).alternatives[0]!.mark })
    const { notices } = await world.chenHao.call(operations.notices.list, {})
    expect(notices.map(({ kind, subjectId }) => [kind, subjectId])).toContainEqual(['rescheduled', ids.street])
  })
})

describe('refused:', () => {
  test('an acceptance of what somebody has changed meanwhile; the proposal is worked out again and shows the difference', async () => {
    const id = await request({ shiftDays: 2 })
    const { mark } = (await proposal(id)).alternatives[0]!
    await update(ids.live, { plannedStart: '2024-06-25', plannedFinish: '2024-06-27' })
    expect(await refuseAccept(id, { alternative: 'shiftAll', mark })).toMatchObject({ status: 409, code: 'proposalStale' })
    const fresh = await proposal(id)
    expect(fresh.difference).toEqual({ added: [], gone: [ids.live, ids.milestone], changed: [] })
    await accept(id, { alternative: 'shiftAll', mark: fresh.alternatives[0]!.mark })
  })

  test('a way that the plan no longer leaves open', async () => {
    const id = await request({ shiftDays: 2 })
    const { mark } = (await proposal(id)).alternatives.find(({ key }) => key === 'shorten')!
    await update(ids.live, { milestoneId: null })
    expect(await refuseAccept(id, { alternative: 'shorten', mark })).toMatchObject({ status: 409, code: 'alternativeGone' })
  })

  test('a second decision', async () => {
    const id = await request({ shiftDays: 2 })
    await world.linYue.call(operations.rescheduleProposals.reject, { campaignId, proposalId: id, reason: '加人手' })
    expect(await refuseAccept(id, { alternative: 'shiftAll', mark: 'x' })).toMatchObject({ code: 'proposalDecided' })
  })

  test('a rejection without a reason, and an acceptance of nothing', async () => {
    const id = await request({ shiftDays: 2 })
    const refusal = await world.linYue.refused(operations.rescheduleProposals.reject, { campaignId, proposalId: id, reason: ' ' })
    expect(refusal).toMatchObject({ code: 'reasonNeeded', field: 'reason' })
    const { mark } = (await proposal(id)).alternatives[0]!
    expect(await refuseAccept(id, { alternative: 'shiftAll', mark, moveIds: [] })).toMatchObject({ code: 'nothingAccepted' })
  })

  test('a request where nothing would move, by somebody else, or about what is over', async () => {
    const { zhangMin, chenHao, linYue } = world
    const asks = (person: typeof linYue, taskId: string, more = {}) =>
      person.refused(operations.rescheduleProposals.create, { campaignId, taskId, ...more })
    expect(await asks(linYue, ids.retrospective)).toMatchObject({ status: 422, code: 'nothingToReschedule' })
    expect(await asks(chenHao, ids.materials, { shiftDays: 1 })).toMatchObject({ status: 403, code: 'onlyOwner' })
    await zhangMin.call(operations.tasks.update, { campaignId, taskId: ids.materials, status: 'completed' })
    expect(await asks(zhangMin, ids.materials, { shiftDays: 1 })).toMatchObject({ code: 'alreadyFinished' })
  })

  test('a request that is taken back after it was decided; before, whoever asked may', async () => {
    const { zhangMin, linYue } = world
    const ask = () => zhangMin.call(operations.rescheduleProposals.create, { campaignId, taskId: ids.materials, shiftDays: 2 })
    const first = await ask()
    await zhangMin.call(operations.events.undo, { campaignId, eventId: first.eventId! })
    expect((await linYue.call(operations.rescheduleProposals.list, { campaignId })).proposals).toEqual([])
    const second = await ask()
    await linYue.call(operations.rescheduleProposals.reject, { campaignId, proposalId: second.id, reason: '先加人手' })
    const refusal = await zhangMin.refused(operations.events.undo, { campaignId, eventId: second.eventId! })
    expect(refusal).toMatchObject({ status: 409, code: 'laterChanges' })
  })

  test('a decision by somebody who does not lead', async () => {
    const id = await request({ shiftDays: 2 })
    const given = { campaignId, proposalId: id }
    const { mark } = (await proposal(id)).alternatives[0]!
    const accepts = world.zhangMin.refused(operations.rescheduleProposals.accept, { ...given, alternative: 'shiftAll', mark })
    expect(await accepts).toMatchObject({ status: 403 })
    expect(await world.zhangMin.refused(operations.rescheduleProposals.reject, { ...given, reason: '不' })).toMatchObject({
      status: 403,
    })
  })
})

type Asked = Partial<Omit<z.input<typeof operations.rescheduleProposals.create.input>, 'campaignId' | 'taskId'>>
type Accepted = Omit<z.input<typeof operations.rescheduleProposals.accept.input>, 'campaignId' | 'proposalId'>

async function plan() {
  const answer = await world.linYue.call(operations.campaigns.plan, { campaignId })
  return { ...answer, tasks: answer.tasks.toSorted((a, b) => a.position - b.position) }
}

async function request(asked: Asked): Promise<string> {
  const given = { campaignId, taskId: ids.materials, ...asked }
  return (await world.linYue.call(operations.rescheduleProposals.create, given)).id
}

async function list() {
  return (await world.linYue.call(operations.rescheduleProposals.list, { campaignId })).proposals
}

async function proposal(id: string) {
  return (await list()).find((open) => open.id === id)!
}

function accept(proposalId: string, accepted: Accepted) {
  return world.linYue.call(operations.rescheduleProposals.accept, { campaignId, proposalId, ...accepted })
}

function refuseAccept(proposalId: string, accepted: Accepted) {
  return world.linYue.refused(operations.rescheduleProposals.accept, { campaignId, proposalId, ...accepted })
}

function update(taskId: string, patch: object) {
  return world.linYue.call(operations.tasks.update, { campaignId, taskId, ...patch })
}

function expectLate() {
  return world.zhangMin.call(operations.tasks.update, { campaignId, taskId: ids.materials, expectedFinish: '2024-06-11' })
}

function movesIn({ moves }: { moves: { id: string; to: { start: string; finish: string } }[] }): Record<string, string> {
  return Object.fromEntries(moves.map(({ id, to }) => [id, `${to.start}–${to.finish}`]))
}

function datesOf({ tasks }: Awaited<ReturnType<typeof plan>>, id: string): string {
  const task = tasks.find((candidate) => candidate.id === id)!
  return `${task.plannedStart}–${task.plannedFinish}`
}
