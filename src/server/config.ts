import { resolve } from 'node:path'
import { isIP } from 'node:net'

export interface Config {
  port: number
  host: string
  /** Where the program's own PostgreSQL keeps its files; of no use with `databaseUrl`. */
  dataFolder: string
  databaseUrl: string | undefined
  /** Whether an empty database gets the demonstration, whose sign-ins are known to everyone. */
  demo: boolean
  /** Whether anyone may open a workspace of their own; otherwise only the first does. */
  openSignUp: boolean
  /** Behind a reverse proxy the caller's address is in X-Forwarded-For. */
  trustProxy: boolean
  /** Whether cookies go over https alone. */
  secureCookies: boolean
  logLevel: string
}

export function readConfig(env: NodeJS.ProcessEnv): Config {
  const host = env.HOST || '127.0.0.1'
  return {
    port: Number(env.PORT || 3000),
    host,
    dataFolder: resolve(env.RUNSHEET_DATA || 'data'),
    databaseUrl: env.DATABASE_URL || undefined,
    demo: env.RUNSHEET_DEMO ? env.RUNSHEET_DEMO === 'on' : isLoopback(host),
    openSignUp: env.RUNSHEET_SIGNUP === 'open',
    trustProxy: env.RUNSHEET_TRUST_PROXY === 'on',
    secureCookies: env.RUNSHEET_SECURE_COOKIES === 'on',
    logLevel: env.LOG_LEVEL || 'info',
  }
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'))
}
