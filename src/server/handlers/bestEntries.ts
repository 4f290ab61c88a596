import type { CampaignKind } from '#domain/campaign.ts'
import type { Day } from '#domain/day.ts'
import type { Tier } from '#domain/search/conditions.ts'
import { WEIGHED, planSearch } from '#domain/search/conditions.ts'
import type { SearchQuery } from '#domain/search/query.ts'
import { rank } from '#domain/search/rank.ts'
import type { SearchedNoun } from '#domain/search/searchedNouns.ts'
import type { WorkspaceContext } from '../context.ts'
import type { Found, FoundEntry, SearchWanted } from '../queries/search.ts'
import { campaignCount, entriesThat, peopleOfDepartment, termShares } from '../queries/search.ts'
import type { VisibleCampaign } from '../queries/visibleCampaigns.ts'

export interface SearchFilter {
  noun: SearchedNoun | null
  campaignKind: CampaignKind | null
  departmentId: string | null
  from: Day | null
  to: Day | null
}

export interface Best {
  entries: FoundEntry[]
  /** How many there are at least; null where they are too many to count. What comes after those that were weighed stands by its day. */
  total: number | null
}

const LESSONS = 30
/** With fewer than these that hold everything, those that hold a part are looked at too. */
const ENOUGH = 8
const NOT_COUNTED: Found = { entries: [], total: null }

/** The best entries from `skip` on, each record once. */
export async function bestEntries(
  context: WorkspaceContext,
  query: SearchQuery,
  filter: SearchFilter,
  campaigns: readonly VisibleCampaign[],
  { skip, limit }: { skip: number; limit: number },
): Promise<Best> {
  const wanted = await wantedBy(context, filter, campaigns)
  const seesAll = filter.campaignKind === null && campaigns.length === (await campaignCount(context))
  const { whole, parts } = planSearch(
    query,
    {
      nouns: filter.noun && [filter.noun],
      campaignIds: seesAll ? null : wanted.campaignIds,
      personIds: wanted.personIds,
      from: filter.from,
      to: filter.to,
    },
    await termShares(context, context.config, context.now.getTime()),
  )
  const weighed = new Map<string, FoundEntry>()
  const add = (entries: FoundEntry[]) => {
    for (const entry of entries) if (!weighed.has(entry.rowId)) weighed.set(entry.rowId, entry)
  }
  const all = whole.at(-1)
  const ask = (tier: Tier, most = WEIGHED) => entriesThat(context, tier, wanted, { most })
  // Several words are seldom said together: one question answers most. A word alone is often in enough titles.
  const holding = all && !all.isCommon && query.units.length > 1 ? await ask(all) : NOT_COUNTED
  let { total } = holding
  if (total === null || total > WEIGHED)
    for (const tier of whole) {
      if (weighed.size >= WEIGHED) break
      const isAsked = tier === all && holding !== NOT_COUNTED
      const found = isAsked ? holding : await ask(tier, tier.isLessons ? LESSONS : WEIGHED)
      add(found.entries)
      if (tier === all) total = found.total
    }
  else add(holding.entries)
  for (const tier of parts) {
    if (weighed.size >= ENOUGH) break
    add((await ask(tier)).entries)
  }
  const first = rank(query, [...weighed.values()], context.today)
  const isMore = total === null ? weighed.size >= WEIGHED : total > weighed.size
  const page = first.slice(skip, skip + limit)
  if (isMore && page.length < limit) {
    const rest = { most: limit - page.length, skip: Math.max(0, skip - first.length), without: [...weighed.keys()] }
    page.push(...(await entriesThat(context, all!, wanted, rest)).entries)
  }
  return { entries: page, total: isMore ? total : first.length }
}

async function wantedBy(
  context: WorkspaceContext,
  { campaignKind, departmentId, from, to }: SearchFilter,
  campaigns: readonly VisibleCampaign[],
): Promise<SearchWanted> {
  const ofKind = campaigns.filter(({ kind }) => campaignKind === null || kind === campaignKind)
  return {
    campaignIds: ofKind.map(({ id }) => id),
    planCampaignIds: ofKind.filter(({ role }) => role === 'lead').map(({ id }) => id),
    campaignKind,
    personIds: departmentId === null ? null : await peopleOfDepartment(context, departmentId),
    from,
    to,
  }
}
