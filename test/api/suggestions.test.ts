import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { operations } from '#operations/index.ts'
import type { LanguageModel } from '#test/languageModel.ts'
import { languageModel } from '#test/languageModel.ts'
import { SMALL_PLAN, startReview } from '#test/planReviewWorld.ts'
import type { TestServer } from '#test/server.ts'
import { startTestServer } from '#test/server.ts'
import type { World } from '#test/world.ts'
import { createWorld } from '#test/world.ts'

const { planReviews, suggestions } = operations
const KEY = 'sk-nobody-may-read-this'
let server: TestServer
let world: World
let model: LanguageModel

beforeAll(async () => {
  server = await startTestServer({ privateTargets: ['127.0.0.1'] })
  world = await createWorld(server)
  model = await languageModel()
})
beforeEach(async () => {
  model.meanwhile = async () => {}
  model.asked.length = 0
  await world.linYue.call(suggestions.removeSettings, {})
})
afterAll(async () => {
  await server.close()
  await model.close()
})

const turnOn = () => world.linYue.call(suggestions.setSettings, { baseUrl: model.url, model: 'small', apiKey: KEY })
const opened = (reviewId: string) => world.linYue.call(planReviews.open, { reviewId })

const quoted = { kind: 'task', fields: { name: '礼盒样品', endDate: '2024-08-25' }, quote: '礼盒样品到店' }

test('off until an administrator sets it: nothing is asked, and a sentence says so', async () => {
  const reviewId = await startReview(world.linYue)
  expect(await world.linYue.call(suggestions.settings, {})).toEqual({ setting: null })
  expect((await opened(reviewId)).canSuggest).toBe(false)
  expect(await world.linYue.refused(planReviews.suggest, { reviewId })).toMatchObject({ status: 409, code: 'noModel' })
  expect(model.asked).toEqual([])
})

test('what is quoted from the text comes as a doubtful item that nobody accepted; the rest is dropped', async () => {
  await turnOn()
  const reviewId = await startReview(world.linYue)
  const before = await opened(reviewId)
  expect(before.canSuggest).toBe(true)
  model.answer({
    items: [
      quoted,
      { kind: 'budget', fields: { name: '直播投流', amount: 50000 }, quote: '直播投流 50000 元' },
      { kind: 'task', fields: { name: '布展' }, quote: '' },
      { kind: 'phase', fields: { name: '预热', startDate: 'soon' }, quote: '8月26日' },
      { kind: 'secret', fields: {}, quote: '中秋' },
      { kind: 'milestone', fields: { name: '员工培训完成' }, quote: '员工培训完成' },
      'nonsense',
    ],
  })
  expect(await world.linYue.call(planReviews.suggest, { reviewId })).toEqual({ revision: 1, added: 1, known: 1, dropped: 5 })
  const { items } = await opened(reviewId)
  expect(items).toHaveLength(before.items.length + 1)
  const from = SMALL_PLAN.indexOf(quoted.quote)
  expect(items.at(-1)).toMatchObject({
    kind: 'task',
    verdict: 'open',
    doubts: ['suggested'],
    values: quoted.fields,
    quote: quoted.quote,
    from,
    to: from + quoted.quote.length,
  })
  expect(await world.linYue.call(planReviews.suggest, { reviewId })).toMatchObject({ revision: 1, added: 0, known: 2 })
})

test('the model gets the text and the key, and the key is never answered', async () => {
  await turnOn()
  model.answer({ items: [] })
  const reviewId = await startReview(world.linYue)
  const answer = await world.linYue.call(planReviews.suggest, { reviewId })
  const { text } = await world.linYue.call(planReviews.text, { reviewId })
  expect(model.asked).toMatchObject([
    { path: '/v1/chat/completions', headers: { authorization: `Bearer ${KEY}` }, body: { model: 'small' } },
  ])
  expect(model.asked[0]!.body.messages.at(-1)).toEqual({ role: 'user', content: text })
  const settings = await world.linYue.call(suggestions.settings, {})
  expect(settings).toEqual({ setting: { baseUrl: model.url, model: 'small', hasKey: true } })
  expect(JSON.stringify([answer, settings, await opened(reviewId)])).not.toContain(KEY)
})

test('a key stays with the address that it was entered for', async () => {
  await turnOn()
  await world.linYue.call(suggestions.setSettings, { baseUrl: model.url, model: 'large' })
  expect((await world.linYue.call(suggestions.settings, {})).setting).toMatchObject({ model: 'large', hasKey: true })
  await world.linYue.call(suggestions.setSettings, { baseUrl: `${model.url}/other`, model: 'large' })
  expect((await world.linYue.call(suggestions.settings, {})).setting).toMatchObject({ hasKey: false })
})

test('a member who did not begin the review finds none, and nothing is asked', async () => {
  await turnOn()
  const reviewId = await startReview(world.linYue)
  expect(await world.zhangMin.refused(planReviews.suggest, { reviewId })).toMatchObject({ status: 404, code: 'notFound' })
  expect(model.asked).toEqual([])
  model.answer({ items: [quoted] })
  const own = await startReview(world.zhangMin)
  expect(await world.zhangMin.call(planReviews.suggest, { reviewId: own })).toMatchObject({ added: 1 })
})

test.each([
  ['refuses the key', { status: 401, text: `{"error":{"message":"bad key ${KEY}"}}` }, 'modelRefusesKey'],
  ['fails', { status: 500, text: 'oops' }, 'modelFailed'],
  ['sends no JSON', { status: 200, text: '<html>' }, 'modelUnreadable'],
  ['chats', { content: 'Here is what I found: nothing.' }, 'modelUnreadable'],
  ['says too much', { content: JSON.stringify({ items: [{ ...quoted, more: 'x'.repeat(1_000_001) }] }) }, 'modelUnreadable'],
])('a model that %s leaves the review as it was, with a sentence', async (_, reply, code) => {
  await turnOn()
  const reviewId = await startReview(world.linYue)
  const before = await opened(reviewId)
  model.answer(reply)
  const refusal = await world.linYue.refused(planReviews.suggest, { reviewId })
  expect(refusal).toMatchObject({ status: 502, code })
  expect(JSON.stringify(refusal)).not.toContain(KEY)
  expect(await opened(reviewId)).toEqual(before)
})

test('JSON in a fence is read as well', async () => {
  await turnOn()
  const reviewId = await startReview(world.linYue)
  model.answer({ content: `Sure:\n\`\`\`json\n${JSON.stringify({ items: [quoted] })}\n\`\`\`` })
  expect(await world.linYue.call(planReviews.suggest, { reviewId })).toMatchObject({ added: 1 })
})

test('others decide in the review while the model thinks, and nothing of it is lost', async () => {
  await turnOn()
  const reviewId = await startReview(world.linYue)
  model.answer({ items: [quoted] })
  model.meanwhile = () =>
    world.linYue.call(planReviews.decide, { reviewId, basedOn: 0, decisions: [{ key: 'goal-1', verdict: 'accepted' }] })
  expect(await world.linYue.call(planReviews.suggest, { reviewId })).toMatchObject({ revision: 2, added: 1 })
  expect((await opened(reviewId)).items.find(({ key }) => key === 'goal-1')!.verdict).toBe('accepted')
})

test('an address that nobody answers at, or inside the house', async () => {
  await world.linYue.call(suggestions.setSettings, { baseUrl: 'http://127.0.0.1:1/v1', model: 'small' })
  const reviewId = await startReview(world.linYue)
  expect(await world.linYue.refused(planReviews.suggest, { reviewId })).toMatchObject({ status: 502, code: 'modelFailed' })
  for (const baseUrl of ['https://10.0.0.8/v1', 'https://localhost/v1'])
    expect(await world.linYue.refused(suggestions.setSettings, { baseUrl, model: 'small' })).toMatchObject({
      status: 400,
      code: 'privateTarget',
      field: 'baseUrl',
    })
})
