import { taskStatus } from '#domain/task.ts'
import { milestoneState } from '#domain/milestone.ts'
import { useMessages } from '../messages/MessagesProvider.tsx'
import { useSession } from '../session/SessionProvider.tsx'
import { StatusMark } from '../ui/marks/StatusMark.tsx'
import { usePlan } from './PlanProvider.tsx'

/** How the campaign stands, in one line: what is late, or that nothing is. */
export function CampaignStatus() {
  const { plan: words } = useMessages()
  const { today } = useSession()
  const { tasks, milestones, role } = usePlan()
  const overdue = [...tasks.values()].filter((task) => taskStatus(task, today) === 'overdue').length
  const missed = [...milestones.values()].filter((milestone) => milestoneState(milestone, today) === 'missed').length
  if (role === 'guest' || tasks.size === 0) return null
  if (overdue + missed === 0) return <StatusMark kind="completed" label={words.onTrack} />
  return <StatusMark kind="overdue" label={words.behind(overdue, missed)} />
}
