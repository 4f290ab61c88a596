import type { AddressInfo } from 'node:net'
import type { ServerType } from '@hono/node-server'
import { serve } from '@hono/node-server'
import type { Logger } from 'pino'
import { createApp } from './app.ts'
import type { Config } from './config.ts'
import type { Database } from './database/connect.ts'
import { createDb } from './database/kysely.ts'
import type { Db } from './database/kysely.ts'
import { migrate } from './database/migrate.ts'
import { openPool } from './database/pool.ts'
import type { Services } from './context.ts'
import { startReports } from './jobs/reports.ts'
import { startJobs } from './jobs/startJobs.ts'
import { openLive } from './live.ts'
import { forgetJobs } from './queries/jobs.ts'
import { forgetExpired } from './queries/sessions.ts'
import { forgetAnswers } from './queries/idempotency.ts'

const HOUR = 3_600_000
const PATIENCE = 10_000

export interface RunningServer {
  db: Db
  services: Services
  port: number
  close(): Promise<void>
}

/** Migrates, connects, listens. `close` finishes what is under way. */
export async function startServer(config: Config, database: Database, log: Logger): Promise<RunningServer> {
  await migrate(database.owner)
  const db = createDb(openPool({ ...database.app, max: 10 }, log))
  let port = config.port
  const services = { db, config, log, baseUrl: () => config.publicUrl ?? `http://${hostInUrl(config.host)}:${port}` }
  const live = await openLive(services, database.app)
  const app = createApp(services, live)
  const http = serve({ fetch: app.fetch, port: config.port, hostname: config.host })
  await new Promise<void>((resolve, reject) => http.once('listening', resolve).once('error', reject))
  port = (http.address() as AddressInfo).port
  const jobs = config.runsJobs ? startJobs(services) : null
  const endReports = startReports(services)
  const housekeeping = setInterval(() => void tidy(db, database, log), HOUR)
  return {
    db,
    port,
    services,
    close: async () => {
      clearInterval(housekeeping)
      await jobs?.close()
      await endReports()
      await live.close()
      await finish(http)
      await db.destroy()
    },
  }
}

/** Answers what is under way; who has not sent or read all of it by then is cut off. */
async function finish(http: ServerType): Promise<void> {
  const impatience = setTimeout(() => 'closeAllConnections' in http && http.closeAllConnections(), PATIENCE)
  await new Promise((resolve) => http.close(resolve))
  clearTimeout(impatience)
}

async function tidy(db: Db, database: Database, log: Logger): Promise<void> {
  const owner = createDb(openPool({ ...database.owner, max: 1 }, log))
  await Promise.all([forgetExpired(db), forgetAnswers(owner), forgetJobs(owner)]).catch((error: unknown) =>
    log.warn({ err: error }, 'tidying up failed'),
  )
  await owner.destroy()
}

export function hostInUrl(host: string): string {
  return host.includes(':') ? `[${host}]` : host
}
