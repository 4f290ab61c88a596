import type { Language } from './problem.ts'

/** Why something did not arrive, as the one who set the channel up reads it. */
export const deliveryErrors = {
  timeout: { zh: '对方 {seconds} 秒内没有应答', en: 'No answer within {seconds} s' },
  unreachable: { zh: '连不上对方：{reason}', en: 'Could not be reached: {reason}' },
  privateAddress: {
    zh: '地址指向内网（{address}），不会发送',
    en: 'The address leads into a private network ({address}); nothing is sent there',
  },
  unknownHost: { zh: '找不到主机 {host}', en: 'There is no host {host}' },
  redirect: { zh: '对方要求跳转到别处，请直接填写最终地址', en: 'It redirects elsewhere: please enter the final address' },
  status: { zh: '对方应答 {status}', en: 'It answered {status}' },
  tooMany: { zh: '对方要求放慢（{status}），稍后再发', en: 'It asks for patience ({status}); trying again later' },
  refused: { zh: '对方没有接收：{code} {reason}', en: 'Not accepted: {code} {reason}' },
  mail: { zh: '邮件服务器没有接收：{reason}', en: 'The mail server did not accept it: {reason}' },
  mailSignIn: { zh: '邮件服务器不接受用户名或密码', en: 'The mail server refuses the user name or password' },
  noAddress: { zh: '这个人没有邮箱地址', en: 'This person has no e-mail address' },
  noMail: { zh: '没有设置邮件服务器', en: 'No mail server is set up' },
  gone: { zh: '渠道已删除或已停用', en: 'The channel was removed or paused' },
  expired: { zh: '已过时，不再发送', en: 'Too late to be sent' },
  broken: { zh: '发送时出错', en: 'Sending it went wrong' },
} as const satisfies Record<string, Record<Language, string>>

export type DeliveryErrorCode = keyof typeof deliveryErrors

export interface DeliveryError {
  code: DeliveryErrorCode
  params: Record<string, string | number>
}

export function deliveryErrorSentence({ code, params }: DeliveryError, language: Language): string {
  return deliveryErrors[code][language].replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? '')).trim()
}

const MINUTE = 60_000
/** After each failure the next wait; after the last one nothing is tried any more. */
const waits = [1, 5, 15, 60, 180, 360, 720].map((minutes) => minutes * MINUTE)

/** When to try again after the `attempts`th failure, or null where it is given up. What the other side asks for is the least. */
export function nextAttempt(attempts: number, now: Date, asked = 0): Date | null {
  const wait = waits[attempts - 1]
  return wait === undefined ? null : new Date(now.getTime() + Math.max(wait, Math.min(asked, waits.at(-1)!)))
}
