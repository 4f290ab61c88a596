import { lateness, taskStatus } from '../task.ts'
import { statusLabels } from '../planSheet/status.ts'
import type { TaskData } from './rawSheets.ts'
import type { ReportSource } from './source.ts'

/** Each task as a row of data, in the order of the sheet. */
export function taskData({ tasks, phases, asOf, nameOf }: ReportSource): TaskData[] {
  const order = new Map(phases.map(({ id, name }, at) => [id, { name, at }]))
  const place = (phaseId: string | null) => order.get(phaseId ?? '')?.at ?? phases.length
  return tasks
    .toSorted((a, b) => place(a.phaseId) - place(b.phaseId) || a.position - b.position)
    .map((task) => ({
      ...task,
      phase: order.get(task.phaseId ?? '')?.name ?? '',
      owner: nameOf(task.ownerId),
      status: statusLabels[taskStatus(task, asOf)],
      daysLate: task.isCancelled ? 0 : lateness(task, asOf),
    }))
}
