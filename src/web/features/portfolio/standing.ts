import type { Day } from '#domain/day.ts'
import type { Health } from '#domain/health.ts'
import type { Operations } from '#operations/index.ts'
import type { OutputOf } from '#operations/operation.ts'

export type ListedCampaign = OutputOf<Operations['campaigns']['list']>['campaigns'][number]

/** How a campaign stands on a day. One with something late needs help, whether it is ahead, running or over. */
export const standings = ['needsHelp', 'running', 'ahead', 'undated', 'over'] as const
export type Standing = (typeof standings)[number]
export type Stage = Exclude<Standing, 'needsHelp'>

type Judged = Pick<ListedCampaign, 'startDate' | 'endDate' | 'tasks' | 'missedMilestones' | 'name'>

export function standingOf(campaign: Judged, today: Day): Standing {
  return lateness(campaign) > 0 ? 'needsHelp' : stageOf(campaign, today)
}

/** Where a campaign is in its time. */
export function stageOf(campaign: Judged, today: Day): Stage {
  const { startDate, endDate } = campaign
  if (!startDate || !endDate) return 'undated'
  if (today < startDate) return 'ahead'
  return isOver(campaign, today) ? 'over' : 'running'
}

/**
 * Those that need help first, the worst of them on top and what is over below them; then what runs (by its end), what comes
 * (by its start), what is over (latest first).
 */
export function byNeed<Campaign extends Judged>(campaigns: readonly Campaign[], today: Day): Campaign[] {
  const rank = (campaign: Campaign) => standings.indexOf(standingOf(campaign, today))
  return campaigns.toSorted(
    (a, b) => rank(a) - rank(b) || within(standingOf(a, today), a, b, today) || a.name.localeCompare(b.name),
  )
}

/** Those that are at risk before those to watch, and each group as before; what is over needs no help any more. */
export function byHealth<Campaign extends Judged & { id: string }>(
  campaigns: readonly Campaign[],
  healths: ReadonlyMap<string, Health>,
  today: Day,
): Campaign[] {
  const rank = (campaign: Campaign) => (isOver(campaign, today) ? 3 : ranks[healths.get(campaign.id)?.level ?? 'good'])
  return campaigns.toSorted((a, b) => rank(a) - rank(b))
}

const ranks = { atRisk: 0, watch: 1, good: 2 }

function within(standing: Standing, a: Judged, b: Judged, today: Day): number {
  if (standing === 'needsHelp') return Number(isOver(a, today)) - Number(isOver(b, today)) || lateness(b) - lateness(a)
  if (standing === 'running') return earlier(a.endDate, b.endDate)
  return standing === 'ahead' ? earlier(a.startDate, b.startDate) : earlier(b.endDate, a.endDate)
}

function lateness({ tasks, missedMilestones }: Judged): number {
  return tasks.overdue + missedMilestones
}

function isOver({ endDate }: Judged, today: Day): boolean {
  return endDate !== null && today > endDate
}

function earlier(one: Day | null, other: Day | null): number {
  return (one ?? '').localeCompare(other ?? '')
}
