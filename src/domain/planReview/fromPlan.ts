import type { Campaign } from './planRows.ts'
import type { ItemKind, ItemValues, ReviewItem } from './item.ts'

/** The rows of a campaign as items, as if an earlier document had said them. `nameOf` names a person. */
export function itemsFromPlan(
  { campaign, goals, milestones, phases, tasks }: Campaign,
  nameOf: (personId: string) => string | null,
): ReviewItem[] {
  const phaseName = new Map(phases.map(({ id, name }) => [id, name]))
  return [
    asItem('campaignName', campaign.id, { name: campaign.name }),
    asItem('period', campaign.id, { startDate: campaign.startDate, endDate: campaign.endDate }),
    ...goals.map(({ id, metric, comparator, targetValue, unit }) =>
      asItem('goal', id, { name: metric, comparator, targetValue, unit }),
    ),
    ...milestones.map(({ id, name, dueDate, dateRule }) => asItem('milestone', id, { name, endDate: dueDate, dateRule })),
    ...phases.map(({ id, name, startDate, endDate }) => asItem('phase', id, { name, startDate, endDate })),
    ...tasks.map((task) =>
      asItem('task', task.id, {
        name: task.name,
        owner: task.ownerId === null ? null : nameOf(task.ownerId),
        phase: task.phaseId === null ? null : (phaseName.get(task.phaseId) ?? null),
        startDate: task.plannedStart,
        endDate: task.plannedFinish,
        acceptanceCriteria: task.acceptanceCriteria || null,
      }),
    ),
  ]
}

function asItem(kind: ItemKind, id: string, values: ItemValues): ReviewItem {
  return {
    key: `${kind} ${id}`,
    kind,
    verdict: 'accepted',
    difference: null,
    values,
    found: null,
    before: null,
    quote: '',
    from: null,
    to: null,
    doubts: [],
    rivals: [],
    subjectId: id,
    decidedIn: 0,
  }
}
