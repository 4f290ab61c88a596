import { createHmac } from 'node:crypto'
import type { Message, MessageLine } from '#domain/message/message.ts'
import type { Language } from '#domain/problem.ts'
import { messageWords } from '#domain/message/words.ts'
import { chatText, fitting } from './chatText.ts'
import { Undelivered } from './undelivered.ts'

export interface Robot {
  url: string
  secret: string
}

export interface Rendering {
  baseUrl: string
  language: Language
  now: Date
}

/** What goes over the line to one kind of robot, and how its answer tells that it did not take it. */
interface RobotKind {
  request(robot: Robot, message: Message, rendering: Rendering): { url: string; body: object }
  refuse(answer: Record<string, unknown>): void
}

/** https://developer.work.weixin.qq.com/document/path/91770: one sentence as a card, anything longer as markdown of at most 4,096 bytes. */
const wecom: RobotKind = {
  request: ({ url }, message, { baseUrl, language }) => {
    const [only, ...others] = message.sections.flatMap(({ lines }) => lines)
    if (only && others.length === 0)
      return { url, body: { msgtype: 'template_card', template_card: wecomCard(message, only, baseUrl) } }
    const title = `### ${chatText(message.title)}`
    const end = `[${message.button.label}](${baseUrl}${message.button.address})`
    const { kept, left } = fitting(markdownLines(message, baseUrl, wecomUrgent), 3800 - Buffer.byteLength(title + end))
    const rest = left > 0 ? [messageWords[language].others(left)] : []
    return { url, body: { msgtype: 'markdown', markdown: { content: [title, ...kept, ...rest, end].join('\n') } } }
  },
  refuse: refuseByErrcode,
}

function wecomCard(message: Message, line: MessageLine, baseUrl: string) {
  const link = line.link ?? message.button
  return {
    card_type: 'text_notice',
    source: { desc: 'Runsheet' },
    main_title: { title: message.title },
    ...(message.title !== line.text && { sub_title_text: line.text }),
    ...(line.detail && { quote_area: { quote_text: line.detail } }),
    jump_list: [{ type: 1, title: link.label, url: baseUrl + link.address }],
    card_action: { type: 1, url: baseUrl + link.address },
  }
}

/** https://open.dingtalk.com/document/robots/custom-robot-access: signed in the address, milliseconds. */
const dingtalk: RobotKind = {
  request: ({ url, secret }, message, { baseUrl, language, now }) => {
    const title = chatText(message.title)
    const { kept, left } = fitting(markdownLines(message, baseUrl, dingtalkUrgent), 15_000)
    const others = left > 0 ? [messageWords[language].others(left)] : []
    const text = [`### ${title}`, ...kept, ...others].join('\n\n')
    const card = { title, text, singleTitle: message.button.label, singleURL: baseUrl + message.button.address }
    return { url: signedForDingtalk(url, secret, now), body: { msgtype: 'actionCard', actionCard: card } }
  },
  refuse: refuseByErrcode,
}

export function signedForDingtalk(address: string, secret: string, now: Date): string {
  if (!secret) return address
  const timestamp = String(now.getTime())
  const url = new URL(address)
  url.searchParams.set('timestamp', timestamp)
  url.searchParams.set('sign', createHmac('sha256', secret).update(`${timestamp}\n${secret}`).digest('base64'))
  return url.href
}

/** https://open.feishu.cn/document/client-docs/bot-v3/add-custom-bot: signed in the body, seconds; the key is what elsewhere is the text. */
const feishu: RobotKind = {
  request: ({ url, secret }, message, { baseUrl, language, now }) => ({
    url,
    body: { ...feishuSignature(secret, now), msg_type: 'interactive', card: feishuCard(message, baseUrl, language) },
  }),
  refuse: (answer) => {
    const code = Number(answer.code ?? answer.StatusCode ?? 0)
    if (code === FEISHU_TOO_MANY) throw new Undelivered('tooMany', { status: code })
    if (code !== 0) throw new Undelivered('refused', { code, reason: String(answer.msg ?? '') })
  },
}

const FEISHU_TOO_MANY = 11232

export function feishuSignature(secret: string, now: Date): object {
  if (!secret) return {}
  const timestamp = String(Math.floor(now.getTime() / 1000))
  return { timestamp, sign: createHmac('sha256', `${timestamp}\n${secret}`).digest('base64') }
}

function feishuCard(message: Message, baseUrl: string, language: Language) {
  const { kept, left } = fitting(markdownLines(message, baseUrl, feishuUrgent), 15_000)
  const others = left > 0 ? [messageWords[language].others(left)] : []
  const isUrgent = message.sections.some(({ lines }) => lines.some((line) => line.isUrgent))
  return {
    config: { wide_screen_mode: true },
    header: { template: isUrgent ? 'orange' : 'turquoise', title: { tag: 'plain_text', content: message.title } },
    elements: [
      { tag: 'markdown', content: [...kept, ...others].join('\n') },
      {
        tag: 'action',
        actions: [
          {
            tag: 'button',
            type: 'primary',
            text: { tag: 'plain_text', content: message.button.label },
            url: baseUrl + message.button.address,
          },
        ],
      },
      { tag: 'note', elements: [{ tag: 'plain_text', content: message.footer }] },
    ],
  }
}

export const robots = { wecom, dingtalk, feishu } as const

type Mark = (text: string) => string
const wecomUrgent: Mark = (text) => `<font color="warning">${text}</font>`
const dingtalkUrgent: Mark = (text) => `**${text}**`
const feishuUrgent: Mark = (text) => `<font color='red'>${text}</font>`

function markdownLines(message: Message, baseUrl: string, urgent: Mark): string[] {
  return message.sections.flatMap(({ heading, lines }) => [
    ...(heading ? [`**${chatText(heading)}**`] : []),
    ...lines.map(({ text, detail, isUrgent, link }) => {
      const about = detail && (isUrgent ? urgent(chatText(detail)) : chatText(detail))
      const leads = link && `[${link.label}](${baseUrl}${link.address})`
      return ['-', chatText(text), about, leads].filter(Boolean).join(' ')
    }),
  ])
}

/** 企业微信 and 钉钉 answer 200 and say in the body what went wrong; these codes say that it came too often. */
const tooMany = new Set([45009, 130101, 410100])

function refuseByErrcode(answer: Record<string, unknown>): void {
  const code = Number(answer.errcode ?? 0)
  if (tooMany.has(code)) throw new Undelivered('tooMany', { status: code })
  if (code !== 0) throw new Undelivered('refused', { code, reason: String(answer.errmsg ?? '') })
}
