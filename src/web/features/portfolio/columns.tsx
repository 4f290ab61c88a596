import type { ReactNode } from 'react'
import type { Health } from '#domain/health.ts'
import { dayOfCampaign } from '#domain/campaign.ts'
import { useFormats } from '../../formats.ts'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { paths } from '../../paths.ts'
import { useSession } from '../../session/SessionProvider.tsx'
import type { Column } from '../../ui/frame/Table.tsx'
import { ProgressBar } from '../../ui/marks/ProgressBar.tsx'
import { CampaignGoals } from './CampaignGoals.tsx'
import { CampaignStanding } from './CampaignStanding.tsx'
import styles from './columns.module.css'
import { namesOfLeads } from './leads.ts'
import type { ListedCampaign } from './standing.ts'

/** The columns of the portfolio. Somebody who is a guest everywhere sees names and periods, so the other columns are left out. */
export function useColumns(
  campaigns: readonly ListedCampaign[],
  nameOf: (id: string) => string,
  healths: ReadonlyMap<string, Health>,
): Column<ListedCampaign>[] {
  const { portfolio: words, fields } = useMessages()
  const own: Column<ListedCampaign>[] = [
    { key: 'name', header: fields.campaign.name, heading: true, cell: (campaign) => <Name campaign={campaign} /> },
    { key: 'period', header: fields.campaign.period, short: true, cell: (campaign) => <Period campaign={campaign} /> },
  ]
  if (campaigns.every(({ role }) => role === 'guest')) return own
  return [
    ...own,
    {
      key: 'standing',
      header: words.standing,
      cell: seen((campaign) => <CampaignStanding campaign={campaign} health={healths.get(campaign.id)} />),
    },
    { key: 'progress', header: words.progress, short: true, cell: seen((campaign) => <Progress campaign={campaign} />) },
    { key: 'goals', header: fields.campaign.goals, cell: seen((campaign) => <CampaignGoals campaign={campaign} />) },
    { key: 'milestone', header: words.nextMilestone, cell: seen((campaign) => <NextMilestone campaign={campaign} />) },
    { key: 'leads', header: words.leads, short: true, cell: (campaign) => namesOfLeads(campaign, nameOf).join(' · ') || null },
  ]
}

type CellOf = (campaign: ListedCampaign) => ReactNode

const seen =
  (cell: CellOf): CellOf =>
  (campaign) =>
    campaign.role === 'guest' ? null : cell(campaign)

function Name({ campaign: { id, name, kind, role } }: { campaign: ListedCampaign }) {
  const { fields } = useMessages()
  return (
    <>
      <a href={role === 'guest' ? paths.sheet(id) : paths.overview(id)} className={styles.name}>
        {name}
      </a>
      <span className={styles.kind}>{fields.campaignKind[kind]}</span>
    </>
  )
}

function Period({ campaign }: { campaign: ListedCampaign }) {
  const { today } = useSession()
  const { period, dayOf } = useFormats()
  const place = dayOfCampaign(campaign, today)
  return (
    <div>
      {period(campaign.startDate, campaign.endDate)}
      {place && <span className={styles.second}>{dayOf(place)}</span>}
    </div>
  )
}

function Progress({ campaign: { tasks } }: { campaign: ListedCampaign }) {
  const { portfolio: words } = useMessages()
  if (tasks.total === 0) return <span className={styles.muted}>{words.noTasks}</span>
  const done = words.done(tasks.completed, tasks.total)
  return (
    <div className={styles.progress}>
      {done}
      <ProgressBar label={done} percent={(tasks.completed / tasks.total) * 100} />
    </div>
  )
}

function NextMilestone({ campaign: { nextMilestone } }: { campaign: ListedCampaign }) {
  const { portfolio: words } = useMessages()
  const { day } = useFormats()
  if (!nextMilestone) return <span className={styles.muted}>{words.allReached}</span>
  return (
    <div>
      {nextMilestone.name}
      <span className={styles.second}>{words.due(day(nextMilestone.dueDate), nextMilestone.dateRule)}</span>
    </div>
  )
}
