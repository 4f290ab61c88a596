import { sql } from 'kysely'
import type { Db } from '../database/kysely.ts'

export async function isAnswering(db: Db): Promise<boolean> {
  return sql`select 1`.execute(db).then(
    () => true,
    () => false,
  )
}
