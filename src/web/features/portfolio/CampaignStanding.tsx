import type { Health } from '#domain/health.ts'
import { useLanguage, useMessages } from '../../messages/MessagesProvider.tsx'
import { healthShapes } from '../../plan/HealthPanel.tsx'
import { useSession } from '../../session/SessionProvider.tsx'
import { StatusMark } from '../../ui/marks/StatusMark.tsx'
import type { StatusKind } from '../../ui/marks/StatusShape.tsx'
import styles from './columns.module.css'
import type { ListedCampaign, Stage } from './standing.ts'
import { stageOf } from './standing.ts'

/** How a campaign is, with each reason to worry; where there is none, where it is in its time. */
export function CampaignStanding({ campaign, health }: { campaign: ListedCampaign; health: Health | undefined }) {
  const { portfolio: words, reviews } = useMessages()
  const language = useLanguage()
  const { today } = useSession()
  const stage = stageOf(campaign, today)
  const worries = health?.aspects.filter(({ level }) => level !== 'good') ?? []
  if (!health || (worries.length === 0 && stage !== 'running'))
    return <StatusMark kind={shapes[stage]} label={words.standings[stage]} />
  return (
    <div>
      <StatusMark kind={healthShapes[health.level]} label={reviews.level[health.level]} />
      {stage !== 'running' && <span className={styles.second}>{words.standings[stage]}</span>}
      {worries.map(({ aspect, reason }) => (
        <span key={aspect} className={styles.second}>
          {reason[language]}
        </span>
      ))}
    </div>
  )
}

const shapes: Record<Stage, StatusKind> = {
  running: 'inProgress',
  ahead: 'notStarted',
  undated: 'notStarted',
  over: 'completed',
}
