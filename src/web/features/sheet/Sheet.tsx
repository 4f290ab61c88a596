import { Suspense, lazy, useMemo, useState, useSyncExternalStore } from 'react'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { usePlan } from '../../plan/PlanProvider.tsx'
import { useRead } from '../../reads.ts'
import { useSession } from '../../session/SessionProvider.tsx'
import { Cards } from './Cards.tsx'
import { peopleOf } from './people.ts'
import { blocksOf } from './rows.ts'
import { SheetGrid } from './SheetGrid.tsx'
import styles from './Sheet.module.css'
import { Toolbar } from './Toolbar.tsx'
import { useSheetPrefs } from './useSheetPrefs.ts'
import { useTakeBack } from '../../plan/useTakeBack.ts'
import { useSheetView } from './view.ts'

// The drawer comes when a task is first opened: the sheet itself should be there soonest.
const TaskDrawer = lazy(() => import('../../plan/taskDrawer/TaskDrawer.tsx').then((drawer) => ({ default: drawer.TaskDrawer })))

/** 跟踪表: a campaign's tasks by phase, live; a table to type into, on a phone cards. */
export function Sheet() {
  const { sheet } = useMessages()
  const plan = usePlan()
  const { today, person } = useSession()
  const { view, change, isFiltered } = useSheetView()
  const [prefs, setPrefs] = useSheetPrefs()
  const list = useRead('people', 'list', {}).data?.people
  const people = useMemo(() => peopleOf(list ?? [], plan.role === 'lead', sheet), [list, plan.role, sheet])
  const naming = useMemo(() => ({ person: people.nameOf }), [people])
  const { phases, tasks } = plan
  const blocks = useMemo(() => blocksOf({ phases, tasks }, view, today, naming), [phases, tasks, view, today, naming])
  const owners = useMemo(() => ownersOf(tasks.values(), people.nameOf), [tasks, people])
  const { undo, redo } = useTakeBack()
  const isPhone = useSyncExternalStore(subscribePhone, () => phone.matches)
  const [drawerKeepsFocus, setDrawerKeepsFocus] = useState(false)
  const open = (task: string, keepsFocus: boolean) => {
    setDrawerKeepsFocus(keepsFocus)
    change({ task })
  }
  return (
    <div className={styles.sheet}>
      <Toolbar
        view={view}
        isFiltered={isFiltered}
        onView={change}
        owners={owners}
        personId={person.id}
        columns={prefs.columns}
        onColumns={(columns) => setPrefs({ columns })}
        compact={prefs.compact}
        onCompact={(compact) => setPrefs({ compact })}
        onUndo={undo}
        onRedo={redo}
      />
      {isPhone ? (
        <Cards blocks={blocks} naming={naming} isFiltered={isFiltered} onOpen={(id) => open(id, false)} />
      ) : (
        <SheetGrid
          blocks={blocks}
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
      {view.task && (
        <Suspense>
          <TaskDrawer
            key={view.task}
            taskId={view.task}
            keepsFocusOutside={drawerKeepsFocus}
            onClose={() => change({ task: '' })}
          />
        </Suspense>
      )}
    </div>
  )
}

const phone = matchMedia('(max-width: 640px)')

function subscribePhone(listener: () => void): () => void {
  phone.addEventListener('change', listener)
  return () => phone.removeEventListener('change', listener)
}

function ownersOf(tasks: Iterable<{ ownerId: string | null }>, nameOf: (id: string) => string): { id: string; name: string }[] {
  const ids = new Set<string>()
  for (const { ownerId } of tasks) if (ownerId !== null) ids.add(ownerId)
  return [...ids].map((id) => ({ id, name: nameOf(id) })).toSorted((a, b) => a.name.localeCompare(b.name, 'zh-CN'))
}
