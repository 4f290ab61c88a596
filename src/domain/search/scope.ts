import type { Day } from '../day.ts'

/** Where somebody searches. What is null is not asked for. */
export interface SearchScope {
  nouns: readonly string[] | null
  /** The campaigns that they may see, where these are not all. */
  campaignIds: readonly string[] | null
  personIds: readonly string[] | null
  from: Day | null
  to: Day | null
}

interface Placed {
  noun: string
  campaignId: string | null
  personId: string | null
  day: Day | null
}

/** What no text has, so that these terms are nobody's words. */
const MARK = '@'
export const ofNoun = (noun: string) => `${MARK}${noun}`
const ofCampaign = (id: string) => `${MARK}c${shortId(id)}`
const ofPerson = (id: string) => `${MARK}p${shortId(id)}`
const ofMonth = (day: Day) => `${MARK}m${day.slice(0, 7)}`
const ofNone = `${MARK}c`

/** What an entry is found by besides its words, so that the index can leave out what nobody asked for. */
export function placeTerms({ noun, campaignId, personId, day }: Placed): string[] {
  return [
    ofNoun(noun),
    campaignId ? ofCampaign(campaignId) : ofNone,
    ...(personId ? [ofPerson(personId)] : []),
    ...(day ? [ofMonth(day)] : []),
  ]
}

const MOST = 24

/** Terms of which an entry must have one of each group. They let through too much rather than too little: the rows are asked again. */
export function scopeTerms({ nouns, campaignIds, personIds, from, to }: SearchScope): string[][] {
  const months = from && to ? monthsBetween(from, to) : []
  return [
    nouns?.map(ofNoun) ?? [],
    campaignIds && campaignIds.length <= MOST ? [...campaignIds.map(ofCampaign), ofNone] : [],
    personIds && personIds.length <= MOST ? personIds.map(ofPerson) : [],
    months.length <= MOST ? months : [],
  ].filter((group) => group.length > 0)
}

/** Whether the index knows all of the scope. */
export function isKnownToIndex({ campaignIds, personIds, from, to }: SearchScope): boolean {
  return campaignIds === null && personIds === null && from === null && to === null
}

function monthsBetween(from: Day, to: Day): string[] {
  const months: string[] = []
  let [year, month] = [Number(from.slice(0, 4)), Number(from.slice(5, 7))]
  while (months.length <= MOST) {
    const day = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-01`
    if (day > to) break
    months.push(ofMonth(day))
    if (++month > 12) [year, month] = [year + 1, 1]
  }
  return months
}

function shortId(id: string): string {
  return id.slice(-12)
}
