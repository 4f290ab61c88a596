import { readPeople } from '#domain/planSheet/people.ts'
import type { Operations } from '#operations/index.ts'
import type { OutputOf } from '#operations/operation.ts'
import type { Messages } from '../../messages/zh.ts'
import type { Option, Parsed } from '../../ui/grid/types.ts'

type Person = OutputOf<Operations['people']['list']>['people'][number]

/** A name that nobody has yet: who it is gets written down as a person without an account when the edit is saved. */
const NEW = 'new:'

export interface People {
  nameOf(id: string | null): string
  options(typed: string): readonly Option[]
  /** The person whom a typed or pasted name means. */
  read(text: string): Parsed
}

export function peopleOf(list: readonly Person[], mayAdd: boolean, words: Messages['sheet']): People {
  const names = new Map(list.map((person) => [person.id, person.name]))
  const byName = new Map(list.map((person) => [person.name, person.id]))
  const options = list.map((person): Option => ({
    value: person.id,
    label: person.name,
    ...(person.title && { detail: person.title }),
    search: person.title,
  }))
  return {
    nameOf: (id) => (id && names.get(id)) ?? '',
    options: (typed) => {
      const name = typed.trim()
      return !mayAdd || name === '' || byName.has(name)
        ? options
        : [...options, { value: NEW + name, label: words.addPerson(name) }]
    },
    read: (text) => {
      const named = readPeople(text)
      if (named.length === 0) return { value: null }
      if (named.length > 1) return { reason: words.oneOwner(named.join('、')) }
      const name = named[0]!
      const id = byName.get(name)
      if (id) return { value: id }
      return mayAdd ? { value: NEW + name } : { reason: words.unknownPerson(name) }
    },
  }
}

/** The name in a value that stands for somebody new, else null. */
export function newName(value: unknown): string | null {
  return typeof value === 'string' && value.startsWith(NEW) ? value.slice(NEW.length) : null
}
