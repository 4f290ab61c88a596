import type { DateRule, PartialDay } from '../dateText.ts'
import type { Comparator } from '../numberText.ts'
import type { Span } from './passage.ts'

/** Why a person should look twice at what was found. */
export type Doubt =
  /** Read from the middle of a sentence, not from a table, list or labelled line. */
  | 'fromSentence'
  /** The text gives another number for the same thing elsewhere; both are kept. */
  | 'contradicts'
  /** A day that no calendar has. */
  | 'impossibleDate'
  /** A form to be filled in, such as XX月XX日. */
  | 'placeholderDate'
  /** The text fixes no year. */
  | 'yearUnknown'
  /** The name is the nearest heading, not a name beside the value. */
  | 'nameFromHeading'

/** Something the text says. `quote` is `text.slice(from, to)`. */
export interface Found extends Span {
  quote: string
  doubts: Doubt[]
}

export interface FoundName extends Found {
  value: string
}

export interface FoundDates {
  /** `YYYY-MM-DD`, `YYYY-MM`, or null where the text does not fix it. */
  start: PartialDay | null
  end: PartialDay | null
  /** The expression of time as written. */
  raw: string | null
}

export interface FoundPeriod extends Found, FoundDates {}

export interface FoundGoal extends Found {
  metric: string
  comparator: Comparator
  /** As printed; `normalizedValue` in single units. */
  value: number
  valueMax: number | null
  unit: string
  normalizedValue: number
  normalizedMax: number | null
  /** The heading it stands under: a stage, a deadline. */
  scope: string | null
}

export interface FoundMilestone extends Found, FoundDates {
  name: string
  dateRule: DateRule
}

export interface FoundPhase extends Found, FoundDates {
  name: string
}

export interface FoundTask extends Found, FoundDates {
  name: string
  owner: string | null
  phase: string | null
  acceptanceCriteria: string | null
}

export interface FoundBudgetItem extends Found {
  name: string
  amount: number | null
  amountMax: number | null
  currency: string | null
  /** day, week, month, quarter, year, person or piece; null for the whole campaign. */
  per: string | null
  /** A sum of other items, not to be added again. */
  isTotal: boolean
}

export interface FoundParticipant extends Found {
  name: string
  role: string | null
}

/** What a plan document says, before a person has confirmed any of it. */
export interface PlanDraft {
  campaignName: FoundName | null
  period: FoundPeriod | null
  goals: FoundGoal[]
  milestones: FoundMilestone[]
  phases: FoundPhase[]
  tasks: FoundTask[]
  budget: FoundBudgetItem[]
  participants: FoundParticipant[]
}
