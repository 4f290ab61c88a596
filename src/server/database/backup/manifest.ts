import { z } from 'zod'

export const MANIFEST = 'manifest.json'

const tableDump = z.object({ name: z.string(), columns: z.array(z.string()), rows: z.number(), sha256: z.string() })
const sequenceState = z.object({ name: z.string(), value: z.string(), isCalled: z.boolean() })

/** What a backup holds and how to know that it still does. `migrations` are those that made its tables. */
export const manifestSchema = z.object({
  format: z.literal(1),
  createdAt: z.string(),
  migrations: z.array(z.string()).min(1),
  tables: z.array(tableDump),
  sequences: z.array(sequenceState),
})

export type Manifest = z.infer<typeof manifestSchema>
export type TableDump = z.infer<typeof tableDump>
export type SequenceState = z.infer<typeof sequenceState>

export function fileOf(table: string): string {
  return `tables/${table}.copy`
}

export function countRows({ tables }: Pick<Manifest, 'tables'>): number {
  return tables.reduce((sum, { rows }) => sum + rows, 0)
}
