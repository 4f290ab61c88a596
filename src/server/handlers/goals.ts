import type { Handlers } from '../context.ts'
import { createRow, removeRow, updateRow } from './campaignRow.ts'

export const goals: Handlers<'goals'> = {
  create: (context, { ...goal }) =>
    createRow(context, 'goal', { comparator: '>=', unit: '', note: '', position: context.campaign.revision, ...goal }),
  update: (context, { goalId, basedOn, ...patch }) => updateRow(context, 'goal', goalId, basedOn, patch),
  remove: (context, { goalId }) => removeRow(context, 'goal', goalId),
}
