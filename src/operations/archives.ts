import { z } from 'zod'
import { archivedDocuments } from '#domain/archive/manifest.ts'
import { campaignKinds } from '#domain/campaign.ts'
import { campaignRoles } from '#domain/roles.ts'
import { day, id, line, revision, written } from './fields.ts'
import { read, write } from './operation.ts'

const campaignId = id
const archiveId = id

const summary = z.object({
  tasks: z.int(),
  completed: z.int(),
  late: z.int(),
  lessons: z.int(),
  goals: z.array(
    z.object({
      metric: z.string(),
      comparator: z.string(),
      targetValue: z.string().nullable(),
      unit: z.string(),
      actual: z.number().nullable(),
      attainment: z.number().nullable(),
    }),
  ),
})

const archiveRow = z.object({
  id,
  campaignId,
  version: z.int(),
  label: z.string(),
  archivedOn: day,
  archivedAt: z.string(),
  archivedByName: z.string(),
  fileCount: z.int(),
  size: z.int(),
  manifestSha256: z.string(),
  summary,
  importedOn: day.nullable().meta({ description: 'When it was opened here, where it comes from another Runsheet.' }),
  reopenedOn: day.nullable(),
  reopenedById: id.nullable(),
  reopenReason: z.string(),
})

const file = z.object({ path: z.string(), size: z.int(), sha256: z.string() })

export const archives = {
  index: read({
    summary: 'The newest archive of each archived campaign that the caller may see, the latest first',
    path: '/archives',
    role: 'member',
    input: z.strictObject({}),
    output: z.object({
      archives: z.array(
        archiveRow.extend({
          name: z.string(),
          kind: z.enum(campaignKinds),
          startDate: day.nullable(),
          endDate: day.nullable(),
          role: z.enum(campaignRoles),
        }),
      ),
    }),
    shows: ['archive', 'campaign'],
  }),
  list: read({
    summary: 'The versions of a campaign’s archive, newest first, and why it was reopened between them',
    path: '/campaigns/:campaignId/archives',
    role: 'campaign:viewer',
    input: z.strictObject({ campaignId }),
    output: z.object({ archives: z.array(archiveRow) }),
    shows: ['archive', 'campaign'],
  }),
  files: read({
    summary: 'What an archive holds, each file with its SHA-256 sum',
    path: '/campaigns/:campaignId/archives/:archiveId/files',
    role: 'campaign:lead',
    input: z.strictObject({ campaignId, archiveId }),
    output: z.object({ files: z.array(file) }),
    shows: ['archive'],
  }),
  create: write({
    summary: 'Archive a campaign in which nothing is open any more: from then on nobody changes it',
    method: 'POST',
    path: '/campaigns/:campaignId/archives',
    role: 'campaign:lead',
    onArchived: true,
    input: z.strictObject({
      campaignId,
      documents: z
        .array(z.enum(archivedDocuments))
        .optional()
        .meta({ description: 'Which documents of the closing report are kept with it; all of them where nothing is said.' }),
    }),
    output: written.extend({ id, version: z.int() }),
    changes: ['archive', 'campaign'],
  }),
  verify: read({
    summary: 'Whether every file of an archive is as it was, and the campaign as it was archived; names what is not',
    path: '/campaigns/:campaignId/archives/:archiveId/verification',
    role: 'campaign:member',
    input: z.strictObject({ campaignId, archiveId }),
    output: z.object({
      files: z.int(),
      findings: z.array(z.object({ kind: z.enum(['changed', 'missing', 'added']), path: z.string() })),
      isManifestWhole: z.boolean(),
      changedRows: z.array(z.string()).meta({
        description: 'Files whose rows in the database are no longer those archived; empty while the campaign is open again.',
      }),
    }),
    shows: ['archive', 'campaign'],
  }),
  download: read({
    summary: 'An archive as one zip file, which another Runsheet can open',
    path: '/campaigns/:campaignId/archives/:archiveId/zip',
    role: 'campaign:lead',
    gives: 'file',
    input: z.strictObject({ campaignId, archiveId }),
    output: z.any(),
    shows: ['archive'],
  }),
  reopen: write({
    summary:
      'Take an archived campaign up again, with a reason: an administrator’s; its archive stays, and the next has the next number',
    method: 'POST',
    path: '/campaigns/:campaignId/reopening',
    role: 'campaign:lead',
    onArchived: true,
    input: z.strictObject({ campaignId, reason: line }),
    output: written,
    changes: ['archive', 'campaign'],
  }),
  open: write({
    summary: 'Open an archive from another Runsheet: checked first, then a read-only campaign with its lessons',
    method: 'POST',
    path: '/archives',
    role: 'admin',
    takes: 'archive',
    maxBytes: 300_000_000,
    input: z.strictObject({}),
    output: z.object({ id, campaignId, label: z.string(), revision }),
    changes: ['archive', 'campaign', 'lesson', 'person', 'department', 'metric'],
  }),
}
