import { useMessages } from '../../messages/MessagesProvider.tsx'
import { useSession } from '../../session/SessionProvider.tsx'
import type { Column } from '../../ui/frame/Table.tsx'
import { Avatar } from '../../ui/marks/Avatar.tsx'
import { Badge } from '../../ui/marks/Badge.tsx'
import styles from './columns.module.css'
import type { Open } from './PeopleDialog.tsx'
import { PersonMenu } from './PersonMenu.tsx'
import type { Person, Team } from './person.ts'
import { departmentName } from './person.ts'
import { actsOn } from './personActs.ts'

export function usePersonColumns(team: Team, open: Open): Column<Person>[] {
  const { people: words, fields } = useMessages()
  const me = useSession().person
  const columns: Column<Person>[] = [
    { key: 'name', header: words.name, heading: true, cell: (person) => <Name person={person} isMe={person.id === me.id} /> },
    { key: 'department', header: fields.department, short: true, cell: ({ departmentId }) => departmentName(team, departmentId) },
    { key: 'role', header: words.role, short: true, cell: (person) => <Role person={person} /> },
    { key: 'email', header: words.email, cell: ({ email }) => email },
    { key: 'openTasks', header: words.openTasks, align: 'end', short: true, cell: ({ openTasks }) => openTasks || null },
  ]
  const mayAct = team.people.some((person) => actsOn(person, me).length > 0)
  if (mayAct)
    columns.push({
      key: 'actions',
      header: words.actions,
      align: 'end',
      short: true,
      cell: (person) => <PersonMenu person={person} open={open} />,
    })
  return columns
}

function Name({ person: { name, title }, isMe }: { person: Person; isMe: boolean }) {
  const { people: words } = useMessages()
  return (
    <span className={styles.person}>
      <Avatar name={name} nameBeside />
      <span>
        {name} {isMe && <Badge>{words.you}</Badge>}
        {title && <span className={styles.title}>{title}</span>}
      </span>
    </span>
  )
}

function Role({ person: { role } }: { person: Person }) {
  const { people: words, fields } = useMessages()
  return role ? fields.workspaceRole[role] : <span className={styles.noAccount}>{words.noAccount}</span>
}
