import { plain } from '../../ui/fields/matchOptions.ts'
import type { Person, Team } from './person.ts'
import { departmentName } from './person.ts'

export const shows = ['all', 'members', 'others'] as const
export type Show = (typeof shows)[number]

/** Which people the list shows, as it stands in the address. */
export interface PeopleView {
  show: Show
  text: string
}

export function isShown({ role }: Pick<Person, 'role'>, show: Show): boolean {
  return show === 'all' || (role !== null) === (show === 'members')
}

/** The people of a view, by name as Chinese orders names: those in whose words every typed word occurs. */
export function shownPeople(team: Team, { show, text }: PeopleView): Person[] {
  const typed = plain(text).split(/\s+/).filter(Boolean)
  const found = team.people.filter((person) => {
    const { name, title, email, departmentId } = person
    const words = plain([name, title, email, departmentName(team, departmentId)].join(' '))
    return isShown(person, show) && typed.every((word) => words.includes(word))
  })
  return found.toSorted((a, b) => a.name.localeCompare(b.name, 'zh'))
}
