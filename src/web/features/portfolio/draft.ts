import { useState } from 'react'
import type { CampaignKind } from '#domain/campaign.ts'
import type { Day } from '#domain/day.ts'
import type { Anchor } from '#domain/template/template.ts'
import { useSession } from '../../session/SessionProvider.tsx'

/** The source of a campaign that begins with nothing. */
export const BLANK = 'blank'

/** A campaign as it is being filled in. */
export interface CampaignDraft {
  name: string
  /** The template that it is planned from, or `BLANK`. */
  source: string
  anchor: Anchor
  day: Day | null
  /** Who each role is, by its key; what is missing is as the server suggests. */
  people: Record<string, string | null>
  /** The target of each goal, by its key; undefined while what is typed is no number. */
  targets: Record<string, string | null | undefined>
  /** How often each repeating phase comes. */
  times: Record<string, number>
  kind: CampaignKind
  startDate: Day | null
  endDate: Day | null
  planOwnerId: string | null
  executionLeadId: string | null
}

export type ChangeDraft = (patch: Partial<CampaignDraft>) => void

/** Whoever starts a campaign is most often its plan owner. */
export function useDraft(source: string): [CampaignDraft, ChangeDraft] {
  const { person } = useSession()
  const [draft, setDraft] = useState<CampaignDraft>({
    name: '',
    source,
    anchor: 'start',
    day: null,
    people: {},
    targets: {},
    times: {},
    kind: 'promotion',
    startDate: null,
    endDate: null,
    planOwnerId: person.id,
    executionLeadId: null,
  })
  return [draft, (patch) => setDraft((before) => ({ ...before, ...patch }))]
}
