import type { Lesson } from './lesson.ts'
import { fold } from './search/fold.ts'
import type { SearchQuery } from './search/query.ts'
import { readQuery } from './search/query.ts'
import { says } from './search/rank.ts'

const SIMILAR = 0.6

/** The lessons that say nearly the same as `text`, the nearest first: each has most of the other's words, or words that mean the same. */
export function similarLessons<L extends Pick<Lesson, 'content'>>(
  text: string,
  lessons: readonly L[],
  synonyms: readonly (readonly string[])[],
): L[] {
  const asked = readQuery(text, synonyms)
  if (asked.units.length < 2) return []
  return lessons
    .map((lesson) => {
      const there = part(asked, lesson.content)
      return { lesson, likeness: there < SIMILAR / 2 ? 0 : (there + part(readQuery(lesson.content, synonyms), text)) / 2 }
    })
    .filter(({ likeness }) => likeness >= SIMILAR)
    .toSorted((a, b) => b.likeness - a.likeness)
    .map(({ lesson }) => lesson)
}

function part({ units }: SearchQuery, text: string): number {
  const folded = fold(text)
  return units.reduce((sum, unit) => sum + says(unit, folded), 0) / Math.max(1, units.length)
}
