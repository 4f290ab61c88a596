import type { TypedReading } from '#domain/kpi/typedReading.ts'
import type { Operations } from '#operations/index.ts'
import type { OutputOf } from '#operations/operation.ts'
import { api } from '../../api.ts'
import { usePlan } from '../../plan/PlanProvider.tsx'
import { useRead } from '../../reads.ts'

export type HeldValue = OutputOf<Operations['heldValues']['list']>['heldValues'][number]

export function useHeldValues(): HeldValue[] {
  const { campaign } = usePlan()
  return useRead('heldValues', 'list', { campaignId: campaign.id }).data?.heldValues ?? none
}

const none: HeldValue[] = []

export interface Resolution extends Partial<TypedReading> {
  action: 'accept' | 'correct' | 'discard'
  reason?: string
}

export function useResolve() {
  const { campaign } = usePlan()
  return (ids: string[], resolution: Resolution) => api.heldValues.resolve({ campaignId: campaign.id, ids, ...resolution })
}
