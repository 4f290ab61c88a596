import type { CampaignKind } from './campaign.ts'
import type { Lesson } from './lesson.ts'
import { fold } from './search/fold.ts'
import { readQuery } from './search/query.ts'
import { says } from './search/rank.ts'

type Fitting = Pick<Lesson, 'content' | 'appliesWhen' | 'tags' | 'campaignKind'> & { votes: number }

interface About {
  /** What a task is called. */
  name: string
  campaignKind: CampaignKind
}

const FITS = 0.5

/** The lessons that somebody should think of at a task of this name, the most fitting first. */
export function fittingLessons<L extends Fitting>(
  { name, campaignKind }: About,
  lessons: readonly L[],
  synonyms: readonly (readonly string[])[],
): L[] {
  const { units } = readQuery(name, synonyms)
  const task = fold(name)
  return lessons
    .map((lesson) => {
      const text = fold(`${lesson.content} ${lesson.appliesWhen}`)
      const shared = units.reduce((sum, unit) => sum + says(unit, text), 0) / Math.max(1, units.length)
      const tagged = lesson.tags.some((tag) => {
        const asked = readQuery(tag, synonyms).units
        return tag.length > 1 && asked.length > 0 && asked.every((unit) => says(unit, task) === 1)
      })
      const fit = shared + (tagged ? FITS : 0)
      const worth = fit + (lesson.campaignKind === campaignKind ? 0.2 : 0) + Math.min(lesson.votes, 10) / 50
      return { lesson, fit, worth }
    })
    .filter(({ fit }) => fit >= FITS)
    .toSorted((a, b) => b.worth - a.worth)
    .map(({ lesson }) => lesson)
}
