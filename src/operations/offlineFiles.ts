import { z } from 'zod'
import { answerFields, answerParts } from '#domain/offlineFile/answers.ts'
import type { ReportPage } from '#domain/closingReport/reportPage.ts'
import type { OfflineFacts } from '#domain/offlineFile/offlineFile.ts'
import type { Language } from '#domain/problem.ts'
import type { decisions } from './decisions.ts'
import { basedOn, id, revision, written } from './fields.ts'
import type { kpiOutlook } from './kpiFields.ts'
import { read, write } from './operation.ts'
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
  /** 总结报告 as the other documents print it, or null where it is not for the reader. */
  report: Record<Language, ReportPage> | null
}

export type CampaignFile = OfflineFacts<OfflineView>

const LARGEST = 16_000_000

const item = z.object({
  key: z.string(),
  taskId: id,
  taskName: z.string(),
  part: z.enum([...answerParts, 'comment']),
  fields: z.array(
    z.object({
      field: z.enum(answerFields),
      base: z.unknown().meta({ description: 'When the file was exported.' }),
      now: z.unknown(),
      answer: z.unknown(),
    }),
  ),
  text: z.string().meta({ description: 'Of a comment.' }),
  isConflict: z.boolean().meta({ description: 'Somebody else set it meanwhile, to something else.' }),
  isTheirs: z.boolean().meta({ description: 'Whether the task is one of whom the file names as its writer.' }),
  refusal: z.string().nullable().meta({ description: 'Why the caller may not take it.' }),
})

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
  read: write({
    summary: 'Show what a page that was filled in and sent back would change, without changing anything',
    method: 'POST',
    path: '/campaigns/:campaignId/offline-returns',
    role: 'campaign:member',
    takes: 'offlineFile',
    maxBytes: LARGEST,
    input: z.strictObject({ campaignId: id }),
    output: z.object({
      returnId: id,
      revision,
      person: z.string().meta({ description: 'Who filled it in.' }),
      savedAt: z.string().nullable(),
      madeAt: z.string(),
      taken: z.object({ by: z.string(), at: z.string() }).nullable().meta({ description: 'When it was taken in already.' }),
      items: z.array(item),
      gone: z.array(z.string()).meta({ description: 'Names of tasks that are not there any more.' }),
    }),
    changes: [],
  }),
  take: write({
    summary: 'Take chosen answers of a page that was sent back, as one event',
    method: 'POST',
    path: '/campaigns/:campaignId/offline-returns/:returnId/taking',
    role: 'campaign:member',
    input: z.strictObject({
      campaignId: id,
      returnId: id,
      basedOn,
      keys: z.array(z.string().max(100)).max(20_000),
    }),
    output: written.extend({ taken: z.int(), left: z.array(z.string()) }),
    changes: ['task', 'progressUpdate', 'issue', 'comment'],
  }),
}
