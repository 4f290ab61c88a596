import type { Handlers } from '../context.ts'
import { createRowBelow, removeRow, updateRow } from './campaignRow.ts'

export const goals: Handlers<'goals'> = {
  create: (context, goal) => createRowBelow(context, 'goal', { comparator: '>=', unit: '', note: '', ...goal }),
  update: (context, { goalId, basedOn, ...patch }) => updateRow(context, 'goal', goalId, basedOn, patch),
  remove: (context, { goalId }) => removeRow(context, 'goal', goalId),
}
