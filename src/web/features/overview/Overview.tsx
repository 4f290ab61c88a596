import { useMemo } from 'react'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { paths } from '../../paths.ts'
import { HealthPanel } from '../../plan/HealthPanel.tsx'
import { usePlan } from '../../plan/PlanProvider.tsx'
import { ProposalsPanel } from '../../plan/reschedule/ProposalsPanel.tsx'
import { useNames } from '../../plan/useNames.ts'
import { useRead } from '../../reads.ts'
import { useSession } from '../../session/SessionProvider.tsx'
import { Panel } from '../../ui/frame/Panel.tsx'
import { Baselines } from './Baselines.tsx'
import { Confirmations } from './Confirmations.tsx'
import { Goals } from './Goals.tsx'
import { Milestones } from './Milestones.tsx'
import styles from './Overview.module.css'
import { NotRecorded } from './NotRecorded.tsx'
import { MyConfirmation } from './MyConfirmation.tsx'
import { Phases } from './Phases.tsx'
import { Requests } from './Requests.tsx'
import { StatusCounts } from './StatusCounts.tsx'
import { TaskList } from './TaskList.tsx'
import { Team } from './Team.tsx'
import { dueSoon, lateTasks, waitingForReview } from './standing.ts'

const SOON = 3

/** 概览: will we make it, what is late, what comes next, who is it with. */
export function Overview() {
  const { overview } = useMessages()
  const { today, person } = useSession()
  const { campaign, tasks, role } = usePlan()
  const names = useNames()
  const standing = useRead('publications', 'standing', { campaignId: campaign.id }).data
  const health = useRead('reviews', 'health', { campaignId: campaign.id }).data?.health
  const late = useMemo(() => lateTasks(tasks.values(), today), [tasks, today])
  const finished = late.filter(({ actualFinish }) => actualFinish !== null).length
  const soon = useMemo(() => dueSoon(tasks.values(), today, SOON), [tasks, today])
  const waiting = useMemo(() => waitingForReview(tasks.values()), [tasks])
  const forMe = waiting.filter(({ reviewerId }) => reviewerId === person.id)
  const forOthers = waiting.filter(({ reviewerId }) => reviewerId !== person.id)
  return (
    <div className={styles.overview}>
      {standing && <MyConfirmation people={standing.people} />}
      <Goals />
      <Milestones />
      {health && <HealthPanel health={health} />}
      <div className={styles.columns}>
        <Panel
          title={overview.late}
          detail={late.length > 0 ? overview.lateCount(late.length, finished) : null}
          actions={late.length > 0 && <a href={paths.sheet(campaign.id, { status: 'late' })}>{overview.inSheet}</a>}
          flush
        >
          <TaskList tasks={late} names={names} empty={overview.noneLate} tells="lateness" />
        </Panel>
        <div className={styles.column}>
          <ProposalsPanel />
          {role === 'lead' && standing && <Requests requests={standing.requests} names={names} />}
          {role === 'lead' && <NotRecorded names={names} />}
          <Panel title={overview.byStatus} flush>
            <StatusCounts />
          </Panel>
          {forMe.length > 0 && (
            <Panel title={overview.waitingForMe} detail={overview.count(forMe.length)} flush>
              <TaskList tasks={forMe} names={names} empty="" tells="due" />
            </Panel>
          )}
          {forOthers.length > 0 && (
            <Panel title={overview.waiting} detail={overview.count(forOthers.length)} flush>
              <TaskList tasks={forOthers} names={names} empty="" tells="due" />
            </Panel>
          )}
          <Panel title={overview.soon(SOON)} detail={soon.length > 0 ? overview.count(soon.length) : null} flush>
            <TaskList tasks={soon} names={names} empty={overview.noneSoon} tells="due" />
          </Panel>
        </div>
      </div>
      <div className={styles.columns}>
        <div className={styles.column}>
          <Panel title={overview.phases} flush>
            <Phases />
          </Panel>
          {standing && <Confirmations standing={standing} names={names} />}
        </div>
        <div className={styles.column}>
          <Panel title={overview.team}>
            <Team names={names} />
          </Panel>
          <Baselines names={names} />
        </div>
      </div>
    </div>
  )
}
