import { Redo2, Undo2 } from 'lucide-react'
import type { KeyboardEvent } from 'react'
import { useCallback, useMemo, useState } from 'react'
import { problemSentence } from '#domain/problemSentence.ts'
import type { Task, TaskStatus } from '#domain/task.ts'
import { useLanguage, useMessages } from '../../messages/MessagesProvider.tsx'
import { DrawerOfTask } from '../../plan/DrawerOfTask.tsx'
import { usePlan, usePlanStore } from '../../plan/PlanProvider.tsx'
import { useShownTasks } from '../../plan/useBlocks.ts'
import { TaskFilter } from '../../plan/TaskFilter.tsx'
import { useTaskView } from '../../plan/taskView.ts'
import { useNames } from '../../plan/useNames.ts'
import { useTakeBack } from '../../plan/useTakeBack.ts'
import { useSession } from '../../session/SessionProvider.tsx'
import { IconButton } from '../../ui/actions/IconButton.tsx'
import { EmptyState } from '../../ui/feedback/EmptyState.tsx'
import { useToast } from '../../ui/feedback/useToast.ts'
import { SegmentedControl } from '../../ui/fields/SegmentedControl.tsx'
import { Avatar } from '../../ui/marks/Avatar.tsx'
import { StatusMark } from '../../ui/marks/StatusMark.tsx'
import { useLandscape } from '../../ui/paper.ts'
import type { BoardBy, Column } from './board.ts'
import { columnsByOwner, columnsByStatus, meaningOf, refuseMove } from './board.ts'
import styles from './Board.module.css'
import { BoardColumn } from './BoardColumn.tsx'
import { boardKeys } from './boardKeys.ts'
import type { Place } from './boardKeys.ts'
import { InHand } from './InHand.tsx'
import { usePlanPerson } from '../../plan/usePlanPerson.ts'

/** 看板: cards under their status or their owner; putting one elsewhere is the change that it means. */
export function Board() {
  const messages = useMessages()
  const { board, fields, sheet, common } = messages
  const { today } = useSession()
  const { view, change, isFiltered } = useTaskView()
  const { person: nameOf } = useNames()
  const { undo, redo } = useTakeBack()
  const by: BoardBy = view.by === 'owner' ? 'owner' : 'status'
  const naming = useMemo(() => ({ person: nameOf }), [nameOf])
  const shown = useShownTasks(view, naming)
  const columns = useMemo(
    () => (by === 'owner' ? columnsByOwner(shown, nameOf) : columnsByStatus(shown, today)),
    [by, shown, nameOf, today],
  )
  const titleOf = useCallback(
    (key: string) => (by === 'owner' ? nameOf(key) || common.nobody : fields.status[key as TaskStatus]),
    [by, nameOf, common, fields],
  )
  const move = useMove(by, titleOf)
  const [focused, setFocused] = useState<Place>()
  const keys = useCallback((event: KeyboardEvent) => boardKeys(event, columns, setFocused), [columns])
  useLandscape()
  const open = useCallback((task: string) => change({ task }), [change])
  const targets = useMemo(() => columns.map(({ key }) => ({ key, title: titleOf(key) })), [columns, titleOf])
  return (
    <div className={styles.screen}>
      <TaskFilter view={view} isFiltered={isFiltered} onView={change} nameOf={nameOf}>
        <div className={styles.tools}>
          <SegmentedControl
            label={board.by}
            value={by}
            segments={[
              { value: 'status', label: board.byStatus },
              { value: 'owner', label: board.byOwner },
            ]}
            onChange={(value) => change({ by: value === 'owner' ? 'owner' : '' })}
          />
          <IconButton label={common.undo} icon={<Undo2 size={16} />} onClick={undo} />
          <IconButton label={sheet.redo} icon={<Redo2 size={16} />} onClick={redo} />
        </div>
      </TaskFilter>
      <InHand tasks={shown} nameOf={nameOf} owner={view.owner ?? ''} onOwner={(owner) => change({ owner })} />
      {shown.length === 0 ? (
        <EmptyState as="h2" title={isFiltered ? sheet.noMatch : board.empty}>
          {isFiltered ? sheet.noMatchSentence : board.emptySentence}
        </EmptyState>
      ) : (
        <div className={styles.columns}>
          {columns.map((column) => (
            <BoardColumn
              key={column.key}
              column={column}
              by={by}
              title={titleOf(column.key)}
              mark={<ColumnMark column={column} by={by} title={titleOf(column.key)} />}
              targets={targets}
              focused={focused?.column === column.key ? focused.index : undefined}
              nameOf={nameOf}
              onMove={move}
              onOpen={open}
              onKeys={keys}
            />
          ))}
        </div>
      )}
      <DrawerOfTask view={view} onView={change} />
    </div>
  )
}

function ColumnMark({ column, by, title }: { column: Column; by: BoardBy; title: string }) {
  if (by === 'status') return <StatusMark kind={column.key as TaskStatus} label={title} />
  return (
    <>
      {column.key !== '' && <Avatar name={title} nameBeside size={20} />}
      {title}
    </>
  )
}

/** Puts a card into a column, or says why it can't be. */
function useMove(by: BoardBy, titleOf: (key: string) => string): (taskId: string, column: string) => void {
  const store = usePlanStore()
  const { role } = usePlan()
  const person = usePlanPerson()
  const { today } = useSession()
  const { board, common } = useMessages()
  const language = useLanguage()
  const toast = useToast()
  const { undo } = useTakeBack()
  const put = async (task: Task, column: string): Promise<void> => {
    const patch = meaningOf(task, column, by, today)
    if (!patch) return
    const problem = refuseMove(task, patch, { role, personId: person.id }, today)
    if (problem) return toast({ text: problemSentence(problem, language), tone: 'failed' })
    const [refused] = await store.edit({ update: [{ taskId: task.id, patch }] })
    if (refused) toast({ text: refused.message, tone: 'failed' })
    else toast({ text: board.moved(task.name, titleOf(column)), action: { label: common.undo, onPress: undo } })
  }
  return (taskId, column) => {
    const task = store.getTask(taskId)
    if (task) void put(task, column)
  }
}
