import { createHmac } from 'node:crypto'
import type { Message } from '#domain/message/message.ts'

/** What any program receives: the message as data, with whole addresses. */
export function webhookBody(id: string, about: string, message: Message, baseUrl: string, at: Date): string {
  const whole = (link: { label: string; address: string }) => ({ label: link.label, url: baseUrl + link.address })
  return JSON.stringify({
    id,
    type: about,
    at: at.toISOString(),
    title: message.title,
    sections: message.sections.map(({ heading, lines }) => ({
      heading,
      lines: lines.map(({ text, detail = '', isUrgent = false, link }) => ({
        text,
        detail,
        isUrgent,
        link: link ? whole(link) : null,
      })),
    })),
    link: whole(message.button),
  })
}

/** The receiver computes the same from the raw body and its own secret, and refuses what is older than five minutes. */
export function webhookHeaders(id: string, body: string, secret: string, now: Date): Record<string, string> {
  const timestamp = String(Math.floor(now.getTime() / 1000))
  const signature = createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex')
  return { 'x-runsheet-delivery': id, 'x-runsheet-timestamp': timestamp, 'x-runsheet-signature': `sha256=${signature}` }
}
