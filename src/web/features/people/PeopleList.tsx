import { useMessages } from '../../messages/MessagesProvider.tsx'
import { Button } from '../../ui/actions/Button.tsx'
import { EmptyState } from '../../ui/feedback/EmptyState.tsx'
import { Panel } from '../../ui/frame/Panel.tsx'
import { Table } from '../../ui/frame/Table.tsx'
import { usePersonColumns } from './columns.tsx'
import type { Open } from './PeopleDialog.tsx'
import { PeopleFilter } from './PeopleFilter.tsx'
import type { Team } from './person.ts'
import { shownPeople } from './shown.ts'
import { usePeopleView } from './usePeopleView.ts'

export function PeopleList({ team, open }: { team: Team; open: Open }) {
  const { people: words } = useMessages()
  const [view, setView] = usePeopleView()
  const columns = usePersonColumns(team, open)
  const clear = <Button onClick={() => setView({ show: 'all', text: '' })}>{words.clear}</Button>
  return (
    <div>
      <PeopleFilter team={team} view={view} onChange={setView} />
      <Panel flush>
        <Table
          label={words.table}
          columns={columns}
          rows={shownPeople(team, view)}
          rowKey={({ id }) => id}
          empty={
            <EmptyState as="h2" title={words.nothingFound} actions={clear}>
              {words.nothingFoundHelp}
            </EmptyState>
          }
        />
      </Panel>
    </div>
  )
}
