import { v7 as newId } from 'uuid'
import type { Change, Fields, Noun } from '#domain/change.ts'
import { changed, created, removed } from '#domain/change.ts'
import { emptyTask } from '#domain/planSheet/planDraft.ts'
import type { PlanTask } from '#domain/planSheet/planDraft.ts'
import { taskFromRow } from '#domain/planSheet/taskFacts.ts'
import { problemSentence } from '#domain/problem.ts'
import type { TaskPatch } from '#domain/progress.ts'
import { blankTask } from '#domain/taskEdit.ts'
import type { InputOf, OutputOf } from '#operations/operation.ts'
import type { Operations } from '#operations/index.ts'
import type { workbook } from '#operations/workbook.ts'
import type { CampaignContext } from '../context.ts'
import { planAsJson } from '../queries/plans.ts'
import { sentence } from './campaignFromDraft.ts'
import { idsByName } from './namedRows.ts'
import { decideBatch } from './taskBatch.ts'

type Difference = InputOf<typeof workbook.apply>['differences'][number]
type Ids = Awaited<ReturnType<typeof idsByName>>
type Rows = OutputOf<Operations['campaigns']['plan']>

/** The differences that somebody ticked, as changes to the campaign; and sentences on what could not be taken. */
export async function applyDifferences(
  context: CampaignContext,
  differences: Difference[],
): Promise<{ changes: Change[]; left: string[] }> {
  const rows = JSON.parse(await planAsJson(context, null)) as Rows
  const ids = await idsByName(context, namesIn(differences))
  const phases = phaseChanges(rows, differences)
  const basics = differences.flatMap((difference) => basicChange(rows, difference, ids) ?? [])
  const tasks = await taskChanges(context, differences, ids, phases.idOf)
  return { changes: [...basics, ...phases.changes, ...tasks.changes], left: tasks.left }
}

function namesIn(differences: Difference[]) {
  const said = (field: string) =>
    differences.flatMap(({ fields }) =>
      fields.filter((change) => change.field === field && typeof change.after === 'string').map(({ after }) => after as string),
    )
  return {
    people: ['owner', 'contact', 'planOwner', 'executionLead'].flatMap(said),
    departments: differences.filter(({ kind, subject }) => subject === 'participant' && kind === 'added').map(({ name }) => name),
  }
}

/** Campaign, goals, milestones and participants have no key of their own in the sheet: they are found by what they are called. */
function basicChange(rows: Rows, difference: Difference, ids: Ids): Change | null {
  const { kind, subject, name } = difference
  const after = Object.fromEntries(difference.fields.map(({ field, after: value }) => [field, value ?? null])) as Fields
  switch (subject) {
    case 'campaign': {
      const { planOwner, executionLead, ...rest } = after
      const leads = {
        ...('planOwner' in after && { planOwnerId: ids.person(planOwner as string | null) }),
        ...('executionLead' in after && { executionLeadId: ids.person(executionLead as string | null) }),
      }
      return changed('campaign', rows.campaign as Fields & { id: string }, { ...rest, ...leads })
    }
    case 'goal':
      return rowChange(
        'goal',
        kind,
        rows.goals.find((goal) => goal.metric === name),
        after,
        { metric: name, position: rows.goals.length + 1 },
      )
    case 'milestone':
      return rowChange(
        'milestone',
        kind,
        rows.milestones.find((milestone) => milestone.name === name),
        after,
        { name },
      )
    case 'participant': {
      const departmentId = ids.department(name)
      const contact = 'contact' in after ? { personId: ids.person(after.contact as string | null) } : {}
      const row = rows.participants.find((participant) => participant.departmentId === departmentId)
      return rowChange('participant', kind, row, contact, { departmentId, position: rows.participants.length + 1 })
    }
    default:
      return null
  }
}

function rowChange(
  noun: Noun,
  kind: Difference['kind'],
  row: { id: string } | undefined,
  after: Fields,
  identity: Fields,
): Change | null {
  if (kind === 'added') return created(noun, { ...identity, ...after, id: newId() })
  if (!row) return null
  return kind === 'removed' ? removed(noun, row.id) : changed(noun, row as Fields & { id: string }, after)
}

function phaseChanges(rows: Rows, differences: Difference[]) {
  const byName = new Map(rows.phases.map((phase) => [phase.name, phase.id]))
  let position = Math.max(0, ...rows.phases.map((phase) => phase.position))
  const changes = differences
    .filter(({ subject }) => subject === 'phase')
    .map(({ kind, key, name, fields }) => {
      const after = Object.fromEntries(fields.map(({ field, after: value }) => [field, value ?? null])) as Fields
      const row = rows.phases.find((phase) => phase.id === key) ?? rows.phases.find((phase) => phase.name === name)
      const change = rowChange('phase', kind, row, after, { name, position: (position += 1) })
      if (change && kind !== 'removed') byName.set(String(after.name ?? name), change.id)
      return change
    })
  return { changes: changes.filter((change) => change !== null), idOf: (name: unknown) => byName.get(String(name)) ?? null }
}

async function taskChanges(
  context: CampaignContext,
  differences: Difference[],
  ids: Ids,
  phaseId: (name: unknown) => string | null,
) {
  const tasks = differences.filter(({ subject }) => subject === 'task')
  const of = (kind: Difference['kind']) => tasks.filter((difference) => difference.kind === kind)
  const updates = of('changed').flatMap((difference) =>
    difference.key ? [{ difference, taskId: difference.key, patch: taskPatch(difference, ids, phaseId) }] : [],
  )
  const keys = new Map(updates.map(({ taskId, difference }) => [taskId, difference]))
  const decided = await decideBatch(context, {
    update: updates.map(({ taskId, patch }) => ({ taskId, patch })),
    remove: of('removed').flatMap(({ key }) => key ?? []),
  } as Parameters<typeof decideBatch>[1])
  const left = decided.refused.map(({ taskId, problem }) =>
    sentence(context, keys.get(taskId) ?? { row: null, name: taskId }, problemSentence(problem, context.language)),
  )
  const added = of('added').map((difference, index) => {
    const row = { ...emptyTask, name: difference.name, ...valuesOf(difference) } as PlanTask
    const place = { phaseId: row.phase === null ? null : phaseId(row.phase), ownerId: ids.person(row.owner) }
    const { task, refused } = taskFromRow({ ...blankTask(newId(), 1e6 + index), ...place }, row, context.today)
    left.push(...refused.map((problem) => sentence(context, difference, problemSentence(problem, context.language))))
    return created('task', task)
  })
  return { changes: [...decided.changes, ...added], left }
}

function valuesOf({ fields }: Difference): Fields {
  return Object.fromEntries(fields.map(({ field, after }) => [field, after]))
}

const texts = new Set(['name', 'description', 'statusNote', 'issue', 'countermeasure', 'remarks', 'quantityUnit'])

function taskPatch(difference: Difference, ids: Ids, phaseId: (name: unknown) => string | null): TaskPatch {
  const { phase, owner, status, percentComplete, ...rest } = valuesOf(difference)
  const plain = Object.fromEntries(
    Object.entries(rest).map(([field, value]) => [field, texts.has(field) ? (value ?? '') : (value ?? null)]),
  )
  return {
    ...plain,
    ...(phase !== undefined && { phaseId: phase === null ? null : phaseId(phase) }),
    ...(owner !== undefined && { ownerId: ids.person(owner as string | null) }),
    // 已延期 follows from the dates, and a finish that the row names says more than the word
    ...(status != null &&
      status !== 'overdue' &&
      !rest['actualFinish'] && { status: status as NonNullable<TaskPatch['status']> }),
    ...(percentComplete !== undefined && { percentComplete: Number(percentComplete ?? 0) }),
  }
}
