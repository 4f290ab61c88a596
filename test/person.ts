import { expect } from 'vitest'
import type { z } from 'zod'
import { smallArchive } from './archiveWorld.ts'
import type { Operation, OutputOf } from '#operations/operation.ts'
import { smallReturn } from './offlineWorld.ts'

export interface Refusal {
  status: number
  code: string
  title: string
  field?: string
  params: Record<string, string | number>
  conflicts?: { field: string; yours: unknown; theirs: unknown }[]
}

interface Options {
  /** Sent along, besides what a browser sends. */
  headers?: Record<string, string>
  /** The file for an operation that takes one; a small sheet where nothing is said. */
  file?: BodyInit
}

const SMALL_SHEET = '任务名称,负责人,计划开始,计划完成\n海报设计,张敏,2024-06-01,2024-06-03\n'

/** Somebody with a browser: keeps their cookie, and holds every answer against the operation's declaration. */
export interface Person {
  /** What the operation answers. Fails where it is refused. */
  call<O extends Operation>(operation: O, input: z.input<O['input']>, options?: Options): Promise<OutputOf<O>>
  /** How the operation is refused. Fails where it is not. */
  refused<O extends Operation>(operation: O, input: z.input<O['input']>, options?: Options): Promise<Refusal>
  /** Any request at all, with this person's cookie. */
  send(path: string, init?: RequestInit): Promise<Response>
  /** The cookie that they hold, as a browser would send it. */
  cookie: string | null
}

export function person(url: string): Person {
  const me: Person = {
    cookie: null,
    send: async (path, init = {}) => {
      const headers = new Headers(init.headers)
      if (me.cookie !== null && !headers.has('cookie')) headers.set('cookie', me.cookie)
      const response = await fetch(url + path, { ...init, headers })
      for (const set of response.headers.getSetCookie()) me.cookie = set.includes('Max-Age=0') ? null : set.split(';')[0]!
      return response
    },
    call: async (operation, input, options) => {
      const answer = await request(me, operation, input, options)
      if (!answer.ok) throw new Error(`${operation.summary}: refused with ${JSON.stringify(answer.body)}`)
      // What the declaration does not name would be cut off here, and so would differ.
      expect(answer.body).toEqual(operation.output.parse(answer.body))
      return answer.body as OutputOf<typeof operation>
    },
    refused: async (operation, input, options) => {
      const answer = await request(me, operation, input, options)
      if (answer.ok) throw new Error(`${operation.summary}: was not refused`)
      expect(answer.type).toBe('application/problem+json; charset=utf-8')
      return answer.body as Refusal
    },
  }
  return me
}

interface Answer {
  ok: boolean
  type: string | null
  body: unknown
}

async function request(me: Person, operation: Operation, input: unknown, { headers = {}, file }: Options = {}): Promise<Answer> {
  const rest = { ...(input as Record<string, unknown>) }
  const path = operation.path.replace(/:(\w+)/g, (_, name: string) => {
    const value = encodeURIComponent(String(rest[name]))
    delete rest[name]
    return value
  })
  const takesFile = operation.kind === 'write' && operation.takes !== undefined
  const query = operation.kind === 'read' || takesFile ? `?${new URLSearchParams(texts(rest)).toString()}` : ''
  const sent = { method: operation.method, headers: takesFile ? headers : { 'content-type': 'application/json', ...headers } }
  const body = takesFile ? (file ?? (await smallFile(me, operation, input))) : JSON.stringify(rest)
  const response = await me.send(`/api${path}${query}`, operation.kind === 'read' ? { headers } : { ...sent, body })
  const type = response.headers.get('content-type')
  return { ok: response.ok, type, body: type?.includes('json') ? await response.json() : await response.arrayBuffer() }
}

/** A file that the operation can read, where a test names none. */
async function smallFile(me: Person, operation: Operation, input: unknown): Promise<BodyInit> {
  const takes = operation.kind === 'write' ? operation.takes : undefined
  if (takes === 'offlineFile') return (await smallReturn(me, (input as { campaignId: string }).campaignId)) ?? SMALL_SHEET
  return takes === 'archive' ? smallArchive() : SMALL_SHEET
}

function texts(query: Record<string, unknown>): Record<string, string> {
  const given = Object.entries(query).filter(([, value]) => value !== undefined)
  return Object.fromEntries(given.map(([name, value]) => [name, String(value)]))
}
