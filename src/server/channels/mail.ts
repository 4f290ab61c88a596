import { createTransport } from 'nodemailer'
import type { Message } from '#domain/message/message.ts'
import type { Language } from '#domain/problem.ts'
import type { SmtpConfig } from '../config.ts'
import { mailHtml, mailText } from './mailBody.ts'
import { publicAddresses } from './privateAddress.ts'
import { Undelivered } from './undelivered.ts'

export interface Mail {
  id: string
  to: { name: string; address: string }
  message: Message
  baseUrl: string
  language: Language
}

/** A mail server that a workspace set up must be a public one; the operator's own may be anywhere, which `privateTargets: 'any'` says. */
export async function sendMail(smtp: SmtpConfig, mail: Mail, privateTargets: readonly string[] | 'any'): Promise<void> {
  const found = privateTargets === 'any' ? null : await publicAddresses(smtp.host, privateTargets)
  const transport = createTransport({
    host: found?.[0]?.address ?? smtp.host,
    port: smtp.port,
    secure: smtp.secure,
    // A password goes over an encrypted line or not at all.
    requireTLS: smtp.username !== '',
    tls: { servername: smtp.host },
    ...(smtp.username && { auth: { user: smtp.username, pass: smtp.password } }),
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 20_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  try {
    await transport.sendMail({
      from: { name: 'Runsheet', address: smtp.sender },
      to: mail.to,
      subject: mail.message.title,
      // The same for every attempt, by which a mailbox can tell that it has it already.
      messageId: `<${mail.id}@${smtp.sender.split('@').at(-1)}>`,
      headers: { 'Auto-Submitted': 'auto-generated' },
      text: mailText(mail.message, mail.baseUrl),
      html: mailHtml(mail.message, mail.baseUrl, mail.language),
    })
  } catch (error) {
    throw asUndelivered(error, smtp)
  } finally {
    transport.close()
  }
}

function asUndelivered(error: unknown, { host }: SmtpConfig): Undelivered {
  const {
    code = '',
    response,
    message = '',
    originalCode,
  } = error as { code?: string; response?: string; message?: string; originalCode?: string }
  if (code === 'EAUTH') return new Undelivered('mailSignIn')
  if (code === 'ETIMEDOUT') return new Undelivered('timeout', { seconds: 10 })
  if (code === 'EDNS') return new Undelivered('unknownHost', { host })
  if (response) return new Undelivered('mail', { reason: response.slice(0, 200) })
  return new Undelivered('unreachable', { reason: originalCode ?? (code || message.slice(0, 100)) })
}
