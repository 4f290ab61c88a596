import { v7 as newId } from 'uuid'
import { changed, created, removed } from '#domain/change.ts'
import { Problem } from '#domain/problem.ts'
import type { Handlers } from '../context.ts'
import { notesOfKpis } from '../queries/kpiNotes.ts'
import { refuseConflicts } from './conflicts.ts'
import { kpisById, mayEnter, notTheirs } from './knownKpis.ts'
import { record } from './record.ts'

export const kpiNotes: Handlers<'kpiNotes'> = {
  list: async (context) => ({ kpiNotes: await notesOfKpis(context) }),

  write: async (context, { kpiId, day, basedOn, ...texts }) => {
    const kpi = (await kpisById(context)).get(kpiId)
    if (!kpi) throw new Problem('notFound')
    if (!mayEnter(context, kpi)) throw await notTheirs(context, kpi)
    const note = (await notesOfKpis(context)).find((known) => known.kpiId === kpiId && known.day === day)
    const next = { varianceReason: '', improvement: '', ...note, ...texts }
    const isEmpty = next.varianceReason === '' && next.improvement === ''
    if (!note && isEmpty) return record(context, 'kpiNoteChanged', [])
    if (!note) return record(context, 'kpiNoteChanged', [created('kpiNote', { ...next, id: newId(), kpiId, day })])
    await refuseConflicts(context, note.id, basedOn, texts)
    return record(context, 'kpiNoteChanged', [isEmpty ? removed('kpiNote', note.id) : changed('kpiNote', note, texts)])
  },
}
