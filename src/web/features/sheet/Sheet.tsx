import { useMemo, useState } from 'react'
import { useMessages, useWordsAhead } from '../../messages/MessagesProvider.tsx'
import { DrawerOfTask } from '../../plan/DrawerOfTask.tsx'
import { usePlan } from '../../plan/PlanProvider.tsx'
import { TaskFilter } from '../../plan/TaskFilter.tsx'
import { useIsPhone } from '../../plan/useIsPhone.ts'
import { useRead } from '../../reads.ts'
import { Cards } from './Cards.tsx'
import { peopleOf } from './people.ts'
import { useBlocks } from '../../plan/useBlocks.ts'
import { SheetGrid } from './SheetGrid.tsx'
import styles from './Sheet.module.css'
import { Toolbar } from './Toolbar.tsx'
import { useSheetPrefs } from './useSheetPrefs.ts'
import { useTakeBack } from '../../plan/useTakeBack.ts'
import { useTaskView } from '../../plan/taskView.ts'

/** 跟踪表: a campaign's tasks by phase, live; a table to type into, on a phone cards. */
export function Sheet() {
  const { sheet } = useMessages()
  useWordsAhead()
  const plan = usePlan()
  const { view, change, isFiltered } = useTaskView()
  const [prefs, setPrefs] = useSheetPrefs()
  const list = useRead('people', 'list', {}).data?.people
  const people = useMemo(() => peopleOf(list ?? [], plan.role === 'lead', sheet), [list, plan.role, sheet])
  const naming = useMemo(() => ({ person: people.nameOf }), [people])
  const shown = useBlocks(view, naming)
  const { undo, redo } = useTakeBack()
  const isPhone = useIsPhone()
  const [drawerKeepsFocus, setDrawerKeepsFocus] = useState(false)
  const open = (task: string, keepsFocus: boolean) => {
    setDrawerKeepsFocus(keepsFocus)
    change({ task })
  }
  return (
    <div className={styles.sheet}>
      <TaskFilter view={view} isFiltered={isFiltered} onView={change} nameOf={people.nameOf}>
        <Toolbar
          columns={prefs.columns}
          onColumns={(columns) => setPrefs({ columns })}
          compact={prefs.compact}
          onCompact={(compact) => setPrefs({ compact })}
          onUndo={undo}
          onRedo={redo}
        />
      </TaskFilter>
      {isPhone ? (
        <Cards blocks={shown.blocks} naming={naming} isFiltered={isFiltered} onOpen={(id) => open(id, false)} />
      ) : (
        <SheetGrid
          shown={shown}
          people={people}
          view={view}
          isFiltered={isFiltered}
          prefs={prefs}
          onPrefs={setPrefs}
          onView={change}
          onOpen={(id) => open(id, true)}
          onUndo={undo}
          onRedo={redo}
        />
      )}
      <DrawerOfTask view={view} onView={change} keepsFocusOutside={drawerKeepsFocus} />
    </div>
  )
}
