import type { MilestoneState } from '#domain/milestone.ts'
import type { StatusKind } from '../ui/marks/StatusShape.tsx'

/** How the state of a milestone looks: like the status of a task that stands the same. */
export const milestoneTones = {
  reached: 'completed',
  reachedLate: 'completed',
  due: 'inProgress',
  missed: 'overdue',
  ahead: 'notStarted',
} as const satisfies Record<MilestoneState, StatusKind>
