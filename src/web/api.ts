import { routes } from 'virtual:operations'
import type { z } from 'zod'
import type { ProblemCode, ProblemParams } from '#domain/problem.ts'
import type { Operations } from '#operations/index.ts'
import type { Operation, OutputOf } from '#operations/operation.ts'
import { language } from './language.ts'

export type Call<O extends Operation> = (input: z.input<O['input']>, options?: CallOptions) => Promise<OutputOf<O>>
export type Client = {
  [N in keyof Operations]: { [V in keyof Operations[N]]: Operations[N][V] extends Operation ? Call<Operations[N][V]> : never }
}

interface CallOptions {
  /** The same key makes a repeated write one write. */
  key?: string
  signal?: AbortSignal
}

/** A refusal by the server: its sentence is the message. */
export class Refused extends Error {
  readonly status: number
  readonly code: ProblemCode
  readonly field: string | undefined
  readonly params: ProblemParams
  readonly conflicts: { field: string; yours: unknown; theirs: unknown }[]
  constructor(body: {
    status: number
    code: ProblemCode
    title: string
    field?: string
    params: ProblemParams
    conflicts?: Refused['conflicts']
  }) {
    super(body.title)
    this.status = body.status
    this.code = body.code
    this.field = body.field
    this.params = body.params
    this.conflicts = body.conflicts ?? []
  }
}

/** The server could not be reached, or answered with something that is not ours. */
export class Unreachable extends Error {}

/** Called after each write with the topics that it made stale. */
export type Stale = (topics: string[]) => void
const listeners = new Set<Stale>()
export function onStale(listener: Stale): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
export function announceStale(topics: string[]): void {
  for (const listener of listeners) listener(topics)
}

/** `api.tasks.update({ … })`: every operation as a typed function. */
export const api = new Proxy({} as Client, {
  get: (_, noun: string) =>
    new Proxy(
      {},
      { get: (__, verb: string) => (input: object, options?: CallOptions) => call(`${noun}.${verb}`, input, options) },
    ),
})

/** What a read shows, for making it stale. */
export function topicsOf(name: string): string[] {
  return routes[name]![2]
}

async function call(name: string, input: object, { key, signal }: CallOptions = {}): Promise<unknown> {
  const [method, template, topics] = routes[name]!
  const { path, rest } = fill(template, input as Record<string, unknown>)
  const isRead = method === 'GET'
  const address = isRead ? `${path}${queryOf(rest)}` : path
  const response = await send(`/api${address}`, {
    method,
    signal: signal ?? null,
    headers: {
      'accept-language': language(),
      ...(!isRead && { 'content-type': 'application/json' }),
      ...(key && { 'idempotency-key': key }),
    },
    ...(!isRead && { body: JSON.stringify(rest) }),
  })
  if (!isRead) announceStale(topics)
  return response.json()
}

/** Sends a file as it is, or fetches one. */
export async function callFile(name: string, input: Record<string, unknown>, file?: Blob): Promise<Response> {
  const [method, template, topics] = routes[name]!
  const { path, rest } = fill(template, input)
  const response = await send(`/api${path}${queryOf(rest)}`, {
    method,
    headers: { 'accept-language': language(), ...(file && { 'content-type': 'application/octet-stream' }) },
    ...(file && { body: file }),
  })
  if (method !== 'GET') announceStale(topics)
  return response
}

interface UploadOptions extends CallOptions {
  /** The part that has left the browser, 0 to 1. */
  onProgress?: (part: number) => void
}

/** Sends a file and tells how far it is, which `fetch` does not say. */
export async function uploadFile(
  name: string,
  input: Record<string, unknown>,
  file: Blob,
  { key, signal, onProgress }: UploadOptions = {},
): Promise<unknown> {
  const [method, template, topics] = routes[name]!
  const { path, rest } = fill(template, input)
  const request = new XMLHttpRequest()
  request.open(method, `/api${path}${queryOf(rest)}`)
  request.setRequestHeader('accept-language', language())
  request.setRequestHeader('content-type', 'application/octet-stream')
  if (key) request.setRequestHeader('idempotency-key', key)
  request.upload.addEventListener('progress', ({ loaded, total }) => onProgress?.(total > 0 ? loaded / total : 0))
  signal?.addEventListener('abort', () => request.abort())
  await new Promise<void>((resolve, reject) => {
    request.addEventListener('load', () => resolve())
    for (const end of ['error', 'abort', 'timeout']) request.addEventListener(end, () => reject(new Unreachable(end)))
    request.send(file)
  })
  const body = parsed(request.responseText)
  if (request.status >= 400) throw refusalOf(body, request.status)
  announceStale(topics)
  return body
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** Where the bytes of an attachment lie: as a download, or shown in place. */
export function attachmentAddress(campaignId: string, attachmentId: string, shown = false): string {
  const { path } = fill(routes['attachments.content']![1], { campaignId, attachmentId })
  return `/api${path}${shown ? '?shown=yes' : ''}`
}

/** Where a read that gives a file can be downloaded from. */
export function addressOf(name: string, input: Record<string, unknown>): string {
  return `/api${fill(routes[name]![1], input).path}`
}

async function send(address: string, init: RequestInit): Promise<Response> {
  const response = await fetch(address, init).catch((error: unknown) => {
    if (init.signal?.aborted) throw error
    throw new Unreachable('unreachable')
  })
  if (response.ok) return response
  throw refusalOf(await response.json().catch(() => null), response.status)
}

function refusalOf(body: unknown, status: number): Refused | Unreachable {
  const isOurs = typeof body === 'object' && body !== null && 'code' in body
  return isOurs ? new Refused(body as ConstructorParameters<typeof Refused>[0]) : new Unreachable(String(status))
}

function fill(template: string, input: Record<string, unknown>): { path: string; rest: Record<string, unknown> } {
  const rest = { ...input }
  const path = template.replace(/:(\w+)/g, (_, name: string) => {
    const value = String(rest[name])
    delete rest[name]
    return encodeURIComponent(value)
  })
  return { path, rest }
}

function queryOf(rest: Record<string, unknown>): string {
  const given = Object.entries(rest).filter(([, value]) => value !== undefined)
  return given.length > 0 ? `?${new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString()}` : ''
}
