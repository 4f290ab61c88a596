import type { Fields } from '../change.ts'
import type { Day } from '../day.ts'
import { isDay } from '../day.ts'
import type { Dependency } from '../dependency.ts'
import type { Experience } from '../experience.ts'
import type { Goal } from '../goal.ts'
import type { Milestone } from '../milestone.ts'
import { dayInWords } from '../notice/sentence.ts'
import type { Phase } from '../phase.ts'
import type { Language } from '../problem.ts'
import type { WorkCalendar } from '../schedule/workCalendar.ts'
import type { Task } from '../task.ts'

/** Everything that the rules look at. Nothing of it was removed; cancelled tasks are left out. */
export interface CheckedPlan {
  today: Day
  campaign: {
    id: string
    startDate: Day | null
    endDate: Day | null
    planOwnerId: string | null
    executionLeadId: string | null
    countsDaysOff: boolean
  }
  goals: readonly Goal[]
  milestones: readonly Milestone[]
  /** In the order of their dates. */
  phases: readonly Phase[]
  participants: readonly { id: string; departmentId: string | null; personId: string | null }[]
  tasks: readonly Task[]
  dependencies: readonly Dependency[]
  people: readonly { id: string; name: string; hasAccount: boolean; isGuest: boolean }[]
  departments: readonly { id: string; name: string; contactId: string | null }[]
  /** Tasks that a risk with a plan for it was written down for. */
  tasksWithRisk: ReadonlySet<string>
  /** Tasks that are cut into steps. */
  tasksWithSteps: ReadonlySet<string>
  calendar: WorkCalendar
  /** 端午节, or null on a day that is none; a weekend alone is none. */
  holidayOn: (day: Day) => string | null
  isDayOff: (day: Day) => boolean
  /** How tasks of such a name went in campaigns of the kind that are over; null where none was like it. */
  experienceWith: (name: string) => Experience | null
}

export const severities = ['must', 'should'] as const
export type Severity = (typeof severities)[number]

export const checkedNouns = ['campaign', 'goal', 'milestone', 'phase', 'participant', 'task', 'person'] as const
export type CheckedNoun = (typeof checkedNouns)[number]

/** One write that puts it right, by the operation that a person would use. */
export type Fix =
  | { noun: 'task' | 'phase' | 'goal' | 'milestone' | 'participant'; id: string; patch: Fields }
  | { noun: 'phase'; id: string; remove: true }
  | { noun: 'task'; create: Fields }

export interface Found {
  noun: CheckedNoun
  id: string
  /** What the sentence names; days stand as days. */
  params?: Record<string, string | number>
  fix?: Fix | undefined
}

export interface Rule {
  severity: Severity
  /** Why it matters, with the names of `params` in braces. */
  zh: string
  en: string
  /** What the fix does. */
  fixZh?: string
  fixEn?: string
  find: (plan: CheckedPlan) => Found[]
}

export interface Finding extends Found {
  code: string
  severity: Severity
  /** The same finding has the same key until it is put right. */
  key: string
}

export function inWords(template: string, params: Found['params'] = {}, language: Language): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = params[name] ?? ''
    return typeof value === 'string' && isDay(value) ? dayInWords(value, language) : String(value)
  })
}
