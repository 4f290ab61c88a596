import { z } from 'zod'
import type { OfflineFacts } from '#domain/offlineFile/offlineFile.ts'
import type { decisions } from './decisions.ts'
import { id } from './fields.ts'
import type { kpiOutlook } from './kpiFields.ts'
import { read } from './operation.ts'
import type { lessonRow } from './lessons.ts'
import type { campaignRow, commentRow, dependencyRow, goalRow, issueRow, milestoneRow, phaseRow, predecessorRow } from './rows.ts'

/** What the page shows besides the tasks. To a guest, and for one owner, only what a guest may see. */
export interface OfflineView {
  campaign: z.output<typeof campaignRow>
  goals: z.output<typeof goalRow>[]
  milestones: z.output<typeof milestoneRow>[]
  phases: z.output<typeof phaseRow>[]
  participants: { department: string; contact: string | null }[]
  dependencies: z.output<typeof dependencyRow>[]
  predecessors: z.output<typeof predecessorRow>[]
  kpis: z.output<typeof kpiOutlook>[]
  issues: z.output<typeof issueRow>[]
  decisions: z.output<typeof decisions.list.output>['decisions']
  lessons: z.output<typeof lessonRow>[]
  comments: Pick<z.output<typeof commentRow>, 'id' | 'subjectId' | 'text' | 'authorId'>[]
}

export type CampaignFile = OfflineFacts<OfflineView>

export const offlineFiles = {
  download: read({
    summary: 'The campaign as one .html that opens without a network and can be filled in, or only one owner’s tasks of it',
    path: '/campaigns/:campaignId/offline-file',
    role: 'campaign:guest',
    gives: 'file',
    input: z.strictObject({
      campaignId: id,
      ownerId: id.optional().meta({ description: 'Only their tasks, with nothing of KPIs, money or other people’s notes.' }),
    }),
    output: z.unknown(),
    shows: ['campaign', 'task'],
  }),
}
