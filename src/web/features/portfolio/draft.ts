import { useState } from 'react'
import type { CampaignKind } from '#domain/campaign.ts'
import type { Day } from '#domain/day.ts'
import { useSession } from '../../session/SessionProvider.tsx'

/** A campaign as it is being filled in. */
export interface CampaignDraft {
  name: string
  kind: CampaignKind
  startDate: Day | null
  endDate: Day | null
  planOwnerId: string | null
  executionLeadId: string | null
  isEmpty: boolean
}

/** Whoever starts a campaign is most often its plan owner. */
export function useDraft(kind: CampaignKind): [CampaignDraft, (patch: Partial<CampaignDraft>) => void] {
  const { person } = useSession()
  const [draft, setDraft] = useState<CampaignDraft>({
    name: '',
    kind,
    startDate: null,
    endDate: null,
    planOwnerId: person.id,
    executionLeadId: null,
    isEmpty: false,
  })
  return [draft, (patch) => setDraft((before) => ({ ...before, ...patch }))]
}
