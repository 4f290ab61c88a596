import { Client } from 'pg'
import type { ClientConfig } from 'pg'
import type { Logger } from 'pino'
import type { Announcement } from '../queries/announcements.ts'
import { CHANNEL } from '../queries/announcements.ts'

/** One connection that listens, opened again whenever it is lost; `onGap` is called once it is back. */
export async function keepListening(
  config: ClientConfig,
  log: Logger,
  onAnnouncement: (announcement: Announcement) => void,
  onGap: () => void,
): Promise<{ close(): Promise<void> }> {
  let closed = false
  let client: Client
  const connect = async () => {
    client = new Client({ ...config, keepAlive: true })
    client.on('notification', ({ payload }) => onAnnouncement(JSON.parse(payload ?? '') as Announcement))
    // One that breaks may say so more than once, and unheard would end the process.
    client.on('error', (error) => log.warn({ err: error }, 'the listening connection was lost'))
    client.once('end', () => !closed && setTimeout(reconnect, 1000).unref())
    await client.connect()
    await client.query(`listen ${CHANNEL}`)
  }
  const reconnect = () =>
    void connect().then(onGap, (error) => {
      log.warn({ err: error }, 'listening again failed')
      if (!closed) setTimeout(reconnect, 2000).unref()
    })
  await connect()
  return {
    close: async () => {
      closed = true
      await client.end()
    },
  }
}
