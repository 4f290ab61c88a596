import { createHmac } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'

export interface Received {
  path: string
  headers: IncomingMessage['headers']
  body: Body
}

/** As much of what they are sent as tests look at. */
export interface Body {
  id: string
  type: string
  title: string
  msgtype: string
  markdown: { content: string }
  template_card: { main_title: { title: string }; card_action?: { url: string } }
  actionCard: { title: string; text: string; singleURL: string }
  timestamp: string
  sign: string
  msg_type: string
  card: { header: object; elements: { content: string }[] }
}

export interface Receiver {
  url: string
  received: Received[]
  /** What it says to the next ones instead of what its documentation says; 'nothing' leaves them waiting. */
  answer(next: { status?: number; body?: object; headers?: Record<string, string> } | 'nothing' | null): void
  close(): Promise<void>
}

type Judge = (request: IncomingMessage, raw: string) => object

async function receiver(path: string, judge: Judge): Promise<Receiver> {
  const received: Received[] = []
  let instead: Parameters<Receiver['answer']>[0] = null
  const server = createServer(async (request, response) => {
    const raw = await text(request)
    received.push({ path: request.url!, headers: request.headers, body: JSON.parse(raw) as Body })
    if (instead === 'nothing') return
    const answer = instead ?? { body: judge(request, raw) }
    response
      .writeHead(answer.status ?? 200, { 'content-type': 'application/json', ...answer.headers })
      .end(JSON.stringify(answer.body ?? {}))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`,
    received,
    answer: (next) => (instead = next),
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

/** 企业微信: takes text, markdown of at most 4,096 bytes and template cards that lead somewhere. */
export function wecomReceiver(): Promise<Receiver> {
  return receiver('/cgi-bin/webhook/send?key=693a91f6', (request, raw) => {
    if (new URL(request.url!, 'http://host').searchParams.get('key') !== '693a91f6')
      return { errcode: 93000, errmsg: 'invalid webhook url' }
    const body = JSON.parse(raw) as Body
    if (body.msgtype === 'markdown' && Buffer.byteLength(body.markdown.content) > 4096)
      return { errcode: 40058, errmsg: 'markdown.content exceed max length' }
    if (body.msgtype === 'template_card' && !body.template_card.card_action?.url)
      return { errcode: 42014, errmsg: 'missing card_action' }
    if (!['markdown', 'template_card'].includes(body.msgtype)) return { errcode: 40008, errmsg: 'invalid message type' }
    return { errcode: 0, errmsg: 'ok' }
  })
}

/** 钉钉 with 加签: the sign in the address is base64 of HMAC-SHA256 with the secret over `timestamp\nsecret`, at most an hour old. */
export function dingtalkReceiver(secret: string): Promise<Receiver> {
  return receiver('/robot/send?access_token=566cc69d', (request, raw) => {
    const query = new URL(request.url!, 'http://host').searchParams
    const timestamp = query.get('timestamp') ?? ''
    const sign = createHmac('sha256', secret).update(`${timestamp}\n${secret}`).digest('base64')
    const isFresh = Math.abs(Date.now() - Number(timestamp)) < 3_600_000
    if (query.get('sign') !== sign || !isFresh) return { errcode: 310000, errmsg: 'sign not match' }
    const { msgtype, actionCard } = JSON.parse(raw) as Body
    if (msgtype !== 'actionCard' || !actionCard.title || !actionCard.text || !actionCard.singleURL)
      return { errcode: 400, errmsg: 'param error' }
    return { errcode: 0, errmsg: 'ok' }
  })
}

/** 飞书 with 签名校验: the sign in the body is base64 of HMAC-SHA256 with `timestamp\nsecret` as the key over nothing, in seconds. */
export function feishuReceiver(secret: string): Promise<Receiver> {
  return receiver('/open-apis/bot/v2/hook/9f3c', (_, raw) => {
    const { timestamp, sign, msg_type, card } = JSON.parse(raw) as Body
    const expected = createHmac('sha256', `${timestamp}\n${secret}`).update('').digest('base64')
    const isFresh = Math.abs(Date.now() / 1000 - Number(timestamp)) < 3600
    if (sign !== expected || !isFresh)
      return { code: 19021, msg: 'sign match fail or timestamp is not within one hour from current time' }
    if (msg_type !== 'interactive' || !card.header || !card.elements || raw.length > 20_000)
      return { code: 9499, msg: 'Bad Request' }
    return { code: 0, msg: 'success', data: {} }
  })
}

/** Any program that checks the signature as the documentation says; answers 401 to what is not genuine. */
export function webhookReceiver(secret: string): Promise<Receiver> {
  return receiver('/hook', (request, raw) => {
    const timestamp = String(request.headers['x-runsheet-timestamp'])
    const expected = `sha256=${createHmac('sha256', secret).update(`${timestamp}.${raw}`).digest('hex')}`
    return { genuine: request.headers['x-runsheet-signature'] === expected }
  })
}
