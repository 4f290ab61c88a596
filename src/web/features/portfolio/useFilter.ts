import { useSearchParams } from 'wouter'
import type { CampaignKind } from '#domain/campaign.ts'
import { kindIn } from './filter.ts'

export interface CampaignFilterState {
  kind: CampaignKind | null
  text: string
}

/** The filter as it stands in the address, so that a filtered list can be sent to a colleague. */
export function useFilter(): [CampaignFilterState, (next: CampaignFilterState) => void] {
  const [search, setSearch] = useSearchParams()
  const set = ({ kind, text }: CampaignFilterState) =>
    setSearch(new URLSearchParams({ ...(kind && { kind }), ...(text && { q: text }) }), { replace: true })
  return [{ kind: kindIn(search.get('kind')), text: search.get('q') ?? '' }, set]
}
