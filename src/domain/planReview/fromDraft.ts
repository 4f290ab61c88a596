import { isDay } from '../day.ts'
import { lastDayOfMonth } from '../dateText/resolve.ts'
import { readPeople } from '../planSheet/people.ts'
import type { Found, FoundDates, FoundGoal, PlanDraft } from '../planText/draft.ts'
import { decimalOf } from './decimalOf.ts'
import type { ItemDoubt, ItemKind, ItemValues, ReviewItem } from './item.ts'

/** Everything that the rules found in a document, still to be looked at. */
export function itemsFromDraft(draft: PlanDraft): ReviewItem[] {
  const items = [
    ...(draft.campaignName ? [item('campaignName', draft.campaignName, { name: draft.campaignName.value })] : []),
    ...(draft.period ? [dated('period', draft.period, {})] : []),
    ...draft.goals.map(goalItem),
    ...draft.milestones.map((found) => milestoneItem(found)),
    ...draft.phases.map((found) => dated('phase', found, { name: found.name })),
    ...draft.tasks.map((found) => {
      const { name, owner, phase, acceptanceCriteria } = found
      const several = owner !== null && readPeople(owner).length > 1 ? (['severalOwners'] as const) : []
      return dated('task', found, { name, owner, phase, acceptanceCriteria }, several)
    }),
    ...draft.budget.map((found) =>
      item('budgetItem', found, {
        name: found.name,
        amount: decimalOf(found.amount),
        amountMax: decimalOf(found.amountMax),
        currency: found.currency,
        per: found.per,
        isTotal: found.isTotal ? 'true' : null,
      }),
    ),
    ...draft.participants.flatMap((found) => {
      if (isOnlyOwner(found, draft)) return []
      const names = readPeople(found.name)
      return names.map((name) => item('participant', found, { name, role: found.role }))
    }),
  ]
  return withRivals(withKeys(onePerParticipant(items)))
}

type Unkeyed = Omit<ReviewItem, 'key'>

function item(kind: ItemKind, found: Found, values: ItemValues, more: readonly ItemDoubt[] = []): Unkeyed {
  return {
    kind,
    verdict: 'open',
    difference: null,
    values,
    found: values,
    before: null,
    quote: found.quote,
    from: found.from,
    to: found.to,
    doubts: [...new Set([...found.doubts, ...more])],
    rivals: [],
    subjectId: null,
    decidedIn: 0,
  }
}

function dated(kind: ItemKind, found: Found & FoundDates, values: ItemValues, more: readonly ItemDoubt[] = []): Unkeyed {
  const { start, end, raw } = found
  const wholeMonth = isMonth(start) || isMonth(end) ? (['wholeMonth'] as const) : []
  const days = { startDate: firstDay(start), endDate: lastDay(end), dateText: raw }
  return item(kind, found, { ...values, ...days }, [...more, ...wholeMonth])
}

function milestoneItem(found: PlanDraft['milestones'][number]): Unkeyed {
  const end = found.end ?? found.start
  const { startDate: _, ...values } = dated(
    'milestone',
    { ...found, end },
    { name: found.name, dateRule: found.dateRule === 'by' ? 'by' : 'on' },
  ).values
  const spans = found.start !== null && found.end !== null && found.start !== found.end && found.dateRule !== 'by'
  return item('milestone', found, values, isMonth(end) ? ['wholeMonth'] : spans ? ['range'] : [])
}

function goalItem(found: FoundGoal): Unkeyed {
  const scaled = found.normalizedValue !== found.value
  const values = {
    name: found.metric,
    comparator: comparatorOf(found.comparator),
    targetValue: decimalOf(found.normalizedValue),
    unit: scaled ? found.unit.replace(scaleWord, '') : found.unit,
  }
  return item('goal', found, values, found.valueMax === null ? [] : ['range'])
}

const scaleWord = /^(?:[十百千]?[万亿]+|[百千]|[wkmb]n?(?![a-z])|thousand|million|billion)\s*/i

function comparatorOf(comparator: string): '>=' | '<=' | '=' {
  return comparator.startsWith('<') ? '<=' : comparator === '=' ? '=' : '>='
}

function isMonth(day: string | null): boolean {
  return day !== null && day.length === 7
}

function firstDay(day: string | null): string | null {
  const first = day?.length === 7 ? `${day}-01` : day
  return first && isDay(first) ? first : null
}

function lastDay(day: string | null): string | null {
  const last = day?.length === 7 ? lastDayOfMonth(day) : day
  return last && isDay(last) ? last : null
}

/** Whoever is named as the owner of a task alone comes with that task. */
function isOnlyOwner({ name, role }: PlanDraft['participants'][number], { tasks }: PlanDraft): boolean {
  return role === null && tasks.some(({ owner }) => owner === name)
}

/** Who is named with a role is not named again because they own a task. */
function onePerParticipant(items: Unkeyed[]): Unkeyed[] {
  const seen = new Set<string>()
  return items.filter(({ kind, values }) => {
    if (kind !== 'participant') return true
    if (seen.has(values.name ?? '')) return false
    seen.add(values.name ?? '')
    return true
  })
}

function withKeys(items: Unkeyed[]): ReviewItem[] {
  const count = new Map<ItemKind, number>()
  return items.map((unkeyed) => {
    const number = (count.get(unkeyed.kind) ?? 0) + 1
    count.set(unkeyed.kind, number)
    return { key: `${unkeyed.kind}-${number}`, ...unkeyed }
  })
}

/** The other values that the text gives for the same metric. */
function withRivals(items: ReviewItem[]): ReviewItem[] {
  return items.map((one) => {
    if (!one.doubts.includes('contradicts')) return one
    const rivals = items.filter(
      (other) =>
        other !== one &&
        other.kind === one.kind &&
        other.doubts.includes('contradicts') &&
        other.values.name === one.values.name &&
        other.values.unit === one.values.unit,
    )
    return { ...one, rivals: rivals.map(({ key }) => key) }
  })
}
