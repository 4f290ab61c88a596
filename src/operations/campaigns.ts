import { z } from 'zod'
import { campaignKinds } from '#domain/campaign.ts'
import { campaignRoles } from '#domain/roles.ts'
import { nouns } from '#domain/change.ts'
import { basedOn, day, howToCopy, id, line, revision, text, written } from './fields.ts'
import { read, write } from './operation.ts'
import {
  campaignRow,
  dependencyRow,
  goalRow,
  milestoneRow,
  participantRow,
  phaseRow,
  predecessorRow,
  taskColumns,
  taskRow,
  checklistItemRow,
} from './rows.ts'

const campaignId = id

export const campaigns = {
  list: read({
    summary: 'The campaigns that one may see, with what stands out in each',
    path: '/campaigns',
    role: 'guest',
    scope: 'plan:read',
    input: z.strictObject({}),
    output: z.object({
      campaigns: z.array(
        campaignRow.extend({
          role: z.enum(campaignRoles),
          goals: z.array(goalRow.pick({ metric: true, comparator: true, targetValue: true, unit: true })),
          nextMilestone: milestoneRow.pick({ name: true, dueDate: true, dateRule: true }).nullable(),
          tasks: z.object({ total: z.int(), completed: z.int(), inProgress: z.int(), overdue: z.int(), notStarted: z.int() }),
          missedMilestones: z.int(),
        }),
      ),
    }),
    shows: ['campaign', 'task', 'milestone', 'goal'],
  }),
  create: write({
    summary: 'Start a campaign; its kind gives the usual phases and milestones',
    method: 'POST',
    path: '/campaigns',
    role: 'member',
    input: z.strictObject({
      id: id.optional(),
      name: line,
      kind: z.enum(campaignKinds),
      startDate: day,
      endDate: day,
      planOwnerId: id.nullable().optional(),
      executionLeadId: id.nullable().optional(),
      isEmpty: z.boolean().optional().meta({ description: 'True leaves the usual phases and milestones out.' }),
    }),
    output: z.object({ id }),
    changes: ['campaign', 'phase', 'milestone'],
  }),
  plan: read({
    summary: 'The whole plan of a campaign: every row, or with `since` only what changed after that revision',
    path: '/campaigns/:campaignId/plan',
    role: 'campaign:guest',
    scope: 'plan:read',
    input: z.strictObject({ campaignId, since: revision.optional(), columns: z.literal('yes').optional() }),
    output: z.object({
      revision,
      role: z.enum(campaignRoles),
      campaign: campaignRow,
      goals: z.array(goalRow),
      milestones: z.array(milestoneRow),
      phases: z.array(phaseRow),
      participants: z.array(participantRow),
      tasks: z.array(taskRow),
      /** With `columns`: all tasks one list a field, and `tasks` empty; a third of the bytes where there are many. */
      taskColumns: taskColumns.nullable(),
      dependencies: z.array(dependencyRow),
      /** To a guest, what they may know of the tasks that theirs wait for: always all of them. Empty for everyone else. */
      predecessors: z.array(predecessorRow),
      checklistItems: z.array(checklistItemRow),
      removed: z.array(z.object({ noun: z.enum(nouns), id })),
      /** With `since`: who changed which fields of which task, so that a viewer sees whose hand it was. */
      touches: z.array(z.object({ taskId: id, actorId: id, fields: z.array(z.string()) })),
    }),
    shows: ['campaign', 'goal', 'milestone', 'phase', 'participant', 'task', 'dependency', 'checklistItem'],
  }),
  update: write({
    summary: 'Change a campaign’s basic information',
    method: 'PATCH',
    path: '/campaigns/:campaignId',
    role: 'campaign:lead',
    input: z.strictObject({
      campaignId,
      basedOn,
      name: line.optional(),
      kind: z.enum(campaignKinds).optional(),
      description: text.optional(),
      startDate: day.nullable().optional(),
      endDate: day.nullable().optional(),
      planOwnerId: id.nullable().optional(),
      executionLeadId: id.nullable().optional(),
      isOpenToWorkspace: z.boolean().optional(),
      countsDaysOff: z.boolean().optional(),
    }),
    output: written,
    changes: ['campaign'],
  }),
  copy: write({
    summary: 'Start a campaign as a copy of another’s plan, its days moved so that one of them becomes another',
    method: 'POST',
    path: '/campaigns/:campaignId/copies',
    role: 'campaign:lead',
    onArchived: true,
    input: z.strictObject({ campaignId, name: line, ...howToCopy }),
    output: z.object({ id }),
    changes: ['campaign', 'goal', 'milestone', 'phase', 'participant', 'task', 'dependency', 'checklistItem', 'kpi'],
  }),
  remove: write({
    summary: 'Remove a campaign',
    method: 'DELETE',
    path: '/campaigns/:campaignId',
    role: 'campaign:lead',
    input: z.strictObject({ campaignId }),
    output: written,
    changes: ['campaign'],
  }),
}
