import { operations } from '#operations/index.ts'
import { madeDocument } from '#test/reportWorld.ts'
import type { World } from '#test/world.ts'

async function onDocument({ linYue, campaignId }: World) {
  const { document } = await linYue.call(operations.closingReports.print, { campaignId, format: 'pdf' })
  return { campaignId, documentId: document.id }
}

export const closingReportExamples = {
  read: ({ campaignId }: World) => ({ campaignId }),
  print: ({ campaignId }: World) => ({ campaignId, format: 'docx' as const }),
  document: onDocument,
  cancel: onDocument,
  file: async ({ linYue, campaignId }: World) => ({
    campaignId,
    documentId: (await madeDocument(linYue, { campaignId, format: 'xlsx' })).id,
  }),
}
