import type { Task } from '#domain/task.ts'
import { useRead } from '../../reads.ts'
import { usePlan } from '../PlanProvider.tsx'
import type { SeenLesson } from './lesson.ts'

/** What other campaigns learned that fits the task and was not answered in this one yet, the most fitting first. */
export function useFittingLessons(task: Task): readonly SeenLesson[] {
  const { campaign, role } = usePlan()
  const { data } = useRead(
    'lessons',
    'fitting',
    { campaignId: campaign.id, taskId: task.id },
    { enabled: role !== 'guest' && !task.isCancelled },
  )
  return data?.lessons ?? []
}
