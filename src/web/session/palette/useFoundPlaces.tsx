import type { SearchedNoun } from '#domain/search/searchedNouns.ts'
import { Marked } from '../../plan/lessons/Marked.tsx'
import { resultAddress } from '../../plan/lessons/resultAddress.ts'
import { useKnowledgeWords } from '../../plan/lessons/useKnowledgeWords.ts'
import { useSearch } from '../../plan/lessons/useSearch.ts'
import { useSession } from '../SessionProvider.tsx'
import type { Place, PlaceKind } from './places.tsx'

const MOST = 8

/** What the search finds for it; guests have no search. */
export function useFoundPlaces(text: string): { found: Place[]; isAsking: boolean } {
  const words = useKnowledgeWords()
  const { person } = useSession()
  const asked = person.role === 'guest' ? '' : text
  const { results } = useSearch(asked, {}, MOST)
  const found = (results ?? []).map((result): Place => {
    const { noun, title, campaignName } = result
    return {
      kind: kinds[noun],
      href: resultAddress(result),
      name: title.text,
      title: <Marked {...title} />,
      detail: campaignName && noun !== 'campaign' ? `${words.noun[noun]} · ${campaignName}` : words.noun[noun],
    }
  })
  return { found: unlike(found), isAsking: asked.trim() !== '' && results === undefined }
}

/** Several results can be at one place: comments on a task. */
function unlike(places: Place[]): Place[] {
  const seen = new Set<string>()
  return places.filter(({ href }) => !seen.has(href) && Boolean(seen.add(href)))
}

const kinds: Record<SearchedNoun, PlaceKind> = {
  lesson: 'lesson',
  campaign: 'campaign',
  task: 'task',
  issue: 'issue',
  decision: 'decision',
  comment: 'comment',
  attachment: 'file',
  planDocument: 'file',
  archive: 'campaign',
}
