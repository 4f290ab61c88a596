import { z } from 'zod'
import { channelKinds } from '#domain/channel.ts'
import { deliveryErrors } from '#domain/deliveryError.ts'
import type { DeliveryErrorCode } from '#domain/deliveryError.ts'
import { done, id, line, optionalLine } from './fields.ts'
import { read, write } from './operation.ts'

const url = z.string().trim().max(2000)
const secret = z.string().trim().max(200)
const flags = {
  tellsDigest: z.boolean().meta({ description: 'The summary of the day, at the hour of the digest.' }),
  tellsNotices: z.boolean().meta({ description: 'Every urgent notice, as it comes.' }),
  hasLinks: z.boolean().meta({ description: 'Whether a task comes with the link by which its owner updates it.' }),
}

const channel = z.object({
  id,
  kind: z.enum(channelKinds),
  name: z.string(),
  campaignId: id.nullable(),
  target: z.string().meta({ description: 'Host and last characters of the address; the rest is a secret.' }),
  hasSecret: z.boolean(),
  ...flags,
  isPaused: z.boolean(),
})

const mail = z.object({
  host: z.string(),
  port: z.int(),
  secure: z.boolean(),
  username: z.string(),
  hasPassword: z.boolean(),
  sender: z.string(),
})

const delivery = z.object({
  id,
  channelId: id.nullable(),
  personName: z.string().nullable(),
  about: z.enum(['digest', 'notice', 'test']),
  title: z.string(),
  state: z.enum(['waiting', 'sent', 'failed']),
  attempts: z.int(),
  error: z
    .object({
      code: z.enum(Object.keys(deliveryErrors) as [DeliveryErrorCode, ...DeliveryErrorCode[]]),
      params: z.record(z.string(), z.union([z.string(), z.number()])),
    })
    .nullable(),
  createdAt: z.string(),
  sentAt: z.string().nullable(),
  nextAttemptAt: z.string().nullable(),
})

export const channels = {
  list: read({
    summary: 'Robots, webhooks and the mail server of the workspace, without their secrets',
    path: '/channels',
    role: 'admin',
    input: z.strictObject({}),
    output: z.object({
      channels: z.array(channel),
      mail: mail.nullable(),
      serverMail: z.boolean().meta({ description: 'Whether whoever runs the server set up a mail server for all.' }),
    }),
    shows: ['channel'],
  }),
  create: write({
    summary: 'Add a robot or webhook',
    method: 'POST',
    path: '/channels',
    role: 'admin',
    input: z.strictObject({
      id: id.optional(),
      kind: z.enum(channelKinds),
      name: line,
      url,
      secret: secret.optional(),
      campaignId: id.nullable().optional().meta({ description: 'The one campaign that it hears of; all where nothing is said.' }),
      tellsDigest: flags.tellsDigest.optional(),
      tellsNotices: flags.tellsNotices.optional(),
      hasLinks: flags.hasLinks.optional(),
    }),
    output: z.object({ id }),
    changes: ['channel'],
  }),
  update: write({
    summary: 'Change a robot or webhook; address and secret stay where nothing is said of them',
    method: 'PATCH',
    path: '/channels/:channelId',
    role: 'admin',
    input: z.strictObject({
      channelId: id,
      name: line.optional(),
      url: url.optional(),
      secret: secret.optional(),
      campaignId: id.nullable().optional(),
      tellsDigest: flags.tellsDigest.optional(),
      tellsNotices: flags.tellsNotices.optional(),
      hasLinks: flags.hasLinks.optional(),
      isPaused: z.boolean().optional(),
    }),
    output: done,
    changes: ['channel'],
  }),
  remove: write({
    summary: 'Remove a robot or webhook; what waits for it is not sent',
    method: 'DELETE',
    path: '/channels/:channelId',
    role: 'admin',
    input: z.strictObject({ channelId: id }),
    output: done,
    changes: ['channel', 'delivery'],
  }),
  test: write({
    summary: 'Send a test message to a robot or webhook',
    method: 'POST',
    path: '/channels/:channelId/test',
    role: 'admin',
    input: z.strictObject({ channelId: id }),
    output: z.object({ deliveryId: id }),
    changes: ['delivery'],
  }),
  setMail: write({
    summary: 'Set the workspace’s own mail server; the password stays where nothing is said of it',
    method: 'PUT',
    path: '/mail',
    role: 'admin',
    input: z.strictObject({
      host: line,
      port: z.int().min(1).max(65_535),
      secure: z.boolean(),
      username: optionalLine,
      password: z.string().max(500).optional(),
      sender: z.email().max(200),
    }),
    output: done,
    changes: ['channel'],
  }),
  removeMail: write({
    summary: 'Forget the workspace’s own mail server',
    method: 'DELETE',
    path: '/mail',
    role: 'admin',
    input: z.strictObject({}),
    output: done,
    changes: ['channel'],
  }),
  testMail: write({
    summary: 'Send a test message to one’s own address',
    method: 'POST',
    path: '/mail/test',
    role: 'admin',
    input: z.strictObject({}),
    output: z.object({ deliveryId: id }),
    changes: ['delivery'],
  }),
  deliveries: read({
    summary: 'What was sent or is waiting, newest first, and why it did not arrive',
    path: '/deliveries',
    role: 'admin',
    input: z.strictObject({ limit: z.int().min(1).max(200).optional() }),
    output: z.object({ deliveries: z.array(delivery) }),
    shows: ['delivery'],
  }),
  redeliver: write({
    summary: 'Send something again',
    method: 'POST',
    path: '/deliveries/:deliveryId/redelivery',
    role: 'admin',
    input: z.strictObject({ deliveryId: id }),
    output: done,
    changes: ['delivery'],
  }),
}
