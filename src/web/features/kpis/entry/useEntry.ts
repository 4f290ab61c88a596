import { useCallback, useMemo, useRef } from 'react'
import type { KpiKind } from '#domain/kpi/measurement.ts'
import { readTypedReading } from '#domain/kpi/typedReading.ts'
import type { Operations } from '#operations/index.ts'
import type { OutputOf } from '#operations/operation.ts'
import { api } from '../../../api.ts'
import { useMessages } from '../../../messages/MessagesProvider.tsx'
import { useKpiWords } from '../../../plan/kpis/useKpiWords.ts'
import { usePlan } from '../../../plan/PlanProvider.tsx'
import { useToast } from '../../../ui/feedback/useToast.ts'
import type { Refusal } from '../../../ui/grid/types.ts'
import { refusalSentence } from '../../../useSubmit.ts'

type Tally = Parameters<ReturnType<typeof useKpiWords>['entered']>[0]
type Entered = OutputOf<Operations['measurements']['recordGrid']>

export interface EnteredCell {
  day: string
  kpiId: string
  text: string
}

const most = 5000
const nothingEntered: Tally = { stored: 0, corrected: 0, held: 0, refused: 0 }

/** What was typed or pasted goes out as one batch, is told about as one, and is taken back as one. */
export function useEntry(kindOf: (kpiId: string) => KpiKind, dimension: string | null) {
  const words = useKpiWords()
  const { forms, common } = useMessages()
  const { campaign } = usePlan()
  const toast = useToast()
  const batches = useRef<string[]>([])

  const takeBack = useCallback(async () => {
    const batchId = batches.current.pop()
    if (!batchId) return toast({ text: words.nothingToTakeBack })
    try {
      await api.measurements.takeBack({ campaignId: campaign.id, batchId })
      toast({ text: common.undone })
    } catch (thrown) {
      toast({ text: refusalSentence(thrown, forms.unreachable), tone: 'failed' })
    }
  }, [campaign.id, toast, words, common, forms])

  /** `unread`: what a paste left out because it is no number, a sentence each. */
  const send = useCallback(
    async (cells: readonly EnteredCell[], unread: readonly string[] = []): Promise<Refusal[]> => {
      const told = (about: Tally) => [words.entered(about), ...unread.slice(0, 1)].join(' ')
      if (cells.length === 0) {
        if (unread.length > 0) toast({ text: told({ ...nothingEntered, refused: unread.length }), tone: 'failed' })
        return []
      }
      if (cells.length > most) return cells.map(({ day, kpiId }) => ({ key: day, column: kpiId, reason: words.tooMany(most) }))
      const values = cells.map(({ day, kpiId, text }) => ({ kpiId, day, dimension, ...readTypedReading(text, kindOf(kpiId))! }))
      try {
        const entered = await api.measurements.recordGrid({ campaignId: campaign.id, values })
        if (entered.batchId) batches.current.push(entered.batchId)
        if (cells.length > 1 || entered.held.length > 0 || unread.length > 0)
          toast({ text: told(tally(entered, unread.length)), action: { label: common.undo, onPress: () => void takeBack() } })
        return entered.refused.flatMap(({ line, reason }) => {
          const cell = cells[line - 1]
          return cell ? [{ key: cell.day, column: cell.kpiId, reason }] : []
        })
      } catch (thrown) {
        const reason = refusalSentence(thrown, forms.unreachable)
        return cells.map(({ day, kpiId }) => ({ key: day, column: kpiId, reason }))
      }
    },
    [campaign.id, dimension, kindOf, toast, takeBack, words, common, forms],
  )
  return useMemo(() => ({ send, takeBack }), [send, takeBack])
}

function tally({ stored, corrected, held, refused }: Entered, unread: number): Tally {
  return { stored, corrected, held: held.length, refused: refused.length + unread }
}
