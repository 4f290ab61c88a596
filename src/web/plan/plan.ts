import type { z } from 'zod'
import type { Dependency } from '#domain/dependency.ts'
import type { ChecklistItem } from '#domain/checklist.ts'
import type { Goal } from '#domain/goal.ts'
import type { Milestone } from '#domain/milestone.ts'
import type { Phase } from '#domain/phase.ts'
import type { CampaignRole } from '#domain/roles.ts'
import type { Task } from '#domain/task.ts'
import { tasksOfColumns } from '#domain/taskColumns.ts'
import type { Operations } from '#operations/index.ts'
import type { OutputOf } from '#operations/operation.ts'
import type { campaignRow, participantRow, predecessorRow } from '#operations/rows.ts'

type Answer = OutputOf<Operations['campaigns']['plan']>
export type PlanAnswer = Omit<Answer, 'taskColumns'>
export type Campaign = z.output<typeof campaignRow>
export type { Phase }
export type Participant = z.output<typeof participantRow>

/** A campaign's rows by id, as of `revision`. Never changed in place. */
export interface Plan {
  revision: number
  /** What the caller may do here: in an archived campaign nobody more than look. */
  role: CampaignRole
  /** What they are, whatever the campaign's state. */
  ownRole: CampaignRole
  campaign: Campaign
  goals: ReadonlyMap<string, Goal>
  milestones: ReadonlyMap<string, Milestone>
  phases: ReadonlyMap<string, Phase>
  participants: ReadonlyMap<string, Participant>
  tasks: ReadonlyMap<string, Task>
  checklistItems: ReadonlyMap<string, ChecklistItem>
  dependencies: ReadonlyMap<string, Dependency>
  /** For a guest: what they may know of the tasks that theirs wait for. Empty for everyone else. */
  predecessors: ReadonlyMap<string, Predecessor>
}

export type Predecessor = z.output<typeof predecessorRow>

const collections = [
  'goals',
  'milestones',
  'phases',
  'participants',
  'tasks',
  'checklistItems',
  'dependencies',
  'predecessors',
] as const
const collectionOf: Record<string, (typeof collections)[number]> = {
  goal: 'goals',
  milestone: 'milestones',
  phase: 'phases',
  participant: 'participants',
  task: 'tasks',
  dependency: 'dependencies',
  checklistItem: 'checklistItems',
}

/** The answer with its tasks as rows, however they came. */
export function planAnswer({ taskColumns, ...answer }: Answer): PlanAnswer {
  return taskColumns ? { ...answer, tasks: tasksOfColumns(taskColumns) } : answer
}

/** The plan after an answer: the whole one, or one with only what changed since `plan`. Collections that nothing touched stay the same object. */
export function mergePlan(plan: Plan | null, answer: PlanAnswer): Plan {
  const { revision, role } = answer
  const isSame = plan !== null && JSON.stringify(plan.campaign) === JSON.stringify(answer.campaign)
  const campaign = isSame ? plan.campaign : answer.campaign
  const merged = { revision, role: roleIn(campaign, role), ownRole: role, campaign } as Plan
  for (const name of collections) {
    const gone = answer.removed.filter(({ noun }) => collectionOf[noun] === name)
    const before = (isWhole(name, role) ? undefined : plan?.[name]) as ReadonlyMap<string, { id: string }> | undefined
    if (before && answer[name].length === 0 && gone.length === 0) {
      Object.assign(merged, { [name]: before })
      continue
    }
    const after = new Map(before)
    for (const row of answer[name]) after.set(row.id, row)
    for (const { id } of gone) after.delete(id)
    Object.assign(merged, { [name]: after })
  }
  return merged
}

function roleIn({ archivedOn }: Campaign, role: CampaignRole): CampaignRole {
  return archivedOn && role !== 'guest' ? 'viewer' : role
}

/** What a guest sees of the links follows from which tasks are theirs, so it always comes whole. */
function isWhole(name: (typeof collections)[number], role: CampaignRole): boolean {
  return role === 'guest' && (name === 'dependencies' || name === 'predecessors')
}

export function inOrder<Row extends { id: string; position: number }>(rows: Iterable<Row>): Row[] {
  return [...rows].toSorted((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1))
}
