import type { CampaignKind } from '#domain/campaign.ts'
import { campaignKinds } from '#domain/campaign.ts'
import { plain } from '../../ui/fields/matchOptions.ts'

/** The kind in an address, or null where every kind is meant. */
export function kindIn(text: string | null): CampaignKind | null {
  return campaignKinds.find((kind) => kind === text) ?? null
}

/** The campaigns of a kind (null: any) in whose words every typed word occurs. */
export function matching<Campaign extends { kind: CampaignKind }>(
  campaigns: readonly Campaign[],
  filter: { kind: CampaignKind | null; text: string },
  wordsOf: (campaign: Campaign) => string,
): Campaign[] {
  const typed = plain(filter.text).split(/\s+/).filter(Boolean)
  return campaigns.filter((campaign) => {
    if (filter.kind && campaign.kind !== filter.kind) return false
    const words = plain(wordsOf(campaign))
    return typed.every((word) => words.includes(word))
  })
}
