import type { Handlers } from '../context.ts'
import { JsonText } from '../context.ts'
import { budgetItemsAsJson } from '../queries/budgetItems.ts'
import { createRowBelow, removeRow, updateRow } from './campaignRow.ts'

export const budgetItems: Handlers<'budgetItems'> = {
  list: async ({ tx, who, campaign }) => new JsonText(await budgetItemsAsJson(tx, who.workspaceId, campaign.id)),
  create: (context, item) => createRowBelow(context, 'budgetItem', { currency: '', per: '', isTotal: false, ...item }),
  update: (context, { budgetItemId, ...patch }) => updateRow(context, 'budgetItem', budgetItemId, undefined, patch),
  remove: (context, { budgetItemId }) => removeRow(context, 'budgetItem', budgetItemId),
}
