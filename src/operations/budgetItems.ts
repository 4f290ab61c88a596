import { z } from 'zod'
import { decimal, id, line, optionalLine, position, written } from './fields.ts'
import { read, write } from './operation.ts'
import { budgetItemRow } from './rows.ts'

const details = {
  amount: decimal.nullable().optional(),
  amountMax: decimal.nullable().optional(),
  currency: optionalLine.optional(),
  per: optionalLine.optional(),
  isTotal: z.boolean().optional(),
  position: position.optional(),
}

/** Money is the leads' affair: nobody else sees these rows. */
export const budgetItems = {
  list: read({
    summary: 'The budget of a campaign, for its leads',
    path: '/campaigns/:campaignId/budget-items',
    role: 'campaign:lead',
    input: z.strictObject({ campaignId: id }),
    output: z.object({ budgetItems: z.array(budgetItemRow) }),
    shows: ['budgetItem'],
  }),
  create: write({
    summary: 'Add a budget item: what for, how much',
    method: 'POST',
    path: '/campaigns/:campaignId/budget-items',
    role: 'campaign:lead',
    input: z.strictObject({ campaignId: id, id: id.optional(), name: line, ...details }),
    output: written.extend({ id }),
    changes: ['budgetItem'],
  }),
  update: write({
    summary: 'Change a budget item',
    method: 'PATCH',
    path: '/campaigns/:campaignId/budget-items/:budgetItemId',
    role: 'campaign:lead',
    input: z.strictObject({ campaignId: id, budgetItemId: id, name: line.optional(), ...details }),
    output: written,
    changes: ['budgetItem'],
  }),
  remove: write({
    summary: 'Remove a budget item',
    method: 'DELETE',
    path: '/campaigns/:campaignId/budget-items/:budgetItemId',
    role: 'campaign:lead',
    input: z.strictObject({ campaignId: id, budgetItemId: id }),
    output: written,
    changes: ['budgetItem'],
  }),
}
