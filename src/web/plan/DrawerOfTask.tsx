import { Suspense, lazy } from 'react'
import type { TaskView } from '../paths.ts'

// The drawer comes when a task is first opened: the screen itself should be there soonest.
const TaskDrawer = lazy(() => import('./taskDrawer/TaskDrawer.tsx').then((drawer) => ({ default: drawer.TaskDrawer })))

/** The drawer of the task that the address names. */
export function DrawerOfTask({
  view,
  onView,
  keepsFocusOutside = false,
}: {
  view: TaskView
  onView: (patch: TaskView) => void
  keepsFocusOutside?: boolean
}) {
  if (!view.task) return null
  return (
    <Suspense>
      <TaskDrawer key={view.task} taskId={view.task} keepsFocusOutside={keepsFocusOutside} onClose={() => onView({ task: '' })} />
    </Suspense>
  )
}
