import { useMessages } from '../../messages/MessagesProvider.tsx'
import { usePlan } from '../../plan/PlanProvider.tsx'
import { useRead } from '../../reads.ts'
import { EmptyState } from '../../ui/feedback/EmptyState.tsx'
import { Table } from '../../ui/frame/Table.tsx'
import { useDecisionColumns } from './columns.tsx'

/** Every decision with what came of it, newest first. */
export function DecisionTable() {
  const { decisions: words } = useMessages()
  const { campaign } = usePlan()
  const columns = useDecisionColumns()
  const { data } = useRead('decisions', 'list', { campaignId: campaign.id })
  return (
    <Table
      label={words.list}
      rows={data?.decisions ?? []}
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
