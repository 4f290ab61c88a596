import type { CellStates, Edit, Refusal, RowRef, RowSource } from '#web/ui/grid/types.ts'
import type { FakePhase, FakeTask } from './fakePlan.ts'
import { fakePlan, owners } from './fakePlan.ts'

/** What the sheet's store is to the product, without a server: rows by key, listeners by key, and an undo. */
export function createFakeStore(tasks: number, phases: number) {
  let plan = fakePlan(tasks, phases)
  const rows = new Map(plan.flatMap((phase) => phase.tasks.map((task) => [task.id, task] as const)))
  const states = new Map<string, CellStates>()
  const listeners = new Map<string, Set<() => void>>()
  const undo: (() => void)[] = []
  const layoutListeners = new Set<() => void>()
  let refs = refsOf(plan)
  let made = 0

  const tell = (key: string) => listeners.get(key)?.forEach((listener) => listener())
  const put = (task: FakeTask) => {
    rows.set(task.id, task)
    tell(task.id)
  }
  const arrange = (next: readonly FakePhase[]) => {
    const before = plan
    undo.push(() => layOut(before))
    layOut(next)
  }
  const layOut = (next: readonly FakePhase[]) => {
    plan = next
    refs = refsOf(next)
    for (const listener of layoutListeners) listener()
  }
  const insert = (phaseId: string, index: number, added: readonly FakeTask[]) => {
    for (const task of added) rows.set(task.id, task)
    arrange(plan.map((phase) => (phase.id === phaseId ? { ...phase, tasks: phase.tasks.toSpliced(index, 0, ...added) } : phase)))
  }
  const blank = (phase: string): FakeTask => {
    made += 1
    const none = { name: '', owner: '', start: '', finish: '', note: '', issue: '', remarks: '' }
    return { id: `made-${made}`, phase, status: 'notStarted', percent: 0, ...none }
  }

  const source: RowSource<FakeTask> = {
    subscribe(key, changed) {
      const known = listeners.get(key) ?? new Set()
      listeners.set(key, known.add(changed))
      return () => known.delete(changed)
    },
    getRow: (key) => rows.get(key),
    getCellStates: (key) => states.get(key),
  }

  return {
    source,
    refs: () => refs,
    phase: (key: string) => plan.find((phase) => `band-${phase.id}` === key),
    onLayout(listener: () => void) {
      layoutListeners.add(listener)
      return () => layoutListeners.delete(listener)
    },
    edit(edits: readonly Edit[]): Refusal[] {
      const refusals: Refusal[] = []
      const befores: FakeTask[] = []
      for (const edit of edits) {
        const phase = edit.key.replace('new-', '')
        const isNew = edit.key.startsWith('new-')
        const task = isNew ? blank(phase) : rows.get(edit.key)
        if (!task) continue
        const changed = applied(task, edit)
        if (typeof changed === 'string') refusals.push({ key: edit.key, column: edit.column, reason: changed })
        else if (isNew) insert(phase, Infinity, [changed])
        else {
          befores.push(task)
          put(changed)
        }
      }
      if (befores.length > 0) undo.push(() => befores.forEach(put))
      return refusals
    },
    undo: () => undo.pop()?.(),
    remove(keys: readonly string[]) {
      arrange(plan.map((phase) => ({ ...phase, tasks: phase.tasks.filter((task) => !keys.includes(task.id)) })))
    },
    insertBefore(before: string, count: number) {
      const phase = plan.find(({ id, tasks }) => `new-${id}` === before || tasks.some((task) => task.id === before))
      if (!phase) return
      const index = phase.tasks.findIndex((task) => task.id === before)
      const added = Array.from({ length: count }, () => blank(phase.id))
      insert(phase.id, index < 0 ? phase.tasks.length : index, added)
    },
    move(keys: readonly string[], before: string | null) {
      const moved = keys.flatMap((key) => rows.get(key) ?? [])
      arrange(
        plan.map((phase) => {
          const rest = phase.tasks.filter((task) => !keys.includes(task.id))
          const index = rest.findIndex((task) => task.id === before)
          if (index >= 0) return { ...phase, tasks: rest.toSpliced(index, 0, ...moved) }
          return { ...phase, tasks: before === `new-${phase.id}` ? [...rest, ...moved] : rest }
        }),
      )
    },
    /** As if a colleague had changed a cell. */
    changeByOther(key: string, note: string, at: number) {
      const task = rows.get(key)
      states.set(key, { note: { glow: { initials: '张', at } } })
      if (task) put({ ...task, note })
    },
  }
}

export type FakeStore = ReturnType<typeof createFakeStore>

function refsOf(plan: readonly FakePhase[]): readonly RowRef[] {
  return plan.flatMap((phase): RowRef[] => [
    { key: `band-${phase.id}`, kind: 'band' },
    ...phase.tasks.map((task): RowRef => ({ key: task.id, kind: 'row' })),
    { key: `new-${phase.id}`, kind: 'new' },
  ])
}

function applied(task: FakeTask, edit: Edit): FakeTask | string {
  if ('value' in edit) return { ...task, [edit.column]: edit.value }
  const { column, text } = edit
  if (column === 'name' && text === '') return '任务名称不能为空，请填写名称。'
  if (column === 'percent') {
    const percent = Number(text.replace('%', ''))
    return percent >= 0 && percent <= 100 ? { ...task, percent } : '进度应在 0 到 100 之间。'
  }
  if (column === 'owner') {
    const owner = owners.find(({ label }) => label === text)
    return owner || text === '' ? { ...task, owner: owner?.value ?? '' } : `找不到“${text}”，请从列表中选择。`
  }
  return { ...task, [column]: text }
}
