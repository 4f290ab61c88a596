import { useMessages } from '../../messages/MessagesProvider.tsx'
import { useSession } from '../../session/SessionProvider.tsx'
import { StatusMark } from '../../ui/marks/StatusMark.tsx'
import type { StatusKind } from '../../ui/marks/StatusShape.tsx'
import type { ListedCampaign, Standing } from './standing.ts'
import { standingOf } from './standing.ts'

/** How a campaign stands: what is late, or where it is in its time. */
export function CampaignStanding({ campaign }: { campaign: ListedCampaign }) {
  const { portfolio: words, plan } = useMessages()
  const { today } = useSession()
  const standing = standingOf(campaign, today)
  const label =
    standing === 'needsHelp' ? plan.behind(campaign.tasks.overdue, campaign.missedMilestones) : words.standings[standing]
  return <StatusMark kind={shapes[standing]} label={label} />
}

const shapes: Record<Standing, StatusKind> = {
  needsHelp: 'overdue',
  running: 'inProgress',
  ahead: 'notStarted',
  undated: 'notStarted',
  over: 'completed',
}
