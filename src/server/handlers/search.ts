import { v7 as newId } from 'uuid'
import { Problem } from '#domain/problem.ts'
import { readQuery } from '#domain/search/query.ts'
import { marked } from '#domain/search/rank.ts'
import { fieldSynonyms } from '#domain/search/synonyms.ts'
import type { SearchedNoun } from '#domain/search/searchedNouns.ts'
import { newGroups } from '#domain/synonymGroup.ts'
import type { Handlers, WorkspaceContext } from '../context.ts'
import {
  addSynonymGroups,
  changeSynonymGroup,
  removeSynonymGroup,
  subjectsOf,
  synonymGroups,
  unreadFilesOf,
} from '../queries/search.ts'
import { visibleCampaigns } from '../queries/visibleCampaigns.ts'
import { bestEntries } from './bestEntries.ts'

export const search: Handlers<'search'> = {
  find: async (context, { text, noun = null, skip = 0, limit = 30, ownWords, ...filter }) => {
    const campaigns = await visibleCampaigns(context)
    const query = readQuery(text, ownWords === 'no' ? fieldSynonyms : await synonymsOf(context))
    const { campaignKind = null, departmentId = null, from = null, to = null } = filter
    const asked = { noun, campaignKind, departmentId, from, to }
    const { entries, total } = await bestEntries(context, query, asked, campaigns, { skip, limit })
    const names = new Map(campaigns.map(({ id, name }) => [id, name]))
    const idsOf = (wantedNoun: string) => entries.filter((entry) => entry.noun === wantedNoun).map(({ rowId }) => rowId)
    const subjects = new Map([
      ...(await subjectsOf(context, 'comment', idsOf('comment'))),
      ...(await subjectsOf(context, 'attachment', idsOf('attachment'))),
    ])
    const unread = await unreadFilesOf(context, idsOf('attachment'))
    return {
      total,
      results: entries.map((entry) => {
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
          unreadBecause: unread.get(entry.rowId) ?? null,
        }
      }),
    }
  },

  synonyms: async (context) => ({ own: await synonymGroups(context), usual: fieldSynonyms.map((group) => [...group]) }),

  addSynonyms: async (context, { words }) => {
    const known = await synonymGroups(context)
    const same = known.find((group) => newGroups([words], [group.words]).length === 0)
    const id = same?.id ?? newId()
    if (!same) await addSynonymGroups(context, [{ id, words: [...new Set(words)] }])
    return { id }
  },

  importSynonyms: async (context, { groups }) => {
    const known = (await synonymGroups(context)).map(({ words }) => words)
    const added = newGroups(groups, known)
    await addSynonymGroups(
      context,
      added.map((words) => ({ id: newId(), words })),
    )
    return { added: added.length }
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

export async function synonymsOf(context: Pick<WorkspaceContext, 'tx' | 'who'>): Promise<readonly (readonly string[])[]> {
  const own = await synonymGroups(context)
  return own.length === 0 ? fieldSynonyms : [...own.map(({ words }) => words), ...fieldSynonyms]
}
