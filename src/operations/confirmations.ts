import { z } from 'zod'
import { id, revision, written } from './fields.ts'
import { write } from './operation.ts'

const campaignId = id
const answering = {
  campaignId,
  revision: revision.meta({ description: 'What of the plan the answer is given to, as `publications.mine` said it.' }),
  personId: id.optional().meta({ description: 'A person without an account, whose answer a lead writes down.' }),
}

export const confirmations = {
  confirm: write({
    summary: 'Confirm one’s part of the published plan',
    method: 'POST',
    path: '/campaigns/:campaignId/confirmation',
    role: 'campaign:guest',
    input: z.strictObject(answering),
    output: written,
    changes: ['confirmation'],
  }),
  object: write({
    summary: 'Object to one’s part of the published plan: the lead answers the request to change it',
    method: 'POST',
    path: '/campaigns/:campaignId/objection',
    role: 'campaign:guest',
    input: z.strictObject({ ...answering, text: z.string().trim().min(1).max(2000), taskId: id.optional() }),
    output: written.extend({ changeRequestId: id }),
    changes: ['confirmation', 'changeRequest'],
  }),
}
