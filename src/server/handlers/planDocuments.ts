import { Problem } from '#domain/problem.ts'
import type { Handlers } from '../context.ts'
import { JsonText } from '../context.ts'
import { documentById, documentsAsJson } from '../queries/planDocuments.ts'

export const planDocuments: Handlers<'planDocuments'> = {
  list: async ({ tx, who, campaign }) =>
    new JsonText(await documentsAsJson(tx, who.workspaceId, campaign.id, campaign.role === 'lead')),

  open: async ({ tx, who, campaign }, { documentId }) => {
    const document = await documentById(tx, who.workspaceId, documentId, campaign.id)
    if (!document) throw new Problem('notFound')
    return document
  },
}
