import type { Period } from '../campaign.ts'
import type { Goal } from '../goal.ts'
import type { Milestone } from '../milestone.ts'
import type { Task } from '../task.ts'

/** The rows of a campaign that a plan document speaks of. */
export interface Campaign {
  campaign: Period & { id: string; name: string }
  goals: Goal[]
  milestones: Milestone[]
  phases: (Period & { id: string; name: string; position: number })[]
  participants: { id: string; position: number; departmentId: string | null; personId: string | null }[]
  tasks: Task[]
}
