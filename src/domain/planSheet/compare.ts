import type { CellProblem } from './cellProblem.ts'
import type { SheetField } from './columnMeaning.ts'
import { compareLists, fieldDifferences, said } from './compareLists.ts'
import type { Difference, FieldDifference } from './compareLists.ts'
import type { DraftTask, Plan, PlanDraft, PlanPhase } from './planDraft.ts'
import { layoutCells, planLayout } from './planLayout.ts'
import { sameLinks } from './predecessorCells.ts'
import { readPlan } from './readPlan.ts'

export type { Difference, FieldDifference }

/**
 * What an edited export says otherwise than the plan now: row by row, in the order of the sheet. Rows are the same by their hidden
 * key, without keys by phase and name. What the file has no column for, and cells that could not be read, are no differences.
 */
export function comparePlans(current: Plan, edited: PlanDraft): Difference[] {
  const now = asExported(current)
  const phases = compareLists('phase', now.phases, edited.phases, {
    identify: identifyPhase,
    describe: (phase) => phase,
    fields: ['name', 'startDate', 'endDate'],
  })
  return [...(edited.holds.basics ? compareBasics(now, edited) : []), ...phases, ...compareTasks(now, edited)]
}

/** The plan as its export would be read again, so that only edits differ. */
function asExported(plan: Plan): PlanDraft {
  return readPlan(layoutCells(planLayout(plan))).draft
}

function compareBasics(now: PlanDraft, edited: PlanDraft): Difference[] {
  const fields = fieldDifferences(now.campaign, edited.campaign, ['name', 'startDate', 'endDate', 'planOwner', 'executionLead'])
  const campaign: Difference[] =
    fields.length > 0 ? [{ kind: 'changed', subject: 'campaign', key: null, name: now.campaign.name, row: null, fields }] : []
  return [
    ...campaign,
    ...compareLists('goal', now.goals, edited.goals, {
      identify: ({ metric }) => metric,
      describe: ({ metric }) => ({ name: metric }),
      fields: ['comparator', 'targetValue', 'unit'],
    }),
    ...compareLists('milestone', now.milestones, edited.milestones, {
      identify: ({ name }) => name,
      describe: ({ name }) => ({ name }),
      fields: ['dueDate', 'dateRule'],
    }),
    ...compareLists('participant', now.participants, edited.participants, {
      identify: ({ department }) => department,
      describe: ({ department }) => ({ name: department }),
      fields: ['contact'],
    }),
  ]
}

function identifyPhase({ key, name }: PlanPhase): string {
  return key ?? name
}

const comparedFields = [
  'name',
  'description',
  'owner',
  'plannedStart',
  'plannedFinish',
  'actualStart',
  'actualFinish',
  'status',
  'statusNote',
  'issue',
  'countermeasure',
  'remarks',
] as const satisfies SheetField[]

function compareTasks(now: PlanDraft, edited: PlanDraft): Difference[] {
  const keyed = edited.tasks.some(({ key }) => key !== null)
  const renamed = renamedPhases(now.phases, edited.phases)
  const fields = comparedFields.filter((field) => edited.holds.fields.includes(field))
  const unread = unreadFields(edited.problems)
  return compareLists(
    'task',
    now.tasks.map((task) => withPhase(task, renamed)),
    edited.tasks,
    {
      identify: keyed ? ({ key }) => key : ({ phase, name }) => `${phase ?? ''}\u0000${name}`,
      describe: (task) => task,
      fields: ['phase', ...fields],
      more: (before, after) => [
        ...(edited.holds.fields.includes('percentComplete') ? progressDifferences(before, after) : []),
        ...(edited.holds.fields.includes('predecessors') ? linkDifference(before, after, keyed) : []),
      ],
      ignored: ({ sheet, row }) => unread.get(`${sheet}\u0000${row}`),
    },
  )
}

/** A phase that was only renamed moves no task. */
function renamedPhases(before: PlanPhase[], after: PlanPhase[]): Map<string, string> {
  const byKey = new Map(after.flatMap(({ key, name }) => (key ? [[key, name] as const] : [])))
  return new Map(before.flatMap(({ key, name }) => (key && byKey.has(key) ? [[name, byKey.get(key) ?? name] as const] : [])))
}

function withPhase(task: DraftTask, renamed: Map<string, string>): DraftTask {
  return task.phase === null ? task : { ...task, phase: renamed.get(task.phase) ?? task.phase }
}

/** A count changes as a count; its percent only follows. */
function progressDifferences(before: DraftTask | null, after: DraftTask): FieldDifference[] {
  const fields: (keyof DraftTask)[] =
    after.quantityPlanned !== null ? ['quantityDone', 'quantityPlanned', 'quantityUnit'] : ['percentComplete']
  return before ? fieldDifferences(before, after, fields) : said(after, fields)
}

function linkDifference(before: DraftTask | null, after: DraftTask, keyed: boolean): FieldDifference[] {
  const links = before?.predecessors ?? []
  if (sameLinks(links, after.predecessors, keyed)) return []
  return [{ field: 'predecessors', before: before && links, after: after.predecessors }]
}

function unreadFields(problems: CellProblem[]): Map<string, Set<string>> {
  const unread = new Map<string, Set<string>>()
  for (const { sheet, row, field, code } of problems) {
    if (field === null) continue
    const at = `${sheet}\u0000${row}`
    const fields = unread.get(at) ?? new Set<string>()
    fields.add(field)
    if (code === 'finishBeforeStart') fields.add(field.replace('Finish', 'Start'))
    unread.set(at, fields)
  }
  return unread
}
