import { AddPerson } from './AddPerson.tsx'
import { EditDepartment } from './EditDepartment.tsx'
import { EditPerson } from './EditPerson.tsx'
import { Invite } from './Invite.tsx'
import { MatchPerson } from './MatchPerson.tsx'
import type { Department, Person, Team } from './person.ts'
import { RemoveDepartment } from './RemoveDepartment.tsx'
import { RemovePerson } from './RemovePerson.tsx'

/** What is being done on the screen, one thing at a time. */
export type Opened =
  | { dialog: 'invite'; person?: Person }
  | { dialog: 'add' }
  | { dialog: 'edit' | 'match' | 'remove'; person: Person }
  | { dialog: 'editDepartment'; department?: Department }
  | { dialog: 'removeDepartment'; department: Department }

export type Open = (opened: Opened) => void

export function PeopleDialog({ opened, team, onClose }: { opened: Opened; team: Team; onClose: () => void }) {
  const common = { team, onClose }
  switch (opened.dialog) {
    case 'invite':
      return <Invite {...common} person={opened.person} />
    case 'add':
      return <AddPerson {...common} />
    case 'edit':
      return <EditPerson {...common} person={opened.person} />
    case 'match':
      return <MatchPerson {...common} person={opened.person} />
    case 'remove':
      return <RemovePerson {...common} person={opened.person} />
    case 'editDepartment':
      return <EditDepartment {...common} department={opened.department} />
    case 'removeDepartment':
      return <RemoveDepartment {...common} department={opened.department} />
  }
}
