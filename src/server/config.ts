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
  /** How people reach this server, for links in messages; where it listens if nothing is said. */
  publicUrl: string | undefined
  /** The mail server for workspaces that set up none of their own. */
  smtp: SmtpConfig | undefined
  /** Addresses and networks inside the house that messages may be sent to all the same. */
  privateTargets: string[]
  /** Whether this node does what the clock asks for, and sends. At least one must. */
  runsJobs: boolean
}

export interface SmtpConfig {
  host: string
  port: number
  /** TLS from the first byte; otherwise it begins when the server offers it. */
  secure: boolean
  username: string
  password: string
  /** The address in From. */
  sender: string
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
    publicUrl: env.RUNSHEET_URL?.replace(/\/+$/, '') || undefined,
    smtp: readSmtp(env),
    privateTargets: (env.RUNSHEET_PRIVATE_TARGETS ?? '').split(',').flatMap((target) => target.trim() || []),
    runsJobs: env.RUNSHEET_JOBS !== 'off',
  }
}

function readSmtp(env: NodeJS.ProcessEnv): SmtpConfig | undefined {
  const host = env.RUNSHEET_SMTP_HOST
  if (!host) return undefined
  const secure = env.RUNSHEET_SMTP_SECURE === 'on'
  return {
    host,
    port: Number(env.RUNSHEET_SMTP_PORT || (secure ? 465 : 587)),
    secure,
    username: env.RUNSHEET_SMTP_USER ?? '',
    password: env.RUNSHEET_SMTP_PASSWORD ?? '',
    sender: env.RUNSHEET_SMTP_FROM || `runsheet@${host}`,
  }
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'))
}
