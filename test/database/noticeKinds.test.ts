import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { OURS, migrate, migrationNames } from '#server/database/migrate.ts'
import { createBareDatabase } from '#test/database.ts'
import { ask } from './ask.ts'

const PERSON = '0190a5c0-0000-7000-8000-000000000002'

test('what somebody chose for an area of notices goes on for each of its kinds, and of the others nothing is said', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'runsheet-notice-kinds-'))
  const database = await createBareDatabase()
  try {
    const copy = (name: string) => cp(join(OURS, `${name}.sql`), join(folder, `${name}.sql`))
    for (const name of migrationNames().filter((name) => name < '0135')) await copy(name)
    await migrate(database.owner, folder)
    await ask(
      database.owner,
      `insert into workspace (id, name) values ('0190a5c0-0000-7000-8000-000000000001', '海岚')`,
      `insert into person (workspace_id, id, name) select id, '${PERSON}', '张敏' from workspace`,
      `insert into notice_setting (workspace_id, person_id, areas) select workspace_id, id, '{"reviews": "off", "kpis": "inboxOnly"}' from person`,
    )
    await copy('0135_notice_kinds')
    await migrate(database.owner, folder)
    expect(await ask(database.owner, 'select kinds from notice_setting')).toEqual([
      { kinds: { submittedForReview: 'off', returned: 'off', accepted: 'off', kpiDue: 'inboxOnly', kpiHeld: 'inboxOnly' } },
    ])
  } finally {
    await database.drop()
    await rm(folder, { recursive: true })
  }
})
