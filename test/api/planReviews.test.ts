import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { operations } from '#operations/index.ts'
import { SMALL_PLAN, acceptAll, campaignFromPlan, startReview } from '#test/planReviewWorld.ts'
import type { TestServer } from '#test/server.ts'
import { startTestServer } from '#test/server.ts'
import type { World } from '#test/world.ts'
import { createWorld, invite } from '#test/world.ts'

const { planReviews, planDocuments, budgetItems, campaigns, events, attachments } = operations
let server: TestServer
let world: World

beforeAll(async () => {
  server = await startTestServer()
  world = await createWorld(server)
})
afterAll(() => server.close())

test('every item of a review is an exact part of the text', async () => {
  const reviewId = await startReview(world.linYue)
  const { items } = await opened(reviewId)
  const { text } = await world.linYue.call(planReviews.text, { reviewId })
  expect(items.length).toBeGreaterThan(10)
  for (const { quote, from, to } of items) expect(text.slice(from!, to!)).toBe(quote)
})

test('a plan document becomes a campaign with everything that was accepted, and nothing else', async () => {
  const reviewId = await startReview(world.linYue)
  await acceptAll(world.linYue, reviewId)
  await decide(reviewId, [{ key: 'goal-2', verdict: 'dropped' }])
  const period = { startDate: '2024-09-01', endDate: '2024-09-17' }
  const { id: campaignId } = await world.linYue.call(planReviews.createCampaign, {
    reviewId,
    name: '中秋促销',
    kind: 'promotion',
    ...period,
  })
  const { campaign, goals, milestones, tasks, participants } = await plan(campaignId)
  expect(campaign).toMatchObject({ name: '中秋促销', kind: 'promotion', ...period, planOwnerId: world.linYue.id })
  expect(goals).toMatchObject([{ metric: '销售额', comparator: '>=', targetValue: '3000000', unit: '元' }])
  expect(milestones.map(({ name, dueDate }) => [name, dueDate]).toSorted()).toEqual([
    ['员工培训完成', '2024-08-29'],
    ['彩排', null],
    ['礼盒样品到店', '2024-08-25'],
  ])
  expect(tasks).toMatchObject([
    { name: '门店海报设计', ownerId: world.zhangMin.id, plannedStart: null, plannedFinish: '2024-08-20' },
    { name: '社群预热文案', plannedStart: '2024-08-26', plannedFinish: '2024-08-31' },
  ])
  expect(participants.length).toBeGreaterThanOrEqual(2)
  const { budgetItems: money } = await world.linYue.call(budgetItems.list, { campaignId })
  expect(money).toMatchObject([
    { name: '海报印刷', amount: '12000', currency: 'CNY' },
    { name: '社群红包', amount: '30000' },
  ])
})

test('an owner whom no member is called after is written down without an account', async () => {
  const { campaignId } = await campaignFromPlan(world.linYue)
  const { tasks } = await plan(campaignId)
  const { people } = await world.linYue.call(operations.people.list, {})
  const owner = people.find(({ id }) => id === tasks.find(({ name }) => name === '社群预热文案')!.ownerId)
  expect(owner).toMatchObject({ name: '周小荷', role: null })
})

test('what counts from the start follows the start that was chosen', async () => {
  const reviewId = await startReview(world.linYue)
  const period = (await opened(reviewId)).items.find(({ kind }) => kind === 'period')!
  await acceptAll(world.linYue, reviewId)
  await decide(reviewId, [{ key: period.key, values: { startDate: '2024-09-05' } }])
  const chosen = { name: '中秋', kind: 'promotion' as const, startDate: '2024-09-05', endDate: '2024-09-17' }
  const { id } = await world.linYue.call(planReviews.createCampaign, { reviewId, ...chosen })
  expect((await plan(id)).milestones.find(({ name }) => name === '员工培训完成')!.dueDate).toBe('2024-09-02')
})

test('each row of the campaign is tied to its sentence, and the document is attached', async () => {
  const { campaignId } = await campaignFromPlan(world.linYue)
  const { goals, tasks } = await plan(campaignId)
  const { documents, spans } = await world.linYue.call(planDocuments.list, { campaignId })
  const { text } = await world.linYue.call(planDocuments.open, { campaignId, documentId: documents[0]!.id })
  expect(text).toBe(SMALL_PLAN)
  for (const { quote, startsAt, endsAt } of spans) expect(text.slice(startsAt, endsAt)).toBe(quote)
  const subjects = new Set(spans.map(({ subjectId }) => subjectId))
  for (const { id } of [...goals, ...tasks]) expect(subjects).toContain(id)
  const files = await world.linYue.call(attachments.list, { campaignId, subjectNoun: 'campaign', subjectId: campaignId })
  expect(files.attachments).toMatchObject([{ name: '中秋方案.md', version: 1 }])
})

test('money is the leads’ affair, and so are its sentences, the document that speaks of it and its file', async () => {
  const { campaignId } = await campaignFromPlan(world.linYue)
  const { spans, documents } = await world.heJing.call(planDocuments.list, { campaignId })
  const document = { campaignId, documentId: documents[0]!.id }
  expect(await world.heJing.refused(planDocuments.open, document)).toMatchObject({ status: 403 })
  const subject = { campaignId, subjectNoun: 'campaign' as const, subjectId: campaignId }
  expect((await world.heJing.call(attachments.list, subject)).attachments).toEqual([])
  const { attachments: files } = await world.linYue.call(attachments.list, subject)
  const file = { campaignId, attachmentId: files[0]!.id }
  expect(await world.heJing.refused(attachments.content, file)).toMatchObject({ status: 404 })
  expect(spans.length).toBeGreaterThan(0)
  expect(spans.filter(({ subjectNoun }) => subjectNoun === 'budgetItem')).toEqual([])
  const { events: seen } = await world.heJing.call(events.list, { campaignId })
  expect(seen.flatMap(({ touched }) => touched).filter(({ noun }) => noun === 'budgetItem')).toEqual([])
  expect(await world.heJing.refused(budgetItems.list, { campaignId })).toMatchObject({ status: 403 })
})

test('a review goes on where it stopped, for a second person too; who decides on what was decided meanwhile is asked', async () => {
  const reviewId = await startReview(world.zhangMin)
  const first = { key: 'goal-1', values: { name: '销售额（含税）' }, verdict: 'accepted' as const }
  await world.zhangMin.call(planReviews.decide, { reviewId, basedOn: 0, decisions: [first] })
  const { items } = await opened(reviewId)
  expect(items.find(({ key }) => key === 'goal-1')).toMatchObject({ verdict: 'accepted', values: { name: '销售额（含税）' } })
  const late = { reviewId, basedOn: 0, decisions: [{ key: 'goal-1', verdict: 'dropped' as const }] }
  expect(await world.linYue.refused(planReviews.decide, late)).toMatchObject({ status: 409, code: 'decidedMeanwhile' })
  const other = { reviewId, basedOn: 0, decisions: [{ key: 'goal-2', verdict: 'dropped' as const }] }
  expect(await world.linYue.call(planReviews.decide, other)).toEqual({ revision: 2 })
})

test('before it is a campaign, a review is for whoever began it and for the administrators', async () => {
  const reviewId = await startReview(world.zhangMin)
  const idsOf = async (person: typeof world.zhangMin) =>
    (await person.call(planReviews.list, {})).reviews.map(({ id }: { id: string }) => id)
  expect(await idsOf(world.zhangMin)).toContain(reviewId)
  expect(await idsOf(world.linYue)).toContain(reviewId)
  expect(await idsOf(world.chenHao)).not.toContain(reviewId)
  const key = { reviewId, name: '抢先', kind: 'promotion' as const, startDate: null, endDate: null }
  for (const refused of [
    world.chenHao.refused(planReviews.open, { reviewId }),
    world.chenHao.refused(planReviews.text, { reviewId }),
    world.chenHao.refused(planReviews.decide, { reviewId, basedOn: 0, decisions: [] }),
    world.chenHao.refused(planReviews.createCampaign, key),
    world.chenHao.refused(planReviews.giveUp, { reviewId }),
  ])
    expect(await refused).toMatchObject({ status: 404 })
})

test('of two members with one name nobody is made the owner, and that is said', async () => {
  await invite(server, world.linYue, '孙小米', 'member')
  await invite(server, world.linYue, '孙小米', 'member')
  const { campaignId, left } = await campaignFromPlan(world.linYue, SMALL_PLAN.replace('| 张敏 |', '| 孙小米 |'))
  expect(left).toEqual(['有不止一位成员叫“孙小米”，没有替您选。请在任务里选定负责人。'])
  const { people } = await world.linYue.call(operations.people.list, {})
  const owner = (await plan(campaignId)).tasks.find(({ name }) => name === '门店海报设计')!.ownerId
  expect(people.find(({ id }) => id === owner)).toMatchObject({ name: '孙小米', role: null })
})

test('what somebody marks in the text is an item with that quote; without a quote there is no item', async () => {
  const reviewId = await startReview(world.linYue)
  const from = SMALL_PLAN.indexOf('社群红包')
  const added = { key: randomUUID(), kind: 'task' as const, values: { name: '发社群红包' }, from, to: from + 4 }
  await world.linYue.call(planReviews.decide, { reviewId, basedOn: 0, added })
  expect((await opened(reviewId)).items.at(-1)).toMatchObject({ quote: '社群红包', verdict: 'accepted', kind: 'task' })
  const nowhere = { ...added, key: randomUUID(), from: SMALL_PLAN.length, to: SMALL_PLAN.length + 5 }
  expect(await world.linYue.refused(planReviews.decide, { reviewId, basedOn: 1, added: nowhere })).toMatchObject({
    code: 'noQuote',
  })
})

test.each([
  [{ name: '' }, 'itemUnnamed'],
  [{ targetValue: '三百万' }, 'itemValue'],
  [{ comparator: '!' }, 'itemValue'],
  [{ owner: '张敏' }, 'invalidInput'],
])('a correction to %j is refused with a sentence', async (values, code) => {
  const reviewId = await startReview(world.linYue)
  const decisions = [{ key: 'goal-1', values }]
  expect(await world.linYue.refused(planReviews.decide, { reviewId, basedOn: 0, decisions })).toMatchObject({ status: 422, code })
})

test('a review is made a campaign once, however often it is sent', async () => {
  const reviewId = await startReview(world.linYue)
  const send = () =>
    world.linYue.call(
      planReviews.createCampaign,
      { reviewId, name: '一次', kind: 'promotion', startDate: null, endDate: null },
      { headers: { 'idempotency-key': reviewId } },
    )
  expect(await send()).toEqual(await send())
  const again = { reviewId, name: '两次', kind: 'promotion' as const, startDate: null, endDate: null }
  expect(await world.linYue.refused(planReviews.createCampaign, again)).toMatchObject({ status: 409, code: 'reviewFinished' })
})

async function opened(reviewId: string) {
  return world.linYue.call(planReviews.open, { reviewId })
}

async function decide(reviewId: string, decisions: { key: string; verdict?: 'accepted' | 'dropped'; values?: object }[]) {
  const { revision } = await opened(reviewId)
  return world.linYue.call(planReviews.decide, { reviewId, basedOn: revision, decisions })
}

function plan(campaignId: string) {
  return world.linYue.call(campaigns.plan, { campaignId })
}
