import { useState } from 'react'
import { UserPlus } from 'lucide-react'
import { isAtLeast } from '#domain/roles.ts'
import { Loaded } from '../../Loaded.tsx'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { useRead } from '../../reads.ts'
import { NotFound } from '../../session/NotFound.tsx'
import { useSession } from '../../session/SessionProvider.tsx'
import { Button } from '../../ui/actions/Button.tsx'
import { Page } from '../../ui/frame/Page.tsx'
import { PageHeader } from '../../ui/frame/PageHeader.tsx'
import { Departments } from './Departments.tsx'
import { OpenInvitations } from './OpenInvitations.tsx'
import styles from './People.module.css'
import type { Opened } from './PeopleDialog.tsx'
import { PeopleDialog } from './PeopleDialog.tsx'
import { PeopleList } from './PeopleList.tsx'

/** Everyone of the workspace, with and without an account, their departments, and who is invited. */
export function People() {
  const { people: words } = useMessages()
  const { person } = useSession()
  const people = useRead('people', 'list', {})
  const departments = useRead('departments', 'list', {})
  const [opened, open] = useState<Opened | null>(null)
  if (!isAtLeast(person.role, 'member')) return <NotFound />
  const manages = isAtLeast(person.role, 'admin')
  const members = people.data?.people.filter(({ role }) => role !== null).length ?? 0
  return (
    <Page
      header={
        <PageHeader
          title={words.title}
          detail={people.data && words.counts(members, people.data.people.length - members)}
          actions={
            <>
              {manages && (
                <Button look="primary" icon={<UserPlus size={16} />} onClick={() => open({ dialog: 'invite' })}>
                  {words.invite}
                </Button>
              )}
              <Button onClick={() => open({ dialog: 'add' })}>{words.add}</Button>
            </>
          }
        />
      }
    >
      <Loaded read={people}>
        {(listed) => (
          <Loaded read={departments}>
            {(known) => {
              const team = { ...listed, ...known }
              return (
                <div className={styles.columns}>
                  <PeopleList team={team} open={open} />
                  <div className={styles.side}>
                    <Departments team={team} open={open} />
                    {manages && <OpenInvitations />}
                  </div>
                  {opened && <PeopleDialog opened={opened} team={team} onClose={() => open(null)} />}
                </div>
              )
            }}
          </Loaded>
        )}
      </Loaded>
    </Page>
  )
}
