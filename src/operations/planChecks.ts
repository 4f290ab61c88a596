import { z } from 'zod'
import { checkedNouns, severities } from '#domain/planCheck/finding.ts'
import { ruleCodes } from '#domain/planCheck/planCheck.ts'
import { day, id, written } from './fields.ts'
import { read, write } from './operation.ts'

const campaignId = id
const key = z.string().max(100).meta({ description: 'Rule and row, as `planChecks.run` gives them.' })
const fields = z.record(z.string(), z.unknown())

export const ignoredFindingRow = z.object({ id, finding: z.string(), reason: z.string(), ignoredById: id, ignoredOn: day })

export const planChecks = {
  run: read({
    summary: 'What the plan check finds, each with the reason and, where there is one, the write that puts it right',
    path: '/campaigns/:campaignId/plan-check',
    role: 'campaign:member',
    input: z.strictObject({ campaignId }),
    output: z.object({
      rules: z.int(),
      findings: z.array(
        z.object({
          key,
          code: z.enum(ruleCodes),
          severity: z.enum(severities),
          noun: z.enum(checkedNouns),
          id,
          params: z.record(z.string(), z.union([z.string(), z.number()])),
          sentence: z.string(),
          fix: z
            .object({
              sentence: z.string(),
              noun: z.enum(['task', 'phase', 'goal', 'milestone', 'participant']),
              id: id.optional(),
              patch: fields.optional(),
              create: fields.optional(),
              remove: z.boolean().optional(),
            })
            .nullable(),
          ignored: ignoredFindingRow.nullable(),
        }),
      ),
    }),
    shows: [
      'campaign',
      'goal',
      'milestone',
      'phase',
      'participant',
      'task',
      'person',
      'department',
      'dependency',
      'dayOff',
      'issue',
      'checklistItem',
      'ignoredFinding',
    ],
  }),
  ignore: write({
    summary: 'Leave a finding as it is, with the reason',
    method: 'POST',
    path: '/campaigns/:campaignId/plan-check/ignored',
    role: 'campaign:lead',
    input: z.strictObject({ campaignId, key, reason: z.string().trim().min(1).max(500) }),
    output: written,
    changes: ['ignoredFinding'],
  }),
  heed: write({
    summary: 'Heed a finding again that was ignored',
    method: 'DELETE',
    path: '/campaigns/:campaignId/plan-check/ignored/:ignoredFindingId',
    role: 'campaign:lead',
    input: z.strictObject({ campaignId, ignoredFindingId: id }),
    output: written,
    changes: ['ignoredFinding'],
  }),
}
