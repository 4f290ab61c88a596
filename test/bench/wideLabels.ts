import type { LabelledPlan } from '#test/planScore.ts'

/** Labels as a curator of foreign plans writes them: with ranges, comparing words and notes. */
export interface WideLabels {
  file: string
  campaignName: { value: string } | null
  goals?: { metric: string; normalizedValue: number | null }[]
  milestones: { name: string; date: string | null; range: Range | null }[]
  stages: { name: string; range: Range | null }[]
  tasks: { name: string; owner: string | null; range: Range | null }[]
  budget: { name: string; amount: number | null }[]
  exhaustive: Record<string, boolean>
}

interface Range {
  start: string | null
  end: string | null
}

/** Only what both forms can say: days without a year or with an hour are not compared beyond the day. */
export function readWideLabels({
  campaignName,
  goals = [],
  milestones,
  stages,
  tasks,
  budget,
  exhaustive,
}: WideLabels): LabelledPlan['labels'] {
  return {
    campaignName: campaignName?.value ?? '',
    exhaustive: { ...exhaustive, phases: exhaustive.stages ?? false },
    goals: goals.flatMap(({ metric, normalizedValue }) => (normalizedValue === null ? [] : [{ metric, value: normalizedValue }])),
    milestones: milestones.map(({ name, date, range }) => ({ name, start: day(date ?? range?.start) })),
    phases: stages.map(({ name, range }) => ({ name, start: day(range?.start), end: day(range?.end) })),
    tasks: tasks.map(({ name }) => ({ name })),
    budget: budget.flatMap(({ name, amount }) => (amount === null ? [] : [{ name, amount }])),
  }
}

function day(written: string | null | undefined): string | null {
  return written && !written.startsWith('--') ? written.slice(0, 10) : null
}
