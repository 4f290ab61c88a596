import type { Operations } from '#operations/index.ts'
import type { OutputOf } from '#operations/operation.ts'
import { api } from '../../api.ts'
import { usePlan } from '../../plan/PlanProvider.tsx'
import { useCampaignWrite } from '../../plan/useCampaignWrite.ts'
import { useRead } from '../../reads.ts'

type Note = OutputOf<Operations['kpiNotes']['list']>['kpiNotes'][number]
export type NoteField = 'varianceReason' | 'improvement'
export type NoteOf = (kpiId: string, day: string) => Note | undefined

/** What was written beside the days of the KPIs. */
export function useNotes(): NoteOf {
  const { campaign } = usePlan()
  const { data } = useRead('kpiNotes', 'list', { campaignId: campaign.id })
  return (kpiId, day) => data?.kpiNotes.find((note) => note.kpiId === kpiId && note.day === day)
}

export function useNoteWrite() {
  const { campaign } = usePlan()
  const { write, error } = useCampaignWrite()
  const save = (kpiId: string, day: string, field: NoteField, text: string, basedOn: number) =>
    write(() => api.kpiNotes.write({ campaignId: campaign.id, kpiId, day, basedOn, [field]: text }))
  return { save, error }
}
