import { v7 as newId } from 'uuid'
import { attachmentName, attachmentType } from '#domain/attachmentType.ts'
import type { Change, Noun } from '#domain/change.ts'
import { changed, created, removed } from '#domain/change.ts'
import type { Period } from '#domain/campaign.ts'
import { changedFields } from '#domain/planReview/compareVersions.ts'
import { startOf } from '#domain/planReview/dates.ts'
import { nameOf } from '#domain/planReview/decide.ts'
import type { ItemKind, ReviewItem } from '#domain/planReview/item.ts'
import { readParticipant } from '#domain/planReview/participantName.ts'
import type { Campaign } from '#domain/planReview/planRows.ts'
import { readPeople } from '#domain/planSheet/people.ts'
import { Problem } from '#domain/problem.ts'
import { problemSentence } from '#domain/problemSentence.ts'
import type { CampaignContext } from '../context.ts'
import { currentRows } from '../queries/changes.ts'
import { keepContent, newestVersion } from '../queries/attachments.ts'
import { documentById, documentFile } from '../queries/planDocuments.ts'
import type { PlanReview } from '../queries/planReviews.ts'
import { planAsJson } from '../queries/plans.ts'
import { spansOfCampaign } from '../queries/sourceSpans.ts'
import { idsByName } from './namedRows.ts'
import { rowOf } from './planReviewRows.ts'

const nounOf: Record<ItemKind, Noun> = {
  campaignName: 'campaign',
  period: 'campaign',
  goal: 'goal',
  milestone: 'milestone',
  phase: 'phase',
  task: 'task',
  budgetItem: 'budgetItem',
  participant: 'participant',
}

/**
 * The accepted items of a review as changes to the campaign, each row tied to its sentence; the items with the rows that they
 * became; and sentences on what could not be taken. `period` is what was chosen for a new campaign.
 */
export async function changesFromReview(
  context: CampaignContext,
  { items, documentId }: PlanReview,
  period: Period | null,
): Promise<{ changes: Change[]; items: ReviewItem[]; left: string[] }> {
  const plan = JSON.parse(await planAsJson(context, null)) as Campaign
  const accepted = items.filter(({ verdict, difference }) => verdict === 'accepted' && difference !== 'same')
  const names = namesIn(accepted)
  const ids = await idsByName(context, names)
  const left = ids
    .ambiguous(names.people)
    .map((name) => problemSentence(new Problem('severalOfThatName', { name }), context.language))
  const known = await rowsOf(context, items)
  const phases = new Map(plan.phases.map(({ id, name }) => [name, id]))
  const start = period ? period.startDate : (startOf(items) ?? plan.campaign.startDate)
  const place = { ids, phases, start, today: context.today, language: context.language, left, position: lastPosition(plan) }
  const changes: (Change | null)[] = period
    ? [
        changed('campaign', plan.campaign as Campaign['campaign'] & { planOwnerId: string | null }, {
          ...period,
          planOwnerId: context.who.personId,
        }),
      ]
    : []
  const became = new Map<ReviewItem, string>()
  for (const item of inBuildingOrder(accepted)) {
    const noun = nounOf[item.kind]
    const subjectId = noun === 'campaign' ? context.campaign.id : item.subjectId
    const row = subjectId === null ? undefined : known.get(subjectId)
    if (item.difference === 'gone') changes.push(row ? removed(noun, row.id) : null)
    else if (noun === 'campaign') changes.push(period ? null : changed('campaign', plan.campaign, rowOf(item, place)))
    else if (row) changes.push(changed(noun, row, onlyChanged(item, place)))
    else changes.push(created(noun, { ...rowOf(item, place), id: subjectId ?? newId() }))
    const id = changes.at(-1)?.id ?? subjectId
    if (id && item.difference !== 'gone') became.set(item, id)
    if (item.kind === 'phase' && item.values.name && id) phases.set(item.values.name, id)
  }
  const spans = await spanChanges(context, items, became, documentId, known)
  return {
    changes: [...changes.filter((change) => change !== null), ...(await attached(context, documentId)), ...spans],
    items: items.map((item) => (became.has(item) ? { ...item, subjectId: became.get(item)! } : item)),
    left,
  }
}

type Row = { id: string } & Record<string, unknown>

/** Phases before the tasks that stand in them. */
function inBuildingOrder(items: ReviewItem[]): ReviewItem[] {
  return [...items.filter(({ kind }) => kind === 'phase'), ...items.filter(({ kind }) => kind !== 'phase')]
}

/** What somebody changed in the campaign since stays, unless the new version speaks of that very field. */
function onlyChanged(item: ReviewItem, place: Parameters<typeof rowOf>[1]): Record<string, unknown> {
  const fields = changedFields(item)
  const before = rowOf({ ...item, values: { ...item.values, ...item.before }, found: null }, { ...place, left: [] })
  const { position: _, ...after } = rowOf(item, place)
  return Object.fromEntries(Object.entries(after).filter(([field, value]) => fields.length > 0 && value !== before[field]))
}

function namesIn(items: ReviewItem[]) {
  const participants = items.filter(({ kind }) => kind === 'participant').map((item) => readParticipant(nameOf(item)))
  const owners = items
    .filter(({ kind, difference }) => kind === 'task' && difference !== 'gone')
    .flatMap(({ values }) => readPeople(values.owner ?? ''))
  return {
    people: [...owners, ...participants.flatMap(({ person }) => person ?? [])],
    departments: participants.flatMap(({ department }) => department ?? []),
  }
}

async function rowsOf({ tx, who, campaign }: CampaignContext, items: ReviewItem[]): Promise<Map<string, Row>> {
  const rows = new Map<string, Row>()
  const about = items.filter(({ subjectId, kind }) => subjectId !== null && nounOf[kind] !== 'campaign')
  for (const [noun, group] of Map.groupBy(about, ({ kind }) => nounOf[kind])) {
    const found = await currentRows(
      tx,
      who.workspaceId,
      noun,
      group.map(({ subjectId }) => subjectId!),
      campaign.id,
    )
    for (const { removed: isGone, ...row } of found) if (!isGone) rows.set(row.id, row)
  }
  return rows
}

function lastPosition({ goals, phases, participants, tasks }: Campaign): number {
  return Math.ceil(Math.max(0, ...[...goals, ...phases, ...participants, ...tasks].map(({ position }) => position)))
}

/** The document itself as a file of the campaign; under the same name as the next version. */
async function attached(context: CampaignContext, documentId: string): Promise<Change[]> {
  const { tx, who, campaign, today } = context
  const file = await documentFile(tx, who.workspaceId, documentId)
  if (!file) return []
  const { sha256, bytes } = file
  const subject = { subjectNoun: 'campaign' as const, subjectId: campaign.id, name: attachmentName(file.name) }
  const newest = await newestVersion(context, subject)
  if (newest && !newest.removed && newest.sha256 === sha256) return []
  await keepContent(context, sha256, bytes)
  const mediaType = attachmentType(subject.name, bytes)
  const version = (newest?.version ?? 0) + 1
  const row = { id: newId(), ...subject, version, mediaType, size: bytes.length, sha256, authorId: who.personId, day: today }
  return [created('attachment', row)]
}

/** A row stands on the newest document that speaks of it. */
async function spanChanges(
  context: CampaignContext,
  items: ReviewItem[],
  became: Map<ReviewItem, string>,
  documentId: string,
  known: Map<string, Row>,
): Promise<Change[]> {
  const document = await documentById(context.tx, context.who.workspaceId, documentId)
  const earlier = await spansOfCampaign(context.tx, context.who.workspaceId, context.campaign.id)
  const standing = items.flatMap((item) => {
    const id =
      became.get(item) ??
      (item.difference === 'same' && item.subjectId !== null && known.has(item.subjectId) ? item.subjectId : null)
    return id && item.from !== null && item.to !== null && item.to > item.from ? [{ item, id }] : []
  })
  const renewed = new Set(standing.map(({ id }) => id).filter((id) => id !== context.campaign.id))
  return [
    ...earlier.filter(({ subjectId }) => renewed.has(subjectId)).map(({ id }) => removed('sourceSpan', id)),
    ...standing.map(({ item, id }) =>
      created('sourceSpan', {
        id: newId(),
        documentId,
        subjectNoun: nounOf[item.kind],
        subjectId: id,
        quote: document!.text.slice(item.from!, item.to!),
        startsAt: item.from!,
        endsAt: item.to!,
      }),
    ),
  ]
}
