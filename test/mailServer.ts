import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import PostalMime from 'postal-mime'
import type { Email } from 'postal-mime'
import { SMTPServer } from 'smtp-server'
import type { SmtpConfig } from '#server/config.ts'

export interface MailServer {
  config: SmtpConfig
  /** What arrived so far, read as a mail program reads it. */
  mails: (Email & { source: string })[]
  /** Takes nothing more, as a server whose disk is full. */
  refuse(reason: string | null): void
  close(): Promise<void>
}

/** A mail server on this machine that takes what it is sent. */
export async function startMailServer(): Promise<MailServer> {
  const mails: MailServer['mails'] = []
  let refusal: string | null = null
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData: async (stream, _session, done) => {
      const source = await buffer(stream)
      if (refusal) return done(Object.assign(new Error(refusal), { responseCode: 452 }))
      mails.push({ ...(await PostalMime.parse(source)), source: source.toString() })
      done()
    },
  })
  server.on('error', () => {})
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.server.address() as AddressInfo
  return {
    config: { host: '127.0.0.1', port, secure: false, username: '', password: '', sender: 'runsheet@example.com' },
    mails,
    refuse: (reason) => (refusal = reason),
    close: () => new Promise((resolve) => server.close(resolve)),
  }
}
