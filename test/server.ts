import { pino } from 'pino'
import type { Config } from '#server/config.ts'
import { readConfig } from '#server/config.ts'
import { startServer } from '#server/server.ts'
import type { Services } from '#server/context.ts'
import type { Person } from './person.ts'
import { person } from './person.ts'
import type { TestDatabase } from './database.ts'
import { createTestDatabase } from './database.ts'

export interface TestServer {
  url: string
  database: TestDatabase
  services: Services
  /** Somebody with a browser of their own, not signed in. */
  visitor(): Person
  close(): Promise<void>
}

/** The real server in this process, on a free port, over a database of its own. What nobody expected is printed. */
export async function startTestServer(config: Partial<Config> = {}): Promise<TestServer> {
  const database = await createTestDatabase()
  const ordinary = { ...readConfig({}), port: 0, demo: true, openSignUp: true, runsJobs: false, ...config }
  const server = await startServer(ordinary, { ...database, close: async () => {} }, pino({ level: 'error' }))
  const url = `http://127.0.0.1:${server.port}`
  return {
    url,
    database,
    services: server.services,
    visitor: () => person(url),
    close: async () => {
      await server.close()
      await database.drop()
    },
  }
}
