import type { BrowserContextOptions } from 'playwright-core'
import { DEMO_PASSWORD, demoSignIns } from '#server/demo/accounts.ts'
import type { Config } from '#server/config.ts'
import { seedDemo } from '#server/demo/seed.ts'
import { createDb } from '#server/database/kysely.ts'
import { openPool } from '#server/database/pool.ts'
import { operations } from '#operations/index.ts'
import type { OutputOf } from '#operations/operation.ts'
import type { App } from './app.ts'
import { openApp } from './app.ts'
import type { Person } from './person.ts'
import type { SheetPage } from './sheetPage.ts'
import { sheetPage } from './sheetPage.ts'

export type DemoName = (typeof demoSignIns)[number]['name']

/** The demonstration as `npm start` shows it, with a browser to use it. */
export interface Demo {
  app: App
  campaignId: string
  /** Somebody of the demonstration, signed in. */
  as(name: DemoName): Promise<Person>
  /** The sheet as one of them has it open. */
  sheet(name: DemoName, options?: BrowserContextOptions): Promise<SheetPage>
  /** The campaign as its lead sees it. */
  plan(): Promise<OutputOf<typeof operations.campaigns.plan>>
}

export async function openDemo(config: Partial<Config> = {}): Promise<Demo> {
  const app = await openApp(config)
  const db = createDb(openPool({ ...app.server.database.app, max: 1 }))
  await seedDemo(db)
  await db.destroy()
  const signedIn = new Map<DemoName, Promise<Person>>()
  const as = (name: DemoName) => {
    const known = signedIn.get(name) ?? signIn(app, name)
    signedIn.set(name, known)
    return known
  }
  const lead = await as('林悦')
  const { campaigns } = await lead.call(operations.campaigns.list, {})
  const campaignId = campaigns[0]!.id
  return {
    app,
    campaignId,
    as,
    sheet: async (name, options) => sheetPage(await app.visit(`/campaigns/${campaignId}/sheet`, await as(name), options)),
    plan: () => lead.call(operations.campaigns.plan, { campaignId }),
  }
}

async function signIn({ server }: App, name: DemoName): Promise<Person> {
  const visitor = server.visitor()
  const { email } = demoSignIns.find((signIn) => signIn.name === name)!
  await visitor.call(operations.session.signIn, { email, password: DEMO_PASSWORD })
  return visitor
}
