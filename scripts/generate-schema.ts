// Writes the types of the tables, as the migrations make them, into src/server/database/schema.ts.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Kysely, PostgresDialect } from 'kysely'
import { generate, PostgresDialect as GeneratorDialect } from 'kysely-codegen'
import { pino } from 'pino'
import { openDatabase } from '#server/database/connect.ts'
import { migrate } from '#server/database/migrate.ts'
import { openPool } from '#server/database/pool.ts'

const dataFolder = await mkdtemp(join(tmpdir(), 'runsheet-schema-'))
const { owner, close } = await openDatabase({ dataFolder, log: pino({ level: 'warn' }), durable: false })
try {
  await migrate(owner)
  await writeSchema(join(import.meta.dirname, '../src/server/database/schema.ts'))
} finally {
  await close()
  await rm(dataFolder, { recursive: true })
}

async function writeSchema(outFile: string): Promise<void> {
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool: openPool(owner) }) })
  await generate({
    db,
    dialect: new GeneratorDialect(),
    outFile,
    camelCase: true,
    typeOnlyImports: true,
    excludePattern: 'kysely_*',
    // As database/pool.ts reads them; a number is no way to write a numeric either.
    typeMapping: { date: 'string', numeric: 'string', int8: 'number' },
  })
  await db.destroy()
}
