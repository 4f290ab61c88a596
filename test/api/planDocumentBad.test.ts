import { strToU8, zipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { operations } from '#operations/index.ts'
import { makeEncryptedPdf } from '#test/planDocuments.ts'
import type { TestServer } from '#test/server.ts'
import { startTestServer } from '#test/server.ts'
import type { World } from '#test/world.ts'
import { createWorld } from '#test/world.ts'

const { planReviews } = operations
let server: TestServer
let world: World

beforeAll(async () => {
  server = await startTestServer()
  world = await createWorld(server)
})
afterAll(() => server.close())

// Made before any connection is open, as one that idles while this blocks is closed.
const bomb = zipSync({ 'word/document.xml': new Uint8Array(300_000_000) }, { level: 1 })

test.each([
  ['an encrypted PDF', makeEncryptedPdf, 'documentEncrypted'],
  ['half a package', () => strToU8('PK\u0003\u0004 half'), 'documentDamaged'],
  ['a package that unpacks to 300 MB', () => bomb, 'documentTooLarge'],
  ['an empty file', () => new Uint8Array(), 'documentEmpty'],
  ['a picture', () => new Uint8Array(Buffer.from('89504e470d0a1a0a0000000d', 'hex')), 'documentUnknown'],
])(
  '%s is refused with a sentence, and leaves no review behind',
  async (_, make, code) => {
    const bytes = new Uint8Array(Buffer.from(make()))
    expect(await world.linYue.refused(planReviews.start, { fileName: '方案' }, { file: bytes })).toMatchObject({ code })
    expect((await world.linYue.call(planReviews.list, {})).reviews).toEqual([])
  },
  60_000,
)

test('a file of 300 MB is refused while it is sent, with a sentence, and never held', async () => {
  const part = new Uint8Array(1_000_000)
  let sent = 0
  const pdf = new ReadableStream<Uint8Array<ArrayBuffer>>({
    pull: (controller) => {
      sent += 1
      if (sent > 300) return controller.close()
      controller.enqueue(part)
    },
  })
  const halfDuplex: RequestInit & { duplex: 'half' } = { method: 'POST', body: pdf, duplex: 'half' }
  // the server hangs up on who goes on sending, which a sender may notice before the answer
  const cut = { status: 413, json: async () => ({ code: 'documentTooLarge' }) }
  const answer = await world.linYue.send('/api/plan-reviews?fileName=big.pdf', halfDuplex).catch(() => cut)
  expect(answer.status).toBe(413)
  expect(await answer.json()).toMatchObject({ code: 'documentTooLarge' })
  expect(sent).toBeLessThan(100)
})

test('a text in GBK is read, and one without a plan gives a review with nothing in it', async () => {
  const gbk = new Uint8Array(Buffer.from('b5eac7ecbbeeb6afb7bdb0b8', 'hex'))
  const { id } = await world.linYue.call(planReviews.start, { fileName: '店庆.txt' }, { file: gbk })
  expect(await world.linYue.call(planReviews.text, { reviewId: id })).toEqual({ text: '店庆活动方案' })
  const { items } = await world.linYue.call(planReviews.start, { fileName: '诗.txt' }, { file: '床前明月光，疑是地上霜。' })
  expect(items).toBe(0)
})

test('contradicting numbers are both shown and neither is chosen; impossible days and placeholders stay as text', async () => {
  const text = '# 方案\n## 目标\n1. 销售额 ≥500万元\n2. 销售额突破600万元\n## 关键节点\n- 2月30日：彩排\n- XX月XX日：发布会\n'
  const { id: reviewId } = await world.linYue.call(planReviews.start, { fileName: '方案.md' }, { file: text })
  const { items } = await world.linYue.call(planReviews.open, { reviewId })
  const goals = items.filter(({ kind }) => kind === 'goal')
  expect(goals).toMatchObject([
    { verdict: 'open', doubts: ['contradicts'], rivals: [goals[1]!.key], values: { targetValue: '5000000' } },
    { verdict: 'open', doubts: ['contradicts'], rivals: [goals[0]!.key], values: { targetValue: '6000000' } },
  ])
  expect(items.filter(({ kind }) => kind === 'milestone')).toMatchObject([
    { doubts: ['impossibleDate'], values: { endDate: null, dateText: '2月30日' } },
    { doubts: ['placeholderDate'], values: { endDate: null, dateText: 'XX月XX日' } },
  ])
})
