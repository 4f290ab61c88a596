import { useRef } from 'react'
import { useKpiWords } from '../../plan/kpis/useKpiWords.ts'
import { usePlan, usePlanStore } from '../../plan/PlanProvider.tsx'
import { useDraft } from '../../plan/taskDrawer/useDraft.ts'
import styles from './NoteCell.module.css'
import type { NoteField, NoteOf } from './notes.ts'
import { useNoteWrite } from './notes.ts'

interface NoteCellProps {
  row: { kpiId: string; name: string }
  day: string
  field: NoteField
  noteOf: NoteOf
  /** The number is well below its target: a reason is asked for. */
  wanted?: boolean
}

/** 偏差原因分析 or 改进措施 of one KPI on one day, written where it stands; saved by leaving it. */
export function NoteCell({ row, day, field, noteOf, wanted }: NoteCellProps) {
  const words = useKpiWords()
  const { role } = usePlan()
  const store = usePlanStore()
  const { save, error } = useNoteWrite()
  const saved = noteOf(row.kpiId, day)?.[field] ?? ''
  const draft = useDraft({
    saved,
    save: (text, basedOn) => save(row.kpiId, day, field, text.trim(), basedOn),
    revision: () => store.getPlan()?.revision ?? 0,
  })
  const area = useRef<HTMLTextAreaElement>(null)
  if (role === 'viewer') return saved ? <p className={styles.read}>{saved}</p> : null
  return (
    <div className={styles.note}>
      <textarea
        ref={area}
        rows={1}
        data-wanted={wanted || undefined}
        maxLength={2000}
        aria-label={words.noteLabel(words[field], row.name)}
        placeholder={words.notePlaceholder[field]}
        value={draft.value}
        onChange={(event) => draft.onChange(event.target.value)}
        onBlur={draft.onBlur}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
          event.preventDefault()
          area.current?.blur()
        }}
      />
      {error && (
        <p role="alert" className={styles.error}>
          {error}
        </p>
      )}
    </div>
  )
}
