import { v7 as newId } from 'uuid'
import { Problem } from '#domain/problem.ts'
import type { SearchQuery } from '#domain/search/query.ts'
import { conditionsOf, readQuery } from '#domain/search/query.ts'
import { marked, rank } from '#domain/search/rank.ts'
import { fieldSynonyms } from '#domain/search/synonyms.ts'
import type { SearchedNoun } from '#domain/search/searchedNouns.ts'
import type { Handlers, WorkspaceContext } from '../context.ts'
import type { FoundEntry, SearchWanted } from '../queries/search.ts'
import {
  addSynonymGroup,
  changeSynonymGroup,
  removeSynonymGroup,
  searchCandidates,
  subjectsOf,
  synonymGroups,
} from '../queries/search.ts'
import { visibleCampaigns } from '../queries/visibleCampaigns.ts'

export const search: Handlers<'search'> = {
  find: async (context, { text, noun, campaignKind = null, departmentId = null, from = null, to = null, limit = 30 }) => {
    const campaigns = await visibleCampaigns(context)
    const ofKind = campaigns.filter(({ kind }) => campaignKind === null || kind === campaignKind)
    const query = readQuery(text, await synonymsOf(context))
    const wanted: SearchWanted = {
      campaignIds: ofKind.map(({ id }) => id),
      campaignKind,
      nouns: noun ? [noun] : null,
      departmentId,
      from,
      to,
    }
    const found = (await bestEntries(context, query, wanted)).slice(0, limit)
    const names = new Map(campaigns.map(({ id, name }) => [id, name]))
    const idsOf = (wantedNoun: string) => found.filter((entry) => entry.noun === wantedNoun).map(({ rowId }) => rowId)
    const subjects = new Map([
      ...(await subjectsOf(context, 'comment', idsOf('comment'))),
      ...(await subjectsOf(context, 'attachment', idsOf('attachment'))),
    ])
    return {
      results: found.map((entry) => {
        const snippet = marked(query, entry.body, SNIPPET)
        return {
          noun: entry.noun as SearchedNoun,
          id: entry.rowId,
          campaignId: entry.campaignId,
          campaignName: names.get(entry.campaignId ?? '') ?? null,
          day: entry.day,
          title: marked(query, entry.title, TITLE),
          snippet: snippet.marks.length > 0 ? snippet : null,
          subject: subjects.get(entry.rowId) ?? null,
        }
      }),
    }
  },

  synonyms: async (context) => ({ own: await synonymGroups(context), usual: fieldSynonyms.map((group) => [...group]) }),

  addSynonyms: async (context, { words }) => {
    const id = newId()
    await addSynonymGroup(context, id, [...new Set(words)])
    return { id }
  },

  changeSynonyms: async (context, { synonymGroupId, words }) => {
    if (!(await changeSynonymGroup(context, synonymGroupId, [...new Set(words)]))) throw new Problem('notFound')
    return { done: true }
  },

  removeSynonyms: async (context, { synonymGroupId }) => {
    if (!(await removeSynonymGroup(context, synonymGroupId))) throw new Problem('notFound')
    return { done: true }
  },
}

const TITLE = 160
const SNIPPET = 140
/** With fewer than these that hold everything, those that hold a part are looked at too. */
const ENOUGH = 8

/** The best entries, each row once. */
export async function bestEntries(context: WorkspaceContext, query: SearchQuery, wanted: SearchWanted): Promise<FoundEntry[]> {
  const candidates = new Map<string, FoundEntry>()
  for (const condition of conditionsOf(query)) {
    for (const entry of await searchCandidates(context, condition, wanted)) candidates.set(`${entry.rowId} ${entry.part}`, entry)
    if (candidates.size >= ENOUGH) break
  }
  const seen = new Set<string>()
  return rank(query, [...candidates.values()], context.today).filter(({ rowId }) => !seen.has(rowId) && Boolean(seen.add(rowId)))
}

export async function synonymsOf(context: Pick<WorkspaceContext, 'tx' | 'who'>): Promise<readonly (readonly string[])[]> {
  const own = await synonymGroups(context)
  return own.length === 0 ? fieldSynonyms : [...own.map(({ words }) => words), ...fieldSynonyms]
}
