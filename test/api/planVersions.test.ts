import { afterAll, beforeAll, expect, test } from 'vitest'
import { operations } from '#operations/index.ts'
import { NEWER_PLAN, SMALL_PLAN, acceptAll, campaignFromPlan, startReview } from '#test/planReviewWorld.ts'
import type { TestServer } from '#test/server.ts'
import { startTestServer } from '#test/server.ts'
import type { World } from '#test/world.ts'
import { createWorld } from '#test/world.ts'

const { planReviews, planDocuments, campaigns, events } = operations
let server: TestServer
let world: World

beforeAll(async () => {
  server = await startTestServer()
  world = await createWorld(server)
})
afterAll(() => server.close())

test('of a newer version only the differences are reviewed, applied as one event and taken back by one undo', async () => {
  const { campaignId } = await campaignFromPlan(world.linYue)
  const before = await plan(campaignId)
  const { id: reviewId, differences } = await newerVersion(campaignId, NEWER_PLAN)
  const { items } = await opened(reviewId)
  expect(differences).toBe(4)
  expect(
    items
      .filter(({ difference }) => difference !== 'same')
      .map(({ kind, difference, values }) => [kind, difference, values.name])
      .toSorted(),
  ).toEqual([
    ['goal', 'changed', '销售额'],
    ['task', 'changed', '社群预热文案'],
    ['task', 'gone', '门店海报设计'],
    ['task', 'new', '直播间搭建'],
  ])
  await acceptAll(world.linYue, reviewId)
  const { eventId } = await world.linYue.call(planReviews.apply, { campaignId, reviewId })
  const after = await plan(campaignId)
  expect(after.goals.find(({ metric }) => metric === '销售额')).toMatchObject({ targetValue: '3500000' })
  expect(after.tasks.map(({ name, plannedStart }) => [name, plannedStart]).toSorted()).toEqual([
    ['直播间搭建', null],
    ['社群预热文案', '2024-08-27'],
  ])
  const { documents, spans } = await world.linYue.call(planDocuments.list, { campaignId })
  expect(documents).toHaveLength(2)
  expect(
    spans
      .filter(({ subjectId }) => after.tasks.some(({ id }) => id === subjectId))
      .every(({ documentId }) => documentId === documents[0]!.id),
  ).toBe(true)
  await world.linYue.call(events.undo, { campaignId, eventId: eventId! })
  const left = await world.linYue.call(planDocuments.list, { campaignId })
  expect(left.documents).toEqual([documents[1]])
  const undone = await plan(campaignId)
  for (const noun of ['goals', 'milestones', 'phases', 'participants', 'tasks'] as const)
    expect(undone[noun].toSorted(byId)).toEqual(before[noun].toSorted(byId))
})

test('what was dropped in one version and stands in the next is not asked again; what was taken back is', async () => {
  const reviewId = await startReview(world.linYue)
  await acceptAll(world.linYue, reviewId)
  await decide(reviewId, [{ key: 'goal-2', verdict: 'dropped' }])
  const { id: campaignId } = await world.linYue.call(planReviews.createCampaign, {
    reviewId,
    name: '中秋',
    kind: 'promotion',
    startDate: '2024-09-01',
    endDate: null,
  })
  expect((await newerVersion(campaignId, SMALL_PLAN)).differences).toBe(0)
  const { id: newer } = await newerVersion(campaignId, NEWER_PLAN)
  await acceptAll(world.linYue, newer)
  const { eventId } = await world.linYue.call(planReviews.apply, { campaignId, reviewId: newer })
  expect((await newerVersion(campaignId, NEWER_PLAN)).differences).toBe(0)
  await world.linYue.call(events.undo, { campaignId, eventId: eventId! })
  expect((await newerVersion(campaignId, NEWER_PLAN)).differences).toBe(4)
})

test('what somebody changed by hand since stays where the newer version says nothing new of it', async () => {
  const { campaignId } = await campaignFromPlan(world.linYue)
  const task = (await plan(campaignId)).tasks.find(({ name }) => name === '社群预热文案')!
  await world.linYue.call(operations.tasks.update, {
    campaignId,
    taskId: task.id,
    ownerId: world.chenHao.id,
    plannedFinish: '2024-09-02',
  })
  const { id: reviewId } = await newerVersion(campaignId, NEWER_PLAN)
  await acceptAll(world.linYue, reviewId)
  await world.linYue.call(planReviews.apply, { campaignId, reviewId })
  expect((await plan(campaignId)).tasks.find(({ id }) => id === task.id)).toMatchObject({
    ownerId: world.chenHao.id,
    plannedStart: '2024-08-27',
    plannedFinish: '2024-09-02',
  })
})

test('a first document for a campaign that was made by hand shows what it says otherwise, and takes nothing away', async () => {
  const { items } = await opened((await newerVersion(world.campaignId, SMALL_PLAN.replace('300万元', '600万元'))).id)
  expect(items.find(({ kind, values }) => kind === 'goal' && values.name === '销售额')).toMatchObject({
    difference: 'changed',
    subjectId: world.goalId,
    before: { targetValue: '5000000' },
  })
  expect(items.filter(({ difference }) => difference === 'gone')).toEqual([])
})

test('a review of a campaign exists for its leads alone, and no review for another workspace', async () => {
  const { id: reviewId } = await newerVersion(world.campaignId, SMALL_PLAN)
  expect(await world.zhangMin.refused(planReviews.open, { reviewId })).toMatchObject({ status: 404 })
  const { reviews } = await world.linYue.call(planReviews.versions, { campaignId: world.campaignId })
  expect(reviews).toMatchObject([{ id: reviewId, decided: 0 }, {}])
  expect(await world.zhangMin.refused(planReviews.versions, { campaignId: world.campaignId })).toMatchObject({ status: 403 })
  const open = await startReview(world.linYue)
  expect(await world.stranger.refused(planReviews.open, { reviewId: open })).toMatchObject({ status: 404 })
  expect((await world.stranger.call(planReviews.list, {})).reviews).toEqual([])
})

async function opened(reviewId: string) {
  return world.linYue.call(planReviews.open, { reviewId })
}

async function decide(reviewId: string, decisions: { key: string; verdict?: 'accepted' | 'dropped'; values?: object }[]) {
  const { revision } = await opened(reviewId)
  return world.linYue.call(planReviews.decide, { reviewId, basedOn: revision, decisions })
}

function newerVersion(campaignId: string, text: string) {
  return world.linYue.call(planReviews.startVersion, { campaignId, fileName: '中秋方案.md' }, { file: text })
}

function plan(campaignId: string) {
  return world.linYue.call(campaigns.plan, { campaignId })
}

function byId(a: { id: string }, b: { id: string }): number {
  return a.id < b.id ? -1 : 1
}
