import { createHmac } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { operations } from '#operations/index.ts'
import { addKpis, type KpiWorld } from '#test/kpiWorld.ts'
import type { TestServer } from '#test/server.ts'
import { startTestServer } from '#test/server.ts'
import type { World } from '#test/world.ts'
import { createWorld } from '#test/world.ts'

let server: TestServer
let world: World
let kpis: KpiWorld
let campaignId: string

beforeAll(async () => {
  server = await startTestServer()
  world = await createWorld(server)
  campaignId = world.campaignId
  kpis = await addKpis(world)
})
afterAll(() => server.close())

const { measurements, tokens, sources } = operations

async function tokenOf(
  person: World['linYue'],
  scopes: ('kpis:read' | 'measurements:write' | 'plan:read')[] = ['measurements:write'],
) {
  const made = await person.call(tokens.create, { name: '数据平台', scopes })
  return { ...made, headers: { authorization: `Bearer ${made.token}` } }
}

const oneValue = (day: string, value = 5) => ({ campaignId, values: [{ kpiId: kpis.impressions, day, value }] })

describe('a program with a token', () => {
  test('writes with the rights of who made it, from wherever it is', async () => {
    const { headers } = await tokenOf(world.zhangMin)
    const program = server.visitor()
    const answer = await program.call(measurements.batch, oneValue('2024-06-01'), { headers })
    expect(answer).toMatchObject({ stored: 1 })
    const elsewhere = { headers: { ...headers, origin: 'https://elsewhere.example' } }
    expect(await program.call(measurements.batch, oneValue('2024-06-01'), elsewhere)).toMatchObject({ unchanged: 1 })
    const foreign = { campaignId, values: [{ kpiId: kpis.conversion, day: '2024-06-01', value: 5 }] }
    expect(await program.call(measurements.batch, foreign, { headers })).toMatchObject({
      stored: 0,
      refused: [{ line: 1, column: 'kpi' }],
    })
  })

  test('does what its scope names and nothing else', async () => {
    const reading = await tokenOf(world.linYue, ['kpis:read'])
    const program = server.visitor()
    expect((await program.call(operations.kpis.list, { campaignId }, reading)).kpis.length).toBeGreaterThan(2)
    const plan = await program.call(operations.campaigns.plan, { campaignId }, await tokenOf(world.zhangMin, ['plan:read']))
    expect(plan.role).toBe('member')
    expect(await program.refused(measurements.batch, oneValue('2024-06-02'), reading)).toMatchObject({
      status: 403,
      code: 'wrongScope',
    })
    expect(await program.refused(tokens.list, {}, reading)).toMatchObject({ status: 403, code: 'notForTokens' })
  })

  test('is let in no longer once its token is revoked, is over, or its maker is gone', async () => {
    const { id, headers } = await tokenOf(world.linYue)
    const program = server.visitor()
    await program.call(measurements.batch, oneValue('2024-06-02'), { headers })
    await world.linYue.call(tokens.revoke, { tokenId: id })
    expect(await program.refused(measurements.batch, oneValue('2024-06-02'), { headers })).toMatchObject({ status: 401 })
    const over = await world.linYue.call(tokens.create, { name: '旧', scopes: ['measurements:write'], expiresOn: '2024-01-01' })
    const options = { headers: { authorization: `Bearer ${over.token}` } }
    expect(await program.refused(measurements.batch, oneValue('2024-06-02'), options)).toMatchObject({ status: 401 })
  })

  test('of another workspace finds nothing here', async () => {
    const { headers } = await tokenOf(world.stranger)
    expect(await server.visitor().refused(measurements.batch, oneValue('2024-06-02'), { headers })).toMatchObject({ status: 404 })
  })

  test('is nobody with a token that never was, even beside a good cookie', async () => {
    const options = { headers: { authorization: 'Bearer rsk_never' } }
    expect(await world.linYue.refused(operations.kpis.list, { campaignId }, options)).toMatchObject({ status: 401 })
  })

  test('is seen at work by its maker and by administrators', async () => {
    const { id } = await tokenOf(world.zhangMin)
    const own = (await world.zhangMin.call(tokens.list, {})).tokens
    expect(own.every(({ personId }) => personId === world.zhangMin.id)).toBe(true)
    expect(own.some(({ lastUsedAt }) => lastUsedAt !== null)).toBe(true)
    expect((await world.linYue.call(tokens.list, {})).tokens.map((token) => token.id)).toContain(id)
    expect(await world.chenHao.refused(tokens.revoke, { tokenId: id })).toMatchObject({ status: 404 })
  })

  test('may not call without end', async () => {
    const { headers } = await tokenOf(world.linYue, ['kpis:read'])
    const program = server.visitor()
    const calls = await Promise.all(
      Array.from({ length: 13 }, async () => {
        const statuses: number[] = []
        for (let count = 0; count < 100; count++)
          statuses.push((await program.send('/api/metrics', { headers: { ...headers, 'accept-language': 'en' } })).status)
        return statuses
      }),
    )
    expect(calls.flat()).toContain(429)
  })
})

describe('a webhook', () => {
  const paths = {
    list: 'data.rows',
    day: 'dt',
    metric: 'name',
    dimension: 'ch',
    value: 'v',
    numerator: '',
    denominator: '',
    kpis: [],
  }

  async function newSource(isSigned = false) {
    const made = await world.linYue.call(sources.create, { campaignId, name: '广告平台', isSigned })
    const post = (body: string, headers = {}) => fetch(server.url + made.address, { method: 'POST', body, headers })
    return { ...made, post, secret: made.address.split('/').at(-1)! }
  }

  test('keeps what came first, so that a person can say what it means, and then takes its values', async () => {
    const { id, post } = await newSource()
    const payload = JSON.stringify({
      data: { rows: [{ dt: '2024-06-03T23:00:00+08:00', name: '展现量', ch: '抖音', v: '1200' }] },
    })
    expect(await (await post(payload)).json()).toMatchObject({ stored: 0, isMapped: false })
    const { sources: before } = await world.linYue.call(sources.list, { campaignId })
    expect(before.find((source) => source.id === id)!.lastPayload).toBe(payload)
    await world.linYue.call(sources.update, { campaignId, sourceId: id, paths })
    expect(await (await post(payload)).json()).toMatchObject({ stored: 1, isMapped: true, refused: [] })
    const { measurements: rows } = await world.linYue.call(measurements.list, { campaignId, kpiId: kpis.impressions })
    expect(rows).toContainEqual(expect.objectContaining({ day: '2024-06-03', dimension: '抖音', value: '1200' }))
    const bad = await post('{"data":{"rows":[{"dt":"昨天","name":"展现量","v":1}]}}')
    expect(await bad.json()).toMatchObject({ stored: 0, refused: [{ line: 1, column: 'day', text: '昨天' }] })
  })

  test('takes a wide payload, a field for each KPI', async () => {
    const { id, post } = await newSource()
    const wide = {
      ...paths,
      list: '',
      day: 'd',
      metric: '',
      dimension: '',
      value: '',
      kpis: [{ written: 'gmv', kpiId: kpis.sales }],
    }
    await world.linYue.call(sources.update, { campaignId, sourceId: id, paths: wide })
    expect(await (await post('[{"d":"2024-06-01","gmv":88},{"d":"2024-06-02","gmv":90}]')).json()).toMatchObject({ stored: 2 })
  })

  test('refuses what is not signed where it has to be', async () => {
    const { post, signingKey } = await newSource(true)
    expect((await post('{}')).status).toBe(401)
    const signature = createHmac('sha256', signingKey!).update('{}').digest('hex')
    expect((await post('{}', { 'x-signature-256': `sha256=${signature}` })).status).toBe(200)
    expect((await post('{ }', { 'x-signature-256': `sha256=${signature}` })).status).toBe(401)
  })

  test('is gone under its old address once renewed, and altogether once removed', async () => {
    const { id, post } = await newSource()
    await world.linYue.call(sources.renew, { campaignId, sourceId: id })
    expect((await post('{}')).status).toBe(404)
    const again = await newSource()
    await world.linYue.call(sources.remove, { campaignId, sourceId: again.id })
    expect((await again.post('{}')).status).toBe(404)
  })
})
