import { Ellipsis, Plus } from 'lucide-react'
import { isAtLeast } from '#domain/roles.ts'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { useSession } from '../../session/SessionProvider.tsx'
import { Button } from '../../ui/actions/Button.tsx'
import { IconButton } from '../../ui/actions/IconButton.tsx'
import { EmptyState } from '../../ui/feedback/EmptyState.tsx'
import { Menu } from '../../ui/floating/Menu.tsx'
import { Panel } from '../../ui/frame/Panel.tsx'
import type { Column } from '../../ui/frame/Table.tsx'
import { Table } from '../../ui/frame/Table.tsx'
import styles from './acts.module.css'
import type { Open } from './PeopleDialog.tsx'
import type { Department, Team } from './person.ts'

/** The departments, each with the one person whom others turn to. */
export function Departments({ team, open }: { team: Team; open: Open }) {
  const { people: words } = useMessages()
  const manages = isAtLeast(useSession().person.role, 'admin')
  const columns = useColumns(team, manages, open)
  return (
    <Panel
      flush
      title={words.departments}
      actions={
        manages && (
          <Button small look="quiet" icon={<Plus size={16} />} onClick={() => open({ dialog: 'editDepartment' })}>
            {words.addDepartment}
          </Button>
        )
      }
    >
      <Table
        label={words.departments}
        columns={columns}
        rows={team.departments}
        rowKey={({ id }) => id}
        empty={<EmptyState title={words.noDepartments}>{manages && words.noDepartmentsHelp}</EmptyState>}
      />
    </Panel>
  )
}

function useColumns(team: Team, manages: boolean, open: Open): Column<Department>[] {
  const { people: words, fields } = useMessages()
  const nameOf = (id: string | null) => team.people.find((person) => person.id === id)?.name ?? null
  const count = (id: string) => team.people.filter(({ departmentId }) => departmentId === id).length
  const columns: Column<Department>[] = [
    { key: 'name', header: fields.department, heading: true, cell: ({ name }) => name },
    { key: 'contact', header: fields.departmentContact, cell: ({ contactId }) => nameOf(contactId) },
    { key: 'people', header: words.people, align: 'end', short: true, cell: ({ id }) => count(id) || null },
  ]
  if (!manages) return columns
  const menu = (department: Department) => <DepartmentMenu department={department} open={open} />
  return [...columns, { key: 'actions', header: words.actions, align: 'end', short: true, cell: menu }]
}

function DepartmentMenu({ department, open }: { department: Department; open: Open }) {
  const { people: words } = useMessages()
  const label = words.actionsFor(department.name)
  return (
    <span className={styles.acts}>
      <Menu
        label={label}
        align="end"
        entries={[
          { label: words.editDepartment, onSelect: () => open({ dialog: 'editDepartment', department }) },
          { label: words.removeDepartment, danger: true, onSelect: () => open({ dialog: 'removeDepartment', department }) },
        ]}
        renderTrigger={(trigger) => <IconButton {...trigger} small label={label} icon={<Ellipsis size={16} />} />}
      />
    </span>
  )
}
