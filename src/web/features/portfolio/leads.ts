import type { ListedCampaign } from './standing.ts'

/** Plan owner, then execution lead; one name where it is one person. */
export function namesOfLeads(
  { planOwnerId, executionLeadId }: Pick<ListedCampaign, 'planOwnerId' | 'executionLeadId'>,
  nameOf: (id: string) => string,
): string[] {
  const ids = new Set([planOwnerId, executionLeadId].filter((id) => id !== null))
  return [...ids].map(nameOf).filter((name) => name !== '')
}
