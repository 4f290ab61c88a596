import { v7 as newId } from 'uuid'
import type { ChannelKind } from '#domain/channel.ts'
import { secretOf } from '#domain/channel.ts'
import type { Message } from '#domain/message/message.ts'
import { messageWords } from '#domain/message/words.ts'
import { Problem } from '#domain/problem.ts'
import type { Handlers, WorkspaceContext } from '../context.ts'
import { JsonText } from '../context.ts'
import type { Channel } from '../queries/channels.ts'
import { addChannel, changeChannel, channelsOf, mailSettingOf, removeMailSetting, saveMailSetting } from '../queries/channels.ts'
import { deliveriesAsJson, sendAgain } from '../queries/deliveries.ts'
import { addDeliveries } from '../queries/post.ts'
import { idsInUse } from '../queries/references.ts'
import { refuseHost, refuseTarget } from './refuseTarget.ts'

export const channels: Handlers<'channels'> = {
  list: async ({ tx, who, config }) => {
    const own = await mailSettingOf(tx, who.workspaceId)
    return {
      channels: (await channelsOf(tx, who.workspaceId)).map(({ url, secret, ...channel }) => ({
        ...channel,
        target: hint(url),
        hasSecret: secret !== '',
      })),
      mail: own ? withoutPassword(own) : null,
      serverMail: config.smtp !== undefined,
    }
  },

  create: async (context, { id = newId(), kind, url, secret = '', campaignId = null, ...rest }) => {
    refuseTarget(context, url, 'url')
    refuseMissingSecret(kind, secret)
    await refuseCampaign(context, campaignId)
    await addChannel(context.tx, context.who.workspaceId, { id, kind, url, secret, campaignId, ...rest })
    return { id }
  },

  update: async (context, { channelId, ...patch }) => {
    const channel = await existing(context, channelId)
    if (patch.url !== undefined) refuseTarget(context, patch.url, 'url')
    if (patch.secret !== undefined) refuseMissingSecret(channel.kind, patch.secret)
    await refuseCampaign(context, patch.campaignId ?? null)
    await changeChannel(context.tx, context.who.workspaceId, channelId, patch)
    return { done: true }
  },

  remove: async (context, { channelId }) => {
    await existing(context, channelId)
    await changeChannel(context.tx, context.who.workspaceId, channelId, { removed: true })
    return { done: true }
  },

  test: async (context, { channelId }) => {
    const { name } = await existing(context, channelId)
    return sendTest(context, { channelId, personId: null }, messageWords[context.who.language].testLine(name))
  },

  setMail: async (context, { password, ...setting }) => {
    const { tx, who } = context
    refuseHost(context, setting.host, 'host')
    const before = await mailSettingOf(tx, who.workspaceId)
    // A password belongs to the server that it was entered for: with another host it would go to whoever named that host.
    const kept = before?.host === setting.host && before.username === setting.username ? before.password : ''
    await saveMailSetting(tx, who.workspaceId, { ...setting, password: password ?? kept })
    return { done: true }
  },

  removeMail: async ({ tx, who }) => {
    await removeMailSetting(tx, who.workspaceId)
    return { done: true }
  },

  testMail: async (context) => {
    const { tx, who, config } = context
    if (!config.smtp && !(await mailSettingOf(tx, who.workspaceId))) throw new Problem('noMailServer')
    return sendTest(context, { channelId: null, personId: who.personId }, messageWords[who.language].testMailLine)
  },

  deliveries: async ({ tx, who }, { limit }) => new JsonText(await deliveriesAsJson(tx, who.workspaceId, limit ?? 50)),

  redeliver: async ({ tx, who, now }, { deliveryId }) => {
    const state = await sendAgain(tx, who.workspaceId, deliveryId, now)
    if (state === null) throw new Problem('notFound')
    if (state === 'waiting') throw new Problem('deliveryUnderWay')
    return { done: true }
  },
}

async function existing({ tx, who }: WorkspaceContext, channelId: string): Promise<Channel> {
  const channel = (await channelsOf(tx, who.workspaceId)).find(({ id }) => id === channelId)
  if (!channel) throw new Problem('notFound')
  return channel
}

async function sendTest(
  { tx, who, now }: WorkspaceContext,
  to: { channelId: string | null; personId: string | null },
  text: string,
) {
  const words = messageWords[who.language]
  const footer = to.channelId ? words.groupFooter : words.personFooter
  const message: Message = {
    title: words.test,
    sections: [{ heading: null, lines: [{ text }] }],
    button: { label: words.openToday, address: '/today' },
    footer,
  }
  const id = newId()
  await addDeliveries(tx, who.workspaceId, now, [{ id, ...to, about: 'test', message, expiresAt: null }])
  return { deliveryId: id }
}

function refuseMissingSecret(kind: ChannelKind, secret: string): void {
  if (secretOf[kind] === 'required' && !secret) throw new Problem('secretNeeded', {}, { field: 'secret' })
}

async function refuseCampaign({ tx, who }: WorkspaceContext, campaignId: string | null): Promise<void> {
  if (campaignId === null) return
  const known = await idsInUse(tx, who.workspaceId, 'campaign', [campaignId], null)
  if (!known.has(campaignId)) throw new Problem('unknownReference', { field: 'campaignId' }, { field: 'campaignId' })
}

/** qyapi.weixin.qq.com/…89ab */
function hint(address: string): string {
  return `${new URL(address).host}/…${address.slice(-4)}`
}

function withoutPassword<Setting extends { password: string }>({ password, ...setting }: Setting) {
  return { ...setting, hasPassword: password !== '' }
}
