import { v7 as newId } from 'uuid'
import type { Measurement } from '#domain/kpi/measurement.ts'
import { Problem } from '#domain/problem.ts'
import type { CampaignContext } from '../context.ts'
import { touchValues } from '../queries/kpis.ts'
import { addBatch, addCellChanges, batchToTakeBack, markTakenBack, type CellChange } from '../queries/measurementBatches.ts'
import { removeMeasurements, saveMeasurements } from '../queries/measurements.ts'

/** Takes a batch back by a new one: what it brought goes, what it replaced returns. Both stay in the history. */
export async function takeBackBatch(context: CampaignContext, batchId: string): Promise<{ done: true }> {
  const { tx, who, campaign } = context
  const batch = await batchToTakeBack(context, batchId)
  if (!batch) throw new Problem('notFound')
  if (campaign.role !== 'lead' && batch.authorId !== who.personId) throw new Problem('notYours')
  if (batch.isTakenBack) throw new Problem('batchTakenBack')
  if (batch.overwritten > 0) throw new Problem('batchOverwritten', { count: batch.overwritten })
  const changes: CellChange[] = [
    ...batch.first.map(({ kpiId, day, dimension, ...values }) => ({
      id: newId(),
      kpiId,
      day,
      dimension,
      before: values,
      after: null,
    })),
    ...batch.replaced.map(({ before, after, ...cell }) => ({ id: newId(), ...cell, before: after, after: before })),
  ]
  const by = newId()
  await addBatch(context, { id: by, origin: 'typed', sourceName: '', stored: 0, corrected: changes.length, held: 0 })
  await addCellChanges(tx, who.workspaceId, by, '', changes)
  const back = changes.filter(({ after }) => after !== null)
  await saveMeasurements(
    tx,
    who.workspaceId,
    by,
    back.map(({ after, ...cell }) => ({ ...cell, ...(after as Measurement) })),
  )
  await removeMeasurements(
    tx,
    who.workspaceId,
    changes.filter(({ after }) => after === null),
  )
  await touchValues(tx, who.workspaceId, [...new Set(changes.map(({ kpiId }) => kpiId))])
  await markTakenBack(context, batchId, by)
  return { done: true }
}
