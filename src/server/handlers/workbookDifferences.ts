import { v7 as newId } from 'uuid'
import type { Change, Fields, Noun } from '#domain/change.ts'
import { changed, created, removed } from '#domain/change.ts'
import { periodProblem } from '#domain/planSheet/periodInOrder.ts'
import { problemSentence } from '#domain/problemSentence.ts'
import type { CampaignContext } from '../context.ts'
import { planAsJson } from '../queries/plans.ts'
import { sentence } from './campaignFromDraft.ts'
import { decisionChanges } from './decisionDifferences.ts'
import { issueDifferences } from './issueDifferences.ts'
import { kpiNoteChanges } from './kpiNoteDifferences.ts'
import { idsByName } from './namedRows.ts'
import type { Difference, Ids, Rows } from './taskDifferences.ts'
import { taskChanges, valuesOf } from './taskDifferences.ts'

/** The differences that somebody ticked, as changes to the campaign; and sentences on what could not be taken. */
export async function applyDifferences(
  context: CampaignContext,
  ticked: Difference[],
  basedOn: number | undefined,
): Promise<{ changes: Change[]; left: string[] }> {
  const rows = JSON.parse(await planAsJson(context, null)) as Rows
  const { differences, left } = withPeriodsInOrder(context, rows, ticked)
  const ids = await idsByName(context, namesIn(differences))
  const phases = phaseChanges(rows, differences)
  const basics = differences.flatMap((difference) => basicChange(rows, difference, ids) ?? [])
  const tasks = await taskChanges(context, rows, differences, ids, phases, basedOn)
  const decisions = await decisionChanges(context, differences, ids, basedOn)
  const plan = [...basics, ...phases.changes, ...tasks.changes]
  const issues = await issueDifferences(context, rows, differences, ids, plan, basedOn)
  const notes = await kpiNoteChanges(context, differences, basedOn)
  return {
    changes: [...issues.changes, ...notes.changes, ...decisions.changes],
    left: [...left, ...tasks.left, ...issues.left, ...notes.left, ...decisions.left],
  }
}

/** New dates with which a campaign or phase would end before it begins are left out, and said. */
function withPeriodsInOrder(context: CampaignContext, rows: Rows, ticked: Difference[]) {
  const left: string[] = []
  const differences = ticked.map((difference): Difference => {
    const before = difference.subject === 'campaign' ? rows.campaign : phaseOf(rows, difference)
    const problem = periodProblem({ startDate: null, endDate: null, ...before, ...valuesOf(difference) })
    if (!problem || !['campaign', 'phase'].includes(difference.subject)) return difference
    left.push(sentence(context, difference, problemSentence(problem, context.language)))
    const fields = difference.fields.filter(({ field }) => field !== 'startDate' && field !== 'endDate')
    return { ...difference, fields }
  })
  return { differences, left }
}

function phaseOf({ phases }: Rows, { subject, kind, key, name }: Difference) {
  if (subject !== 'phase' || kind === 'added') return undefined
  return phases.find(({ id }) => id === key) ?? phases.find((phase) => phase.name === name)
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
        { metric: name, comparator: '>=', targetValue: null, unit: '', position: rows.goals.length + 1 },
      )
    case 'milestone':
      return rowChange(
        'milestone',
        kind,
        rows.milestones.find((milestone) => milestone.name === name),
        after,
        { name, dueDate: null, dateRule: 'by' },
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
    .map((difference) => {
      const after = Object.fromEntries(difference.fields.map(({ field, after: value }) => [field, value ?? null])) as Fields
      const identity = { name: difference.name, startDate: null, endDate: null, position: (position += 1) }
      const change = rowChange('phase', difference.kind, phaseOf(rows, difference), after, identity)
      if (change && change.kind !== 'removed') byName.set(String(after.name ?? difference.name), change.id)
      return change
    })
    .filter((change) => change !== null)
  const removedIds = new Set(changes.filter(({ kind }) => kind === 'removed').map(({ id }) => id))
  return { changes, removedIds, idOf: (name: unknown) => byName.get(String(name)) ?? null }
}
