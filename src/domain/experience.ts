import type { Day } from './day.ts'
import { daysBetween } from './day.ts'
import { fold } from './search/fold.ts'
import { readQuery } from './search/query.ts'

/** A task of a campaign that is over, as it was planned and as it went. */
export interface PastTask {
  id: string
  campaignId: string
  name: string
  plannedStart: Day
  plannedFinish: Day
  actualStart: Day
  actualFinish: Day
  delayReason: string
}

/** How tasks of one sort usually went. Days are calendar days, the first and the last both counted. */
export interface Experience {
  /** The name that most of them had. */
  name: string
  tasks: number
  campaigns: number
  late: number
  /** Of the late ones; null where none was. */
  medianDaysLate: number | null
  plannedDays: number
  actualDays: number
  /** Why they were late, the most frequent first. */
  reasons: string[]
  /** Too few cases for a habit. */
  isFew: boolean
}

type Synonyms = readonly (readonly string[])[]
type Subjects = ReadonlyMap<string, number>

/** With fewer cases it is an incident, no habit, and is said so. */
const ENOUGH_CASES = 3

/** Names are of one sort when at least this part of what they speak of is common to both. */
const ALIKE = 0.5
const MOST_REASONS = 3

/** The tasks in sorts (物料设计 and 素材设计 are one), those first that were late most often and longest. Their order does not matter. */
export function experienceOf(tasks: readonly PastTask[], synonyms: Synonyms): Experience[] {
  return sortsOf(tasks, synonyms)
    .map(summary)
    .toSorted((a, b) => weight(b) - weight(a) || b.tasks - a.tasks || (a.name < b.name ? -1 : 1))
}

/** How past tasks like one of this name went, or null where there was none. */
export function experienceWith(name: string, tasks: readonly PastTask[], synonyms: Synonyms): Experience | null {
  return experienceFinder(tasks, synonyms)(name)
}

/** The same for many names. */
export function experienceFinder(tasks: readonly PastTask[], synonyms: Synonyms): (name: string) => Experience | null {
  const past = tasks.map((task) => ({ task, subjects: subjectsOf(task.name, synonyms) }))
  return (name) => {
    const subjects = subjectsOf(name, synonyms)
    const alike = past.filter((other) => likeness(subjects, other.subjects) >= ALIKE).map(({ task }) => task)
    return alike.length > 0 ? summary(alike) : null
  }
}

/** Whether a task is planned shorter than ones like it took, often enough to say so. */
export function isPlannedShort(plannedDays: number, experience: Experience | null): experience is Experience {
  return experience !== null && experience.tasks >= 2 && plannedDays < experience.actualDays
}

export function daysFrom(start: Day, finish: Day): number {
  return daysBetween(start, finish) + 1
}

function sortsOf(tasks: readonly PastTask[], synonyms: Synonyms): PastTask[][] {
  const same = new Map<string, { subjects: Subjects; tasks: PastTask[] }>()
  for (const task of tasks) {
    const subjects = subjectsOf(task.name, synonyms)
    const key = [...subjects.keys()].toSorted().join('\n') || fold(task.name)
    const known = same.get(key)
    if (known) known.tasks.push(task)
    else same.set(key, { subjects, tasks: [task] })
  }
  const leaders: { subjects: Subjects; tasks: PastTask[] }[] = []
  const bySize = [...same].toSorted(([a, one], [b, other]) => other.tasks.length - one.tasks.length || (a < b ? -1 : 1))
  for (const [, group] of bySize) {
    const [nearest] = leaders
      .map((leader) => ({ leader, like: likeness(leader.subjects, group.subjects) }))
      .toSorted((a, b) => b.like - a.like)
    if (nearest && nearest.like >= ALIKE) nearest.leader.tasks.push(...group.tasks)
    else leaders.push({ subjects: group.subjects, tasks: [...group.tasks] })
  }
  return leaders.map((leader) => leader.tasks)
}

/** What a name speaks of, with its weight; words that mean the same are one subject. A word of the field says more than two letters. */
function subjectsOf(name: string, synonyms: Synonyms): Subjects {
  const { units } = readQuery(name, synonyms)
  return new Map(
    units.map(({ ways }) => {
      const [subject] = ways.map((pieces) => pieces.map(({ text }) => text).join(' ')).toSorted()
      return [subject!, ways.length > 1 ? 2 : 1]
    }),
  )
}

function likeness(a: Subjects, b: Subjects): number {
  const weightOf = (subjects: Iterable<[string, number]>) => [...subjects].reduce((sum, [, own]) => sum + own, 0)
  const all = weightOf(new Map([...a, ...b]))
  return all === 0 ? 0 : weightOf([...a].filter(([subject]) => b.has(subject))) / all
}

function summary(tasks: readonly PastTask[]): Experience {
  const late = tasks.map(({ plannedFinish, actualFinish }) => daysBetween(plannedFinish, actualFinish)).filter((days) => days > 0)
  return {
    name: mostFrequent(tasks.map(({ name }) => name.trim()))[0]!,
    tasks: tasks.length,
    campaigns: new Set(tasks.map(({ campaignId }) => campaignId)).size,
    late: late.length,
    medianDaysLate: late.length > 0 ? median(late) : null,
    plannedDays: median(tasks.map(({ plannedStart, plannedFinish }) => daysFrom(plannedStart, plannedFinish))),
    actualDays: median(tasks.map(({ actualStart, actualFinish }) => daysFrom(actualStart, actualFinish))),
    reasons: mostFrequent(tasks.map(({ delayReason }) => delayReason.trim()).filter(Boolean)).slice(0, MOST_REASONS),
    isFew: tasks.length < ENOUGH_CASES,
  }
}

function weight({ late, tasks, medianDaysLate }: Experience): number {
  return (late / (tasks + 1)) * (1 + Math.min(medianDaysLate ?? 0, 30) / 30)
}

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}

function mostFrequent(words: readonly string[]): string[] {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return [...counts].toSorted(([a, one], [b, other]) => other - one || (a < b ? -1 : 1)).map(([word]) => word)
}
