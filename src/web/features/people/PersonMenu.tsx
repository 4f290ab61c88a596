import { Ellipsis } from 'lucide-react'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { useSession } from '../../session/SessionProvider.tsx'
import { Button } from '../../ui/actions/Button.tsx'
import { IconButton } from '../../ui/actions/IconButton.tsx'
import { Menu } from '../../ui/floating/Menu.tsx'
import type { Open } from './PeopleDialog.tsx'
import type { Person } from './person.ts'
import styles from './acts.module.css'
import type { PersonAct } from './personActs.ts'
import { actsOn } from './personActs.ts'

/** What may be done with a person. Matching stands beside the menu: it is why people without an account are looked through. */
export function PersonMenu({ person, open }: { person: Person; open: Open }) {
  const { people: words } = useMessages()
  const acts = actsOn(person, useSession().person)
  if (acts.length === 0) return null
  const labels: Record<PersonAct, string> = {
    edit: words.edit,
    invite: words.inviteThis,
    match: words.match,
    remove: words.remove,
  }
  const inMenu = acts.filter((act) => act !== 'match')
  return (
    <span className={styles.acts}>
      {acts.includes('match') && (
        <Button small look="quiet" aria-label={words.matchThis(person.name)} onClick={() => open({ dialog: 'match', person })}>
          {words.match}
        </Button>
      )}
      <Menu
        label={words.actionsFor(person.name)}
        align="end"
        entries={inMenu.map((act) => ({
          label: labels[act],
          danger: act === 'remove',
          onSelect: () => open({ dialog: act, person }),
        }))}
        renderTrigger={(trigger) => (
          <IconButton {...trigger} small label={words.actionsFor(person.name)} icon={<Ellipsis size={16} />} />
        )}
      />
    </span>
  )
}
