import { Client } from 'pg'
import { operations } from '#operations/index.ts'
import { DEMO_PASSWORD, demoSignIns } from '#server/demo/accounts.ts'
import { seedDemo } from '#server/demo/seed.ts'
import { createDb } from '#server/database/kysely.ts'
import { openPool } from '#server/database/pool.ts'
import type { Person } from './person.ts'
import { startTestServer } from './server.ts'

/** The demonstration without a browser. */
export interface DemoServer {
  lead: Person
  campaignId: string
  sql(text: string): Promise<void>
  close(): Promise<void>
}

export async function openDemoServer(): Promise<DemoServer> {
  const server = await startTestServer()
  const db = createDb(openPool({ ...server.database.app, max: 1 }))
  await seedDemo(db)
  await db.destroy()
  const lead = server.visitor()
  await lead.call(operations.session.signIn, { email: demoSignIns[0].email, password: DEMO_PASSWORD })
  const { campaigns } = await lead.call(operations.campaigns.list, {})
  return {
    lead,
    campaignId: campaigns[0]!.id,
    sql: async (text) => {
      const client = new Client(server.database.owner)
      await client.connect()
      await client.query(text)
      await client.end()
    },
    close: () => server.close(),
  }
}
