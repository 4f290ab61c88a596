import type { Fields } from '#domain/change.ts'
import type { Day } from '#domain/day.ts'
import type { Messages } from '../../messages/zh.ts'

interface Words {
  messages: Messages
  day: (day: Day | null) => string
  person: (id: string | null) => string
  phase: (id: string) => string
}

interface ChangedLine {
  title: string
  before: string
  after: string
}

/** What a change did to a task, a line for each field that a person knows, in the order of the fields on the screen. */
export function changedLines(change: { kind: string; before: Fields | null; after: Fields | null }, words: Words): ChangedLine[] {
  if (change.kind !== 'changed') return []
  const { task } = words.messages.fields
  return Object.entries(task).flatMap(([field, title]) =>
    field !== 'position' && change.after && field in change.after
      ? [{ title, before: written(field, change.before?.[field], words), after: written(field, change.after[field], words) }]
      : [],
  )
}

function written(field: string, value: unknown, { messages, day, person, phase }: Words): string {
  const { drawer, fields } = messages
  if (value === null || value === undefined || value === '') return ''
  if (Array.isArray(value)) return value.map((id) => person(String(id))).join(drawer.listComma)
  if (typeof value === 'boolean') return value ? drawer.yes : drawer.no
  if (field === 'ownerId' || field === 'reviewerId') return person(String(value))
  if (field === 'phaseId') return phase(String(value))
  if (field === 'reviewState') return fields.reviewState[value as keyof typeof fields.reviewState]
  if (/(?:Start|Finish)$/.test(field)) return day(String(value))
  return field === 'percentComplete' ? `${String(value)}%` : String(value)
}
