import type { Messages } from '../../messages/zh.ts'
import type { People } from './people.ts'

/** A value of a task's field as the sheet writes it. */
export function displayValue(
  field: string,
  value: unknown,
  { people, day, fields }: { people: People; day: (day: string | null) => string; fields: Messages['fields'] },
): string {
  if (value === null || value === undefined) return ''
  if (/(?:Start|Finish)$/.test(field)) return day(String(value))
  if (field === 'ownerId' || field === 'reviewerId') return people.nameOf(String(value))
  if (field === 'status') return fields.status[value as keyof typeof fields.status] ?? String(value)
  return field === 'percentComplete' ? `${String(value)}%` : String(value)
}
