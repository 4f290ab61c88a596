import type { Task } from '#domain/task.ts'
import type { Messages } from '../../messages/zh.ts'
import type { PredecessorTexts } from '../../plan/usePredecessorTexts.ts'
import type { GridColumn } from '../../ui/grid/types.ts'
import styles from './cells.module.css'

/** 前置任务 as 3FS+2d、5: row numbers, or names of tasks where somebody types one. */
export function predecessorsColumn(
  texts: PredecessorTexts,
  { fields }: Messages,
  editable: (task: Task) => true | string,
): GridColumn<Task> {
  return {
    id: 'predecessors',
    title: fields.task.predecessors,
    width: 128,
    editor: 'text',
    editable,
    render: ({ id }) => (
      <span className={styles.text} onPointerEnter={({ currentTarget }) => (currentTarget.title = texts.names(id))}>
        {texts.text(id)}
      </span>
    ),
    text: ({ id }) => texts.text(id),
    value: ({ id }) => texts.links(id),
    parse: (typed) => texts.read(typed),
  }
}
