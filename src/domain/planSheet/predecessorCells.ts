import { nameable, predecessorsText, readPredecessors } from '../dependencyText.ts'
import { Problem } from '../problem.ts'
import type { DraftTask, Plan, PlanLink } from './planDraft.ts'

/** The numbers of the tasks and what each waits for by them: 3FS+2d、5. A link to a task that the plan does not hold is left out. */
export function predecessorCells({ tasks }: Pick<Plan, 'tasks'>): Map<Plan['tasks'][number], { number: number; text: string }> {
  const numbers = new Map(tasks.flatMap(({ key }, index) => (key === null ? [] : [[key, index + 1] as const])))
  return new Map(
    tasks.map((task, index) => {
      const links = task.predecessors.flatMap(({ key, ...link }) => (key === null ? [] : [{ ...link, predecessorId: key }]))
      return [task, { number: index + 1, text: predecessorsText(links, numbers) }]
    }),
  )
}

/** What one row says that it waits for. */
export interface PredecessorCell {
  text: string
  /** The running number of the row; null where the list has none. */
  number: number | null
}

/**
 * Links between the tasks of one table. Numbers are those of its running numbers, in a table without them those of the sheet's rows. Calls
 * `unread` for a cell that can't be taken.
 */
export function readLinks(
  tasks: readonly DraftTask[],
  cellOf: (task: DraftTask) => PredecessorCell,
  unread: (index: number) => void,
): PlanLink[][] {
  const cells = tasks.map(cellOf)
  const named = tasks.map(({ name }, index) => ({ id: String(index), name }))
  const known = nameable(named, new Map(tasks.map(({ row }, index) => [String(index), cells[index]!.number ?? row])))
  return cells.map(({ text }, index) => {
    try {
      return readPredecessors(text, known).map(({ predecessorId, ...link }) => {
        const { key, row, name } = tasks[Number(predecessorId)]!
        return { ...link, key, row: key === null ? row : null, name }
      })
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      unread(index)
      return []
    }
  })
}

/** Whether two rows wait for the same, in whatever order they say it. */
export function sameLinks(a: readonly PlanLink[], b: readonly PlanLink[], keyed: boolean): boolean {
  const said = (links: readonly PlanLink[]) =>
    links
      .map(({ key, row, name, kind, lag, lagUnit }) => [keyed ? (key ?? `row ${row}`) : name, kind, lag, lagUnit].join(' '))
      .toSorted()
      .join()
  return said(a) === said(b)
}
