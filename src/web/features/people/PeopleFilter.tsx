import { Search } from 'lucide-react'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { SegmentedControl } from '../../ui/fields/SegmentedControl.tsx'
import { TextField } from '../../ui/fields/TextField.tsx'
import styles from './PeopleFilter.module.css'
import type { Team } from './person.ts'
import type { PeopleView } from './shown.ts'
import { isShown, shows } from './shown.ts'

interface PeopleFilterProps {
  team: Team
  view: PeopleView
  onChange: (view: PeopleView) => void
}

export function PeopleFilter({ team, view, onChange }: PeopleFilterProps) {
  const { people: words } = useMessages()
  return (
    <search className={styles.filter}>
      <div className={styles.text}>
        <TextField
          label={words.search}
          labelHidden
          type="search"
          icon={<Search size={16} />}
          placeholder={words.searchHint}
          value={view.text}
          onChange={(text) => onChange({ ...view, text })}
        />
      </div>
      <SegmentedControl
        label={words.filter}
        value={view.show}
        onChange={(show) => onChange({ ...view, show })}
        segments={shows.map((show) => ({
          value: show,
          label: words.show[show],
          count: team.people.filter((person) => isShown(person, show)).length,
        }))}
      />
    </search>
  )
}
