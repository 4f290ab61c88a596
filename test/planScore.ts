import { readFileSync, readdirSync } from 'node:fs'
import type { PlanDraft } from '#domain/planText/draft.ts'

export interface LabelledPlan {
  id: string
  text: string
  labels: PlanLabels
}

/** What a careful reader finds in a plan; a list that `exhaustive` calls false is a selection. */
interface PlanLabels {
  campaignName: string
  /** Not looked at while the rules were written. */
  heldOut?: boolean
  exhaustive?: Partial<Record<ScoredKind, boolean>>
  goals: { metric: string; value: number }[]
  milestones: Dated[]
  phases: Dated[]
  tasks: (Dated & { owner?: string })[]
  budget: { name: string; amount: number }[]
}

interface Dated {
  name: string
  start?: string | null
  end?: string | null
}

export type ScoredKind = 'goals' | 'milestones' | 'phases' | 'tasks' | 'budget'

export const scoredKinds: ScoredKind[] = ['goals', 'milestones', 'phases', 'tasks', 'budget']

export function readLabelledPlans(): LabelledPlan[] {
  const folder = new URL('./fixtures/plans/', import.meta.url)
  const files = readdirSync(folder)
  return files
    .filter((file) => file.endsWith('.json'))
    .map((file) => {
      const id = file.replace('.json', '')
      const document = files.find((name) => name === `${id}.md` || name === `${id}.txt`) ?? ''
      return {
        id,
        text: readFileSync(new URL(document, folder), 'utf8'),
        labels: JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as PlanLabels,
      }
    })
}

/** F1 of one kind over several plans: recall over all lists, precision over those that are complete. */
export function scoreKind(kind: ScoredKind, plans: { labels: PlanLabels; draft: PlanDraft }[]): number {
  const scores = plans.map(({ labels, draft }) => ({
    ...countHits(kind, labels, draft),
    complete: labels.exhaustive?.[kind] !== false,
  }))
  const hits = sum(scores.map((score) => score.hits))
  const complete = scores.filter((score) => score.complete)
  const recall = hits / sum(scores.map((score) => score.expected))
  const precision = sum(complete.map((score) => score.hits)) / Math.max(1, sum(complete.map((score) => score.found)))
  return (2 * recall * precision) / (recall + precision)
}

function countHits(kind: ScoredKind, labels: PlanLabels, draft: PlanDraft): { hits: number; expected: number; found: number } {
  const matches = matcher(kind, labels, draft)
  const taken = new Set<number>()
  for (const row of matches) {
    const free = row.findIndex((isMatch, index) => isMatch && !taken.has(index))
    if (free !== -1) taken.add(free)
  }
  return { hits: taken.size, expected: labels[kind].length, found: draft[kind].length }
}

/** Per label, which of the found items it could be. */
function matcher(kind: ScoredKind, labels: PlanLabels, draft: PlanDraft): boolean[][] {
  if (kind === 'goals')
    return labels.goals.map(({ metric, value }) =>
      draft.goals.map((goal) => goal.normalizedValue === value && isAlike(metric, goal.metric)),
    )
  if (kind === 'budget')
    return labels.budget.map(({ name, amount }) => draft.budget.map((item) => item.amount === amount && isAlike(name, item.name)))
  return labels[kind].map((label) =>
    draft[kind].map((found) => isAlike(label.name, found.name) && isOn(label.start, found.start) && isOn(label.end, found.end)),
  )
}

function isOn(expected: string | null | undefined, found: string | null): boolean {
  return expected == null || expected === found
}

/** One name holds the other, or they share half of their pairs of characters. */
export function isAlike(one: string, other: string): boolean {
  const [a, b] = [plain(one), plain(other)]
  if (a === '' || b === '') return false
  if (a.includes(b) || b.includes(a)) return true
  const pairs = new Set(pairsOf(b))
  const shared = pairsOf(a).filter((pair) => pairs.has(pair)).length
  return (2 * shared) / (a.length + b.length - 2) >= 0.5
}

function pairsOf(text: string): string[] {
  return Array.from({ length: Math.max(0, text.length - 1) }, (_, index) => text.slice(index, index + 2))
}

function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}]/gu, '')
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
