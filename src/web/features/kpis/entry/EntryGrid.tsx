import { useEffect, useMemo, useRef, useState } from 'react'
import { useFormats } from '../../../formats.ts'
import { useLanguage } from '../../../messages/MessagesProvider.tsx'
import { useKpiWords } from '../../../plan/kpis/useKpiWords.ts'
import { inOrder } from '../../../plan/plan.ts'
import { usePlan } from '../../../plan/PlanProvider.tsx'
import { useRead } from '../../../reads.ts'
import { useSession } from '../../../session/SessionProvider.tsx'
import { Grid } from '../../../ui/grid/Grid.tsx'
import { pasteEdits } from '../../../ui/grid/pasteEdits.ts'
import type { Edit, GridHandle, Paste, Refusal, RowRef } from '../../../ui/grid/types.ts'
import { gridWordsEn, gridWordsZh } from '../../../ui/grid/words.ts'
import { readTypedReading } from '#domain/kpi/typedReading.ts'
import { useHeldValues } from '../held.ts'
import { dayColumn, entryColumns } from './columns.tsx'
import type { EntryColumn, EntryRow } from './entryRows.ts'
import { entryDays, entryRows } from './entryRows.ts'
import { useEntry } from './useEntry.ts'
import { useEntrySource } from './useEntrySource.ts'

const noRows: ReadonlyMap<string, EntryRow> = new Map()

export function EntryGrid({ columns: kpis, dimension }: { columns: readonly EntryColumn[]; dimension: string | null }) {
  const words = useKpiWords()
  const language = useLanguage()
  const { today } = useSession()
  const { campaign, phases } = usePlan()
  const { day } = useFormats()
  const { data } = useRead('measurements', 'list', { campaignId: campaign.id })
  const held = useHeldValues()
  const grid = useRef<GridHandle>(null)
  const [kept, keep] = useState(noRows)
  const measurements = data?.measurements
  const rows = useMemo(() => {
    const known = measurements ?? []
    const days = entryDays({ start: campaign.startDate, end: campaign.endDate, today, known: known.map((value) => value.day) })
    return entryRows(days, dimension, { measurements: known, held, before: kept })
  }, [measurements, held, campaign.startDate, campaign.endDate, today, dimension, kept])
  if (rows.size !== kept.size || [...rows].some(([key, row]) => kept.get(key) !== row)) keep(rows)
  const dayKeys = [...rows.keys()].join()
  const lines = useMemo<RowRef[]>(() => dayKeys.split(',').map((key) => ({ key, kind: 'row' })), [dayKeys])
  const columns = useMemo(() => {
    const named = inOrder(phases.values())
    const weekday = new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en', { weekday: 'short', timeZone: 'UTC' })
    return entryColumns(kpis, {
      today,
      day,
      language,
      words,
      weekday: (at) => weekday.format(new Date(at)),
      phaseOf: (at) =>
        named.find(({ startDate, endDate }) => startDate && endDate && startDate <= at && at <= endDate)?.name ?? '',
    })
  }, [kpis, today, day, language, words, phases])
  const kinds = useMemo(() => new Map(kpis.map(({ kpiId, kind }) => [kpiId, kind])), [kpis])
  const { send, takeBack } = useEntry((kpiId) => kinds.get(kpiId) ?? 'cumulative', dimension)
  const source = useEntrySource(rows)
  const isLoaded = measurements !== undefined
  const firstKpi = kpis[0]?.kpiId
  useEffect(() => {
    if (isLoaded && firstKpi) grid.current?.scrollToCell(today, firstKpi)
  }, [isLoaded, firstKpi, today])

  const cells = (edits: readonly Edit[]) =>
    edits.map((edit) => ({ day: edit.key, kpiId: edit.column, text: String(('value' in edit ? edit.value : edit.text) ?? '') }))
  const paste = async (pasted: Paste): Promise<Refusal[]> => {
    const edits = cells(pasteEdits(lines, columns, pasted).edits).filter(({ kpiId }) => kpiId !== dayColumn)
    const unread = edits.filter(({ kpiId, text }) => readTypedReading(text, kinds.get(kpiId) ?? 'cumulative') === undefined)
    const taken = edits.filter((edit) => !unread.includes(edit) && edit.text.trim() !== '')
    const refused = unread.map((edit) => ({ key: edit.day, column: edit.kpiId, reason: words.cellUnreadable(edit.text) }))
    const sentences = refused.map(({ key, column, reason }) => {
      const name = kpis.find(({ kpiId }) => kpiId === column)?.name ?? ''
      return words.unreadAt(day(key), name, reason)
    })
    return [...refused, ...(await send(taken, sentences))]
  }
  return (
    <Grid<EntryRow>
      ref={grid}
      label={words.entryGrid}
      words={language === 'zh' ? gridWordsZh : gridWordsEn}
      rows={lines}
      source={source}
      columns={columns}
      today={today}
      onEdit={(edits) => send(cells(edits))}
      onPaste={paste}
      onUndo={() => void takeBack()}
    />
  )
}
