import { v7 as newId } from 'uuid'
import type { Fields } from '#domain/change.ts'
import { created } from '#domain/change.ts'
import { emptyTask } from '#domain/planSheet/planDraft.ts'
import type { PlanTask } from '#domain/planSheet/planDraft.ts'
import { taskFromRow } from '#domain/planSheet/taskFacts.ts'
import { Problem } from '#domain/problem.ts'
import { problemSentence } from '#domain/problemSentence.ts'
import type { TaskPatch } from '#domain/progress.ts'
import { blankTask } from '#domain/taskEdit.ts'
import type { Operations } from '#operations/index.ts'
import type { InputOf, OutputOf } from '#operations/operation.ts'
import type { workbook } from '#operations/workbook.ts'
import type { CampaignContext } from '../context.ts'
import { sentence } from './campaignFromDraft.ts'
import type { idsByName } from './namedRows.ts'
import { issueChanges, newTaskEdits } from './issueChanges.ts'
import { linkDifferences } from './linkDifferences.ts'
import { decideBatch } from './taskBatch.ts'

export type Difference = InputOf<typeof workbook.apply>['differences'][number]
export type Ids = Awaited<ReturnType<typeof idsByName>>
export type Rows = OutputOf<Operations['campaigns']['plan']>

/** The phases as they are after the differences. */
interface PhasesAfter {
  removedIds: Set<string>
  idOf: (name: unknown) => string | null
}

/** What the ticked differences do to the tasks, and sentences on what could not be taken. */
export async function taskChanges(
  context: CampaignContext,
  rows: Rows,
  differences: Difference[],
  ids: Ids,
  phases: PhasesAfter,
  basedOn: number | undefined,
) {
  const tasks = differences.filter(({ subject }) => subject === 'task')
  const of = (kind: Difference['kind']) => tasks.filter((difference) => difference.kind === kind)
  const known = new Set(rows.tasks.map(({ id }) => id))
  const isHere = ({ key }: Difference) => key !== null && known.has(key)
  const left = tasks
    .filter((difference) => difference.kind !== 'added' && !isHere(difference))
    .map((difference) => sentence(context, difference, problemSentence(new Problem('notFound'), context.language)))
  const keyed = new Map(tasks.filter(isHere).map((difference) => [difference.key!, difference]))
  const updates = freed(rows, phases.removedIds)
  for (const difference of of('changed').filter(isHere))
    updates.set(difference.key!, { ...updates.get(difference.key!), ...taskPatch(difference, ids, phases.idOf) })
  const decided = await decideBatch(context, {
    basedOn,
    update: [...updates].map(([taskId, patch]) => ({ taskId, patch })),
    remove: of('removed')
      .filter(isHere)
      .map(({ key }) => key!),
  } as Parameters<typeof decideBatch>[1])
  left.push(
    ...decided.refused.map(({ taskId, problem }) =>
      sentence(context, keyed.get(taskId) ?? { row: null, name: taskId }, problemSentence(problem, context.language)),
    ),
  )
  const added = of('added').map((difference, index) => {
    const row = { ...emptyTask, name: difference.name, ...valuesOf(difference) } as unknown as PlanTask
    const place = { phaseId: row.phase === null ? null : phases.idOf(row.phase), ownerId: ids.person(row.owner) }
    const { task, refused } = taskFromRow({ ...blankTask(newId(), 1e6 + index), ...place }, row, context.today)
    left.push(...refused.map((problem) => sentence(context, difference, problemSentence(problem, context.language))))
    return created('task', task)
  })
  const issues = await issueChanges(context, newTaskEdits(added), decided.changes)
  const links = await linkDifferences(context, rows, tasks, added)
  return { changes: [...decided.changes, ...added, ...issues, ...links.changes], left: [...left, ...links.left] }
}

/** Tasks outlive their phase. */
function freed({ tasks }: Rows, removedPhases: Set<string>): Map<string, TaskPatch> {
  const orphans = tasks.filter(({ phaseId }) => phaseId !== null && removedPhases.has(phaseId))
  return new Map(orphans.map(({ id }) => [id, { phaseId: null }]))
}

export function valuesOf({ fields }: Difference): Fields {
  return Object.fromEntries(fields.map(({ field, after }) => [field, after]))
}

const texts = new Set(['name', 'description', 'statusNote', 'issue', 'countermeasure', 'remarks', 'quantityUnit'])

function taskPatch(difference: Difference, ids: Ids, phaseId: (name: unknown) => string | null): TaskPatch {
  const { phase, owner, status, percentComplete, predecessors: _, ...rest } = valuesOf(difference)
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
