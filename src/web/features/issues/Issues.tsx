import { Plus, Search } from 'lucide-react'
import { useDeferredValue, useState } from 'react'
import type { Issue } from '#domain/issue.ts'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { IssueDrawer } from '../../plan/issues/IssueDrawer.tsx'
import { RaiseIssue } from '../../plan/issues/RaiseIssue.tsx'
import { usePlan } from '../../plan/PlanProvider.tsx'
import { useNames } from '../../plan/useNames.ts'
import { useRead } from '../../reads.ts'
import { useSession } from '../../session/SessionProvider.tsx'
import { Button } from '../../ui/actions/Button.tsx'
import { EmptyState } from '../../ui/feedback/EmptyState.tsx'
import { SegmentedControl } from '../../ui/fields/SegmentedControl.tsx'
import { TextField } from '../../ui/fields/TextField.tsx'
import { Panel } from '../../ui/frame/Panel.tsx'
import { Table } from '../../ui/frame/Table.tsx'
import { Spinner } from '../../ui/marks/Spinner.tsx'
import { useIssueColumns } from './columns.tsx'
import styles from './Issues.module.css'
import { isShown, shownIssues, shows, useIssueView } from './issueView.ts'

/** 问题与风险跟踪表: what stands or may stand in the way, who deals with it until when. */
export function Issues() {
  const { issues: words, common } = useMessages()
  const { campaign, role, tasks } = usePlan()
  const names = useNames()
  const { person, today } = useSession()
  const { view, change } = useIssueView()
  const [raising, setRaising] = useState(false)
  const columns = useIssueColumns({ q: view.q, show: view.show === 'open' ? '' : view.show })
  const found = useDeferredValue(view.q)
  const { data } = useRead('issues', 'list', { campaignId: campaign.id })
  if (!data) return <Spinner label={common.loading} />
  const namesOf = ({ taskId, ownerId }: Issue) => [tasks.get(taskId ?? '')?.name ?? '', names.person(ownerId)]
  const me = { personId: person.id, today }
  const raise = role !== 'viewer' && role !== 'guest' && (
    <Button look="primary" icon={<Plus size={16} />} onClick={() => setRaising(true)}>
      {words.raise}
    </Button>
  )
  return (
    <>
      <search className={styles.filter}>
        <div className={styles.text}>
          <TextField
            label={words.search}
            labelHidden
            type="search"
            icon={<Search size={16} />}
            placeholder={words.search}
            value={view.q}
            onChange={(q) => change({ q })}
          />
        </div>
        <SegmentedControl
          label={words.filter}
          value={view.show}
          onChange={(show) => change({ show })}
          segments={shows.map((show) => ({
            value: show,
            label: words.show[show],
            count: data.issues.filter((issue) => isShown(issue, show, me)).length,
          }))}
        />
        <span className={styles.space} />
        {raise}
      </search>
      <Panel flush>
        <Table
          label={words.table}
          columns={columns}
          rows={shownIssues(data.issues, { ...view, q: found }, me, namesOf)}
          rowKey={({ id }) => id}
          empty={<Nothing isEmpty={data.issues.length === 0} onAll={() => change({ show: 'all', q: '' })} />}
        />
      </Panel>
      {raising && <RaiseIssue onClose={() => setRaising(false)} />}
      {view.issue && <IssueDrawer key={view.issue} issueId={view.issue} onClose={() => change({ issue: '' })} />}
    </>
  )
}

function Nothing({ isEmpty, onAll }: { isEmpty: boolean; onAll: () => void }) {
  const { issues: words } = useMessages()
  if (isEmpty)
    return (
      <EmptyState as="h2" title={words.none}>
        {words.noneHelp}
      </EmptyState>
    )
  return (
    <EmptyState as="h2" title={words.noneMatches} actions={<Button onClick={onAll}>{words.showAll}</Button>}>
      {words.noneMatchesHelp}
    </EmptyState>
  )
}
