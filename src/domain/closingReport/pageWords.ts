import type { Language } from '../problem.ts'
import type { ClosingReport, TaskCounts } from './closingReport.ts'
import { pageWordsEn } from './pageWordsEn.ts'
import { pageWordsZh } from './pageWordsZh.ts'

/** Headings, captions and sentences of the page that the documents print. */
export const pageWords: Record<Language, PageWords> = { zh: pageWordsZh, en: pageWordsEn }

export interface PageWords {
  title: string
  asOf: (day: string) => string
  numbered: (chapter: number, title: string) => string
  table: (number: number, title: string) => string
  figure: (number: number, title: string) => string
  contents: string
  /** Around the number of the page and how many there are. */
  page: [string, string, string]
  chapters: Record<'summary' | 'basics' | 'goals' | 'kpis' | 'tasks' | 'issues' | 'reviews' | 'lessons', string>
  sections: Record<'milestones' | 'byPhase' | 'late' | 'severities' | 'cases' | 'meetings' | 'decisions' | 'notes', string>
  captions: Record<
    | 'basics'
    | 'goals'
    | 'attainment'
    | 'milestones'
    | 'kpis'
    | 'notes'
    | 'tasks'
    | 'late'
    | 'severities'
    | 'meetings'
    | 'decisions'
    | 'lessons',
    string
  >
  course: (name: string) => string
  columns: Record<Column, string>
  rows: Record<'name' | 'period' | 'planOwner' | 'executionLead' | 'goals' | 'milestones' | 'participants', string>
  whole: string
  all: string
  target: (text: string) => string
  forecast: (text: string) => string
  attainmentSentence: (names: string[]) => string
  courseSentence: (name: string, actual: string, target: string, forecast: string) => string
  phaseSentence: (names: string[]) => string
  summary: {
    stage: (report: ClosingReport, day: string) => string
    goals: (report: ClosingReport) => string
    tasks: (counts: TaskCounts, causesMissing: number) => string
    issues: (report: ClosingReport) => string
    learned: (report: ClosingReport) => string
  }
  empty: Record<'goals' | 'kpis' | 'tasks' | 'late' | 'issues' | 'cases' | 'reviews' | 'decisions' | 'lessons', string>
  rules: Record<'variance' | 'lateness' | 'cases' | 'effects', string>
  restInWorkbook: string
  lateLeftOut: (count: number) => string
  casesLeftOut: (count: number) => string
  caseTitle: (number: number, kind: 'issue' | 'risk', description: string) => string
  case: Record<'about' | 'impact' | 'predicted' | 'cause' | 'countermeasure' | 'why', string>
  onNothing: string
  lesson: Record<'appliesWhen' | 'tags' | 'source' | 'evidence', string>
}

type Column =
  | 'goal'
  | 'kpi'
  | 'phase'
  | 'target'
  | 'actual'
  | 'attainment'
  | 'variance'
  | 'forecast'
  | 'verdict'
  | 'milestone'
  | 'due'
  | 'reached'
  | 'state'
  | 'late'
  | 'source'
  | 'day'
  | 'reason'
  | 'improvement'
  | 'planned'
  | 'actually'
  | 'total'
  | 'onTime'
  | 'finishedLate'
  | 'overdue'
  | 'open'
  | 'cancelled'
  | 'median'
  | 'worst'
  | 'task'
  | 'owner'
  | 'finished'
  | 'cause'
  | 'recovery'
  | 'severity'
  | 'count'
  | 'unresolved'
  | 'kind'
  | 'attendees'
  | 'highlights'
  | 'shortfalls'
  | 'causes'
  | 'number'
  | 'decision'
  | 'effect'
  | 'outcome'
  | 'lesson'
  | 'appliesWhen'
  | 'tags'
  | 'evidence'
