import { v7 as newId } from 'uuid'
import type { Fields, Noun } from '#domain/change.ts'
import { changed, created, removed } from '#domain/change.ts'
import { Problem } from '#domain/problem.ts'
import type { CampaignContext } from '../context.ts'
import { currentRows, lastPosition } from '../queries/changes.ts'
import { refuseConflicts } from './conflicts.ts'
import type { Recorded } from './record.ts'
import { record } from './record.ts'

type Row = Fields & { id: string }

/** Adds a row of a simple noun to the campaign; `check` refuses what makes no sense. */
export async function createRow(
  context: CampaignContext,
  noun: Noun,
  row: Fields & { id?: string },
  check: (row: Fields) => void = () => {},
): Promise<Recorded & { id: string }> {
  check(row)
  const id = row.id ?? newId()
  return { id, ...(await record(context, `${noun}Created`, [created(noun, { ...row, id })])) }
}

/** The same for a noun whose rows have an order: where nothing is said, below the last one. */
export async function createRowBelow(
  context: CampaignContext,
  noun: 'goal' | 'phase' | 'participant' | 'budgetItem' | 'kpi' | 'taskResult',
  row: Fields & { id?: string; position?: number },
  check?: (row: Fields) => void,
): Promise<Recorded & { id: string }> {
  const { tx, who, campaign } = context
  const position = row.position ?? Math.floor(await lastPosition(tx, who.workspaceId, noun, campaign.id)) + 1
  return createRow(context, noun, { ...row, position }, check)
}

export async function updateRow(
  context: CampaignContext,
  noun: Noun,
  id: string,
  basedOn: number | undefined,
  patch: Fields,
  check: (row: Fields) => void = () => {},
): Promise<Recorded> {
  const row = await rowOfCampaign(context, noun, id)
  await refuseConflicts(context, id, basedOn, patch)
  check({ ...row, ...patch })
  return record(context, `${noun}Changed`, [changed(noun, row, patch)])
}

export async function removeRow(context: CampaignContext, noun: Noun, id: string): Promise<Recorded> {
  await rowOfCampaign(context, noun, id)
  return record(context, `${noun}Removed`, [removed(noun, id)])
}

/** A row of this campaign that was not removed, or the caller is told that there is none. */
export async function rowOfCampaign({ tx, who, campaign }: CampaignContext, noun: Noun, id: string): Promise<Row> {
  const row = (await currentRows(tx, who.workspaceId, noun, [id], campaign.id))[0]
  if (!row || row.removed) throw new Problem('notFound')
  return row
}
