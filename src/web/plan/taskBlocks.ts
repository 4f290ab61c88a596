import type { Task } from '#domain/task.ts'
import type { RowRef } from '../ui/grid/types.ts'
import type { ChangedTask } from './changedTasks.ts'
import type { Phase, Plan } from './plan.ts'
import { inOrder } from './plan.ts'
import type { ViewRules } from './viewRules.ts'

/** A phase with its tasks in the order of the sheet; the last block holds the tasks without a phase. */
export interface Block {
  phase: Phase | null
  tasks: Task[]
}

export const NO_PHASE = 'none'
export const bandKey = (phaseId: string | null) => `band:${phaseId ?? NO_PHASE}`
export const newKey = (phaseId: string | null) => `new:${phaseId ?? NO_PHASE}`

/** The phase that a band or an empty line is of; undefined for the key of a task. */
export function phaseOfKey(key: string): string | null | undefined {
  const match = /^(?:band|new):(.+)$/.exec(key)
  if (!match) return undefined
  return match[1] === NO_PHASE ? null : match[1]!
}

/** The tasks that the view lets through, by phase. Phases without any stay while nothing is filtered, so that tasks can be added. */
export function blocksOf(plan: Pick<Plan, 'phases' | 'tasks'>, rules: ViewRules): Block[] {
  const byPhase = new Map<string | null, Task[]>()
  for (const task of plan.tasks.values()) {
    if (!rules.isShown(task)) continue
    const phaseId = task.phaseId !== null && plan.phases.has(task.phaseId) ? task.phaseId : null
    const tasks = byPhase.get(phaseId)
    if (tasks) tasks.push(task)
    else byPhase.set(phaseId, [task])
  }
  const blocks: Block[] = inOrder(plan.phases.values()).map((phase) => ({
    phase,
    tasks: (byPhase.get(phase.id) ?? []).toSorted(rules.order),
  }))
  const loose = (byPhase.get(null) ?? []).toSorted(rules.order)
  if (loose.length > 0 || plan.phases.size === 0) blocks.push({ phase: null, tasks: loose })
  return rules.isNarrowed ? blocks.filter(({ tasks }) => tasks.length > 0) : blocks
}

/** The blocks after tasks changed that stay where they are, or null where one of them would not. Blocks that nothing touched stay the same object. */
export function blocksAfter(blocks: readonly Block[], changed: readonly ChangedTask[], rules: ViewRules): Block[] | null {
  if (!changed.every(([before, after]) => rules.staysInPlace(before, after))) return null
  const touched = new Map(changed)
  const phaseIds = new Set(changed.map(([{ phaseId }]) => phaseId))
  return blocks.map((block) => {
    const isTouched = block.phase === null || phaseIds.has(block.phase.id)
    return isTouched ? { ...block, tasks: block.tasks.map((task) => touched.get(task) ?? task) } : block
  })
}

/** The lines of the sheet. A collapsed block is its band alone; only who may add tasks gets the empty lines. */
export function linesOf(
  blocks: readonly Block[],
  collapsed: ReadonlySet<string>,
  mayAdd: boolean,
  numbers?: ReadonlyMap<string, number>,
): RowRef[] {
  return blocks.flatMap(({ phase, tasks }) => {
    const id = phase?.id ?? null
    const band: RowRef = { key: bandKey(id), kind: 'band' }
    if (collapsed.has(band.key)) return [band]
    const rows = tasks.map((task): RowRef => ({ key: task.id, kind: 'row', number: numbers?.get(task.id) }))
    return mayAdd ? [band, ...rows, { key: newKey(id), kind: 'new' } as const] : [band, ...rows]
  })
}

/** The same lines as before keep the same array, so that an edit that moves nothing draws one row. */
export function keepSame(before: readonly RowRef[], after: readonly RowRef[]): readonly RowRef[] {
  const isSame =
    before.length === after.length &&
    before.every((ref, index) => ref.key === after[index]!.key && ref.number === after[index]!.number)
  return isSame ? before : after
}
