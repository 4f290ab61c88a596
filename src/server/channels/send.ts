import type { Services } from '../context.ts'
import type { SmtpConfig } from '../config.ts'
import type { Tx } from '../database/kysely.ts'
import type { Channel } from '../queries/channels.ts'
import { channelsOf, mailAddresses, mailSettingOf } from '../queries/channels.ts'
import { clockedWorkspace } from '../queries/jobs.ts'
import type { ClaimedDelivery } from '../queries/post.ts'
import { openWorkspace } from '../queries/sessions.ts'
import { sendMail } from './mail.ts'
import { postJson } from './postJson.ts'
import { robots } from './robots.ts'
import { Undelivered } from './undelivered.ts'
import { webhookBody, webhookHeaders } from './webhook.ts'

/** Sends one delivery to where it goes, by what is set there now. Throws `Undelivered`. No transaction is open while the line is. */
export async function sendDelivery(services: Services, workspaceId: string, delivery: ClaimedDelivery, now: Date): Promise<void> {
  const { language, channel, address, ownSmtp } = await services.db.transaction().execute(async (tx) => {
    await openWorkspace(tx, workspaceId)
    return destination(tx, workspaceId, delivery)
  })
  const { config, baseUrl } = services
  const { id, message } = delivery
  if (channel)
    return sendToChannel(channel, delivery, { baseUrl: baseUrl(), language, now, privateTargets: config.privateTargets })
  const smtp: SmtpConfig | undefined = ownSmtp ?? config.smtp
  if (!smtp) throw new Undelivered('noMail')
  if (!address) throw new Undelivered('noAddress')
  await sendMail(smtp, { id, to: address, message, baseUrl: baseUrl(), language }, ownSmtp ? config.privateTargets : 'any')
}

async function destination(tx: Tx, workspaceId: string, { channelId, personId }: ClaimedDelivery) {
  const { language } = await clockedWorkspace(tx, workspaceId)
  const channel = channelId ? (await channelsOf(tx, workspaceId)).find(({ id }) => id === channelId) : undefined
  if (channelId && (!channel || channel.isPaused)) throw new Undelivered('gone')
  const person = personId ? (await mailAddresses(tx, workspaceId, [personId])).get(personId) : undefined
  return {
    language,
    channel,
    address: person && { name: person.name, address: person.address },
    ownSmtp: await mailSettingOf(tx, workspaceId),
  }
}

interface Line {
  baseUrl: string
  language: 'zh' | 'en'
  now: Date
  privateTargets: readonly string[]
}

async function sendToChannel(channel: Channel, delivery: ClaimedDelivery, line: Line): Promise<void> {
  const { now, privateTargets } = line
  if (channel.kind === 'webhook') {
    const body = webhookBody(delivery.id, delivery.about, delivery.message, line.baseUrl, delivery.createdAt)
    await postJson(channel.url, body, { headers: webhookHeaders(delivery.id, body, channel.secret, now), privateTargets })
    return
  }
  const robot = robots[channel.kind]
  const { url, body } = robot.request(channel, delivery.message, line)
  const answer = await postJson(url, JSON.stringify(body), { privateTargets })
  if (typeof answer !== 'object' || answer === null) throw new Undelivered('refused', { code: '', reason: '' })
  robot.refuse(answer as Record<string, unknown>)
}
