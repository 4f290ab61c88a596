import { taskStatus } from '#domain/task.ts'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { useSession } from '../../session/SessionProvider.tsx'
import { Drawer } from '../../ui/floating/Drawer.tsx'
import { StatusMark } from '../../ui/marks/StatusMark.tsx'
import { useTask } from '../PlanProvider.tsx'

/** One task at the right of the sheet. */
export function TaskDrawer({
  taskId,
  keepsFocusOutside,
  onClose,
}: {
  taskId: string
  keepsFocusOutside: boolean
  onClose: () => void
}) {
  const { common, fields } = useMessages()
  const { today } = useSession()
  const task = useTask(taskId)
  if (!task) return null
  const status = taskStatus(task, today)
  return (
    <Drawer
      title={task.name}
      detail={<StatusMark kind={status} label={fields.status[status]} />}
      closeLabel={common.close}
      onClose={onClose}
      keepsFocusOutside={keepsFocusOutside}
    >
      <p>{task.description}</p>
    </Drawer>
  )
}
