import { v7 as newId } from 'uuid'
import type { Change } from '#domain/change.ts'
import { changed, created } from '#domain/change.ts'
import { periodProblem } from '#domain/planSheet/periodInOrder.ts'
import type { Plan, PlanTask } from '#domain/planSheet/planDraft.ts'
import { taskFromRow } from '#domain/planSheet/taskFacts.ts'
import { problemSentence } from '#domain/problemSentence.ts'
import { blankTask } from '#domain/taskEdit.ts'
import type { CampaignContext, WorkspaceContext } from '../context.ts'
import { idsByName } from './namedRows.ts'
import { replaceLinks } from './predecessors.ts'

type Ids = Awaited<ReturnType<typeof idsByName>>
type DraftRow = PlanTask & { sheet: string; row: number }
export type Draft = Omit<Plan, 'tasks'> & { tasks: DraftRow[] }

/** The people and departments that a draft names. */
export function namesIn({ campaign, participants, tasks }: Draft) {
  const people = [
    campaign.planOwner,
    campaign.executionLead,
    ...participants.map(({ contact }) => contact),
    ...tasks.map(({ owner }) => owner),
  ]
  return {
    people: [...people.filter((name) => name !== null), ...tasks.flatMap(({ collaborators }) => collaborators)],
    departments: participants.map(({ department }) => department),
  }
}

/** Everything of a draft as changes to a campaign that holds nothing yet, and sentences on what could not be taken. */
export function changesFromDraft(context: CampaignContext, given: Draft, ids: Ids): { changes: Change[]; left: string[] } {
  const { draft, left } = withPeriodsInOrder(context, given)
  const phases = phasesOf(draft)
  const tasks = draft.tasks.map((row, index) => {
    const phaseId = row.phase === null ? null : (phases.get(row.phase)?.id ?? null)
    const blank = { ...blankTask(newId(), index + 1), phaseId, ownerId: ids.person(row.owner), collaboratorIds: idsOf(row, ids) }
    const { task, refused } = taskFromRow(blank, row, context.today)
    left.push(...refused.map((problem) => sentence(context, row, problemSentence(problem, context.language))))
    return created('task', task)
  })
  const links = linksOf(draft, tasks)
  left.push(...links.refused.map(({ row, problem }) => sentence(context, row, problemSentence(problem, context.language))))
  const changes = [
    campaignChange(context, draft, ids),
    ...basics(draft, ids),
    ...[...phases.values()].map((phase) => created('phase', phase)),
    ...tasks,
    ...links.changes,
  ]
  return { changes: changes.filter((change) => change !== null), left }
}

export function sentence(
  { language }: WorkspaceContext,
  { row, name }: { row: number | null; name: string },
  reason: string,
): string {
  if (row === null) return language === 'zh' ? `${name}：${reason}` : `${name}: ${reason}`
  return language === 'zh' ? `第 ${row} 行 ${name}：${reason}` : `Row ${row}, ${name}: ${reason}`
}

/** A period that ends before it begins is no period: its two dates are left out, and said. */
function withPeriodsInOrder(context: WorkspaceContext, draft: Draft): { draft: Draft; left: string[] } {
  const left: string[] = []
  const inOrder = <P extends { name: string; startDate: string | null; endDate: string | null }>(row: P): P => {
    const problem = periodProblem(row)
    if (!problem) return row
    left.push(sentence(context, { row: null, name: row.name }, problemSentence(problem, context.language)))
    return { ...row, startDate: null, endDate: null }
  }
  return { draft: { ...draft, campaign: inOrder(draft.campaign), phases: draft.phases.map(inOrder) }, left }
}

function campaignChange({ campaign: { id }, who }: CampaignContext, { campaign }: Draft, ids: Ids): Change | null {
  const nothing = { id, startDate: null, endDate: null, planOwnerId: null, executionLeadId: null } as Record<
    string,
    string | null
  > & { id: string }
  return changed('campaign', nothing, {
    startDate: campaign.startDate,
    endDate: campaign.endDate,
    planOwnerId: ids.person(campaign.planOwner) ?? who.personId,
    executionLeadId: ids.person(campaign.executionLead),
  })
}

function basics({ goals, milestones, participants }: Draft, ids: Ids): Change[] {
  return [
    ...goals.map(({ raw, ...goal }, position) =>
      created('goal', { id: newId(), position, ...goal, note: goal.targetValue === null ? raw : '' }),
    ),
    ...milestones.map((milestone) => created('milestone', { id: newId(), ...milestone })),
    ...participants.map(({ department, contact }, position) =>
      created('participant', {
        id: newId(),
        position,
        departmentId: ids.department(department),
        personId: ids.person(contact),
        role: 'member',
      }),
    ),
  ]
}

/** The phases by name: those of the draft, and any that only a row names. */
function phasesOf({ phases, tasks }: Draft) {
  const byName = new Map<
    string,
    { id: string; name: string; position: number; startDate: string | null; endDate: string | null }
  >()
  const add = (name: string, startDate: string | null, endDate: string | null) => {
    if (!byName.has(name)) byName.set(name, { id: newId(), name, position: byName.size + 1, startDate, endDate })
  }
  for (const { name, startDate, endDate } of phases) add(name, startDate, endDate)
  for (const { phase } of tasks) if (phase !== null) add(phase, null, null)
  return byName
}

/** What the rows wait for, as links between the tasks that they became. */
function linksOf({ tasks }: Draft, created: readonly { id: string }[]) {
  const idAt = new Map(tasks.flatMap((task, index) => [task.key, placeOf(task)].map((place) => [place, created[index]!.id])))
  const rows = new Map(created.map(({ id }, index) => [id, tasks[index]!]))
  const given = tasks.flatMap(({ predecessors, ...task }) => {
    const links = predecessors.flatMap(({ key, row, kind, lag, lagUnit }) => {
      const predecessorId = idAt.get(key ?? placeOf({ ...task, row: row ?? 0 }))
      return predecessorId === undefined ? [] : [{ predecessorId, kind, lag, lagUnit }]
    })
    return links.length === 0 ? [] : [{ taskId: idAt.get(placeOf(task))!, predecessors: links }]
  })
  const names = new Map([...rows].map(([id, { name }]) => [id, name]))
  const { changes, refused } = replaceLinks([], given, names)
  return { changes, refused: refused.map(({ taskId, problem }) => ({ row: rows.get(taskId)!, problem })) }
}

function placeOf({ sheet, row }: Pick<DraftRow, 'sheet' | 'row'>): string {
  return `${sheet}\u0000${row}`
}

function idsOf({ collaborators }: DraftRow, ids: Ids): string[] {
  return collaborators.map((name) => ids.person(name)).filter((id) => id !== null)
}
