import { v7 as newId } from 'uuid'
import { phaseOfKey } from '../../plan/taskBlocks.ts'
import type { Edit } from '../../ui/grid/types.ts'
import type { AddedLine } from './useSheetEditing.ts'

export const COLUMN = 'predecessors'

export interface PredecessorEdit {
  taskId: string
  value: unknown
}

/** Takes the cells of 前置任务 out of a gesture: they are links between tasks, not fields of one. In an empty line they begin a task. */
export function withoutPredecessors(given: readonly Edit[], lines: readonly AddedLine[]) {
  const begun = given.flatMap((edit): AddedLine[] => {
    const phaseId = edit.column === COLUMN ? phaseOfKey(edit.key) : undefined
    return phaseId === undefined ? [] : [{ id: newId(), phaseId, values: { [COLUMN]: 'value' in edit ? edit.value : null } }]
  })
  const edits = given.filter(({ column, key }) => column !== COLUMN || phaseOfKey(key) === undefined)
  const added = [...lines, ...begun]
  const links: PredecessorEdit[] = [
    ...edits.flatMap((edit) =>
      edit.column === COLUMN ? [{ taskId: edit.key, value: 'value' in edit ? edit.value : null }] : [],
    ),
    ...added.flatMap(({ id, values }) => (COLUMN in values ? [{ taskId: id, value: values[COLUMN] }] : [])),
  ]
  return {
    links,
    edits: edits.filter(({ column }) => column !== COLUMN),
    added: added.map((line) => ({
      ...line,
      values: Object.fromEntries(Object.entries(line.values).filter(([column]) => column !== COLUMN)),
    })),
  }
}
