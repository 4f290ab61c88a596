import { v7 as newId } from 'uuid'
import type { Change } from '#domain/change.ts'
import { changed, created, removed } from '#domain/change.ts'
import { Problem } from '#domain/problem.ts'
import { problemSentence } from '#domain/problemSentence.ts'
import type { CampaignContext } from '../context.ts'
import { notesOfKpis } from '../queries/kpiNotes.ts'
import { sentence } from './campaignFromDraft.ts'
import { refuseConflicts } from './conflicts.ts'
import { kpisById } from './knownKpis.ts'
import type { Difference } from './taskDifferences.ts'
import { valuesOf } from './taskDifferences.ts'

/** What the ticked differences write beside the values of KPIs, and sentences on what could not be taken. */
export async function kpiNoteChanges(
  context: CampaignContext,
  differences: Difference[],
  basedOn: number | undefined,
): Promise<{ changes: Change[]; left: string[] }> {
  const mine = differences.filter(({ subject }) => subject === 'kpiNote')
  if (mine.length === 0) return { changes: [], left: [] }
  const kpis = await kpisById(context)
  const known = new Map((await notesOfKpis(context)).map((note) => [`${note.kpiId} ${note.day}`, note]))
  const changes: (Change | null)[] = []
  const left: string[] = []
  for (const difference of mine) {
    try {
      const [kpiId = '', day = ''] = (difference.key ?? '').split(' ')
      if (difference.kind !== 'changed' || !kpis.has(kpiId) || !/^\d{4}-\d{2}-\d{2}$/.test(day)) throw new Problem('notFound')
      const note = known.get(`${kpiId} ${day}`)
      const texts = valuesOf(difference) as { varianceReason?: string; improvement?: string }
      const next = { varianceReason: '', improvement: '', ...note, ...texts }
      if (note) await refuseConflicts(context, note.id, basedOn, texts)
      if (!note) changes.push(created('kpiNote', { ...next, id: newId(), kpiId, day }))
      else if (next.varianceReason === '' && next.improvement === '') changes.push(removed('kpiNote', note.id))
      else changes.push(changed('kpiNote', note, texts))
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      left.push(sentence(context, difference, problemSentence(error, context.language)))
    }
  }
  return { changes: changes.filter((change) => change !== null), left }
}
