import { createHash } from 'node:crypto'
import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context as HttpContext } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { Language } from '#domain/problem.ts'
import type { Config } from '../config.ts'

const COOKIE = 'runsheet'
export const SESSION_DAYS = 30

export function sessionToken(http: HttpContext): string | null {
  return getCookie(http, COOKIE) ?? null
}

/** What a request shows to say who calls: a browser its cookie, a program its token. */
export interface Credential {
  kind: 'session' | 'token'
  secret: string
}

/** A token counts alone: with it nobody looks for a cookie. */
export function credentialOf(http: HttpContext): Credential | null {
  const bearer = /^Bearer\s+(\S{1,200})\s*$/i.exec(http.req.header('authorization') ?? '')
  if (bearer) return { kind: 'token', secret: bearer[1]! }
  const session = sessionToken(http)
  return session === null ? null : { kind: 'session', secret: session }
}

export function startSession(http: HttpContext, config: Config, token: string): void {
  setCookie(http, COOKIE, token, {
    httpOnly: true,
    sameSite: 'Lax',
    secure: config.secureCookies,
    path: '/',
    maxAge: SESSION_DAYS * 86_400,
  })
}

export function endSession(http: HttpContext): void {
  deleteCookie(http, COOKIE, { path: '/' })
}

/** What the database knows of a token: its hash, so that a stolen backup signs nobody in. */
export function hashToken(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}

export function callerAddress(http: HttpContext, config: Config): string {
  const forwarded = config.trustProxy ? http.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined
  return forwarded || getConnInfo(http).remote.address || 'unknown'
}

export function callerLanguage(http: HttpContext): Language {
  return /^\s*en/i.test(http.req.header('accept-language') ?? '') ? 'en' : 'zh'
}

/** A browser says where a request comes from; one from another site never writes. Programs say nothing and hold no cookie. */
export function isForeign(http: HttpContext): boolean {
  const site = http.req.header('sec-fetch-site')
  if (site) return site !== 'same-origin' && site !== 'none'
  const origin = http.req.header('origin')
  return origin !== undefined && URL.parse(origin)?.host !== http.req.header('host')
}
