import type { Day } from '#domain/day.ts'
import type { Fields } from '#domain/change.ts'
import { datesOf } from '#domain/planReview/dates.ts'
import { nameOf } from '#domain/planReview/decide.ts'
import type { ReviewItem } from '#domain/planReview/item.ts'
import { readParticipant } from '#domain/planReview/participantName.ts'
import { readPeople } from '#domain/planSheet/people.ts'
import type { Language } from '#domain/problem.ts'
import { Problem } from '#domain/problem.ts'
import { problemSentence } from '#domain/problemSentence.ts'
import { blankTask } from '#domain/taskEdit.ts'
import type { idsByName } from './namedRows.ts'

interface Place {
  ids: Awaited<ReturnType<typeof idsByName>>
  /** Ids of phases by name. */
  phases: Map<string, string>
  /** What relative dates count from. */
  start: Day | null
  language: Language
  /** Takes sentences on what could not be taken. */
  left: string[]
  /** Of the last row. */
  position: number
}

/** The fields of the row that an item becomes. */
export function rowOf(item: ReviewItem, place: Place): Fields {
  const { values } = item
  const { startDate, endDate } = daysInOrder(item, place)
  const name = short(values.name ?? '')
  switch (item.kind) {
    case 'campaignName':
      return { name }
    case 'period':
      return { startDate, endDate }
    case 'goal':
      return {
        metric: name,
        comparator: values.comparator ?? '>=',
        targetValue: values.targetValue ?? null,
        unit: short(values.unit ?? ''),
        note: item.doubts.includes('range') || !values.targetValue ? item.quote : '',
        position: next(place),
      }
    case 'milestone':
      return { name, dueDate: endDate, dateRule: values.dateRule ?? 'by', note: endDate ? '' : (values.dateText ?? '') }
    case 'phase':
      return { name, startDate, endDate, position: next(place) }
    case 'task':
      return taskRow(item, place, { startDate, endDate })
    case 'budgetItem':
      return {
        name,
        amount: values.amount ?? null,
        amountMax: values.amountMax ?? null,
        currency: short(values.currency ?? ''),
        per: short(values.per ?? ''),
        isTotal: values.isTotal === 'true',
        position: next(place),
      }
    case 'participant': {
      const { department, person } = readParticipant(nameOf(item))
      return {
        departmentId: place.ids.department(department),
        personId: place.ids.person(person),
        role: 'member',
        position: next(place),
      }
    }
  }
}

/** Of several owners nobody is the one, and all help. */
function taskRow(
  { values }: ReviewItem,
  place: Place,
  { startDate, endDate }: { startDate: Day | null; endDate: Day | null },
): Fields {
  const people = readPeople(values.owner ?? '')
    .map((name) => place.ids.person(name))
    .filter((id) => id !== null)
  const { id: _, ...blank } = blankTask('', next(place))
  return {
    ...blank,
    name: short(values.name ?? ''),
    ownerId: people.length === 1 ? people[0]! : null,
    collaboratorIds: people.length > 1 ? people : [],
    phaseId: values.phase ? (place.phases.get(values.phase) ?? null) : null,
    plannedStart: startDate,
    plannedFinish: endDate,
    acceptanceCriteria: values.acceptanceCriteria ?? '',
    remarks: (startDate ?? endDate) ? '' : (values.dateText ?? ''),
  }
}

/** Days that end before they begin are left out, and said. */
function daysInOrder(item: ReviewItem, { start, left, language }: Place): { startDate: Day | null; endDate: Day | null } {
  const { startDate, endDate } = datesOf(item, start)
  if (!startDate || !endDate || startDate <= endDate) return { startDate, endDate }
  const sentence = problemSentence(new Problem('finishBeforeStart', { start: startDate, finish: endDate }), language)
  left.push(language === 'zh' ? `${nameOf(item)}：${sentence}` : `${nameOf(item)}: ${sentence}`)
  return { startDate: null, endDate: null }
}

function next(place: Place): number {
  place.position += 1
  return place.position
}

const LONGEST = 200

function short(text: string): string {
  return Array.from(text.trim()).slice(0, LONGEST).join('')
}
