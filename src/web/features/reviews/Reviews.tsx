import { useState } from 'react'
import { useSearchParams } from 'wouter'
import { reviewKinds } from '#domain/review.ts'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { paths } from '../../paths.ts'
import { DecisionDrawer } from '../../plan/decisions/DecisionDrawer.tsx'
import { MakeDecision } from '../../plan/decisions/MakeDecision.tsx'
import { usePlan } from '../../plan/PlanProvider.tsx'
import { useRead } from '../../reads.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { ButtonLink } from '../../ui/actions/ButtonLink.tsx'
import { EmptyState } from '../../ui/feedback/EmptyState.tsx'
import { Panel } from '../../ui/frame/Panel.tsx'
import { Table } from '../../ui/frame/Table.tsx'
import { useMeetingColumns } from './columns.tsx'
import { PlannedRhythm } from './PlannedRhythm.tsx'
import { DecisionTable } from './DecisionTable.tsx'
import styles from './Reviews.module.css'

/** 复盘与策略调整记录表: the meetings, and what was decided. */
export function Reviews() {
  const { reviews: words, decisions } = useMessages()
  const { campaign, role } = usePlan()
  const [search, setSearch] = useSearchParams()
  const [deciding, setDeciding] = useState(false)
  const decision = search.get('decision')
  return (
    <div className={styles.page}>
      <div className={styles.bar}>
        {reviewKinds.map((kind, index) => (
          <ButtonLink key={kind} look={index === 0 ? 'primary' : 'plain'} href={paths.prepareReview(campaign.id, kind)}>
            {words.open[kind]}
          </ButtonLink>
        ))}
      </div>
      <Panel title={words.meetings} detail={<PlannedRhythm />} flush>
        <Meetings />
      </Panel>
      <Panel
        title={decisions.title}
        flush
        actions={
          role === 'lead' && (
            <Button small onClick={() => setDeciding(true)}>
              {decisions.make}
            </Button>
          )
        }
      >
        <DecisionTable />
      </Panel>
      {deciding && <MakeDecision onClose={() => setDeciding(false)} />}
      {decision && <DecisionDrawer key={decision} decisionId={decision} onClose={() => setSearch({})} />}
    </div>
  )
}

function Meetings() {
  const { reviews: words } = useMessages()
  const { campaign } = usePlan()
  const columns = useMeetingColumns()
  const { data } = useRead('reviews', 'list', { campaignId: campaign.id })
  return (
    <Table
      label={words.meetings}
      rows={data?.reviews ?? []}
      rowKey={({ id }) => id}
      columns={columns}
      empty={
        data && (
          <EmptyState as="h3" title={words.none}>
            {words.noneHelp}
          </EmptyState>
        )
      }
    />
  )
}
