import type { Context as HttpContext } from 'hono'
import { z } from 'zod'
import { Problem } from '#domain/problem.ts'
import type { Language } from '#domain/problem.ts'
import type { Operation } from '#operations/operation.ts'

const MEGABYTE = 1_000_000
const locales = { zh: z.locales.zhCN().localeError, en: z.locales.en().localeError }

/** Reads an operation's input from path, query and body, and checks it. Throws a `Problem` that names the field. */
export function inputReader(operation: Operation): (http: HttpContext, language: Language) => Promise<unknown> {
  const numbers = numericFields(operation)
  const inPath = [...operation.path.matchAll(/:(\w+)/g)].map((match) => match[1]!)
  return async (http, language) => {
    const given =
      operation.kind === 'read' || takesFile(operation)
        ? queryOf(http, numbers)
        : await bodyOf(http, operation.maxBytes ?? MEGABYTE)
    const params = Object.fromEntries(inPath.map((name) => [name, valueOf(name, http.req.param(name)!, numbers)]))
    const checked = operation.input.safeParse({ ...given, ...params }, { error: locales[language] })
    if (checked.success) return checked.data
    if (checked.error.issues.some((issue) => inPath.includes(String(issue.path[0])))) throw new Problem('notFound')
    throw invalidInput(checked.error)
  }
}

/** The body is the file itself; the input is in the query. */
function takesFile(operation: Operation): boolean {
  return operation.kind === 'write' && operation.takes !== undefined
}

/** Enough to put a paste right; of ten thousand rows nobody reads more. */
const MOST_ISSUES = 50

function invalidInput(error: z.ZodError): Problem {
  const issues = error.issues.slice(0, MOST_ISSUES).map((issue) => ({ field: issue.path.join('.'), message: issue.message }))
  const first = issues[0]!
  return new Problem(
    'invalidInput',
    { field: first.field || 'body', reason: first.message },
    { field: first.field, extra: { issues } },
  )
}

function queryOf(http: HttpContext, numbers: Set<string>): Record<string, unknown> {
  const query = http.req.query()
  return Object.fromEntries(Object.entries(query).map(([name, value]) => [name, valueOf(name, value, numbers)]))
}

function valueOf(name: string, text: string, numbers: Set<string>): string | number {
  return numbers.has(name) && text.trim() !== '' ? Number(text) : text
}

async function bodyOf(http: HttpContext, maxBytes: number): Promise<Record<string, unknown>> {
  const bytes = await readBody(http, maxBytes)
  if (bytes.length === 0) return {}
  const [text, body] = parse(bytes)
  if (typeof body !== 'object' || body === null || Array.isArray(body)) throw new Problem('notJson')
  if (/\\u(0000|d[89a-f])/i.test(text)) refuseUnreadable(body)
  return body as Record<string, unknown>
}

function parse(bytes: Buffer): [text: string, body: unknown] {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return [text, JSON.parse(text)]
  } catch {
    throw new Problem('notJson')
  }
}

/** JSON can write what is no text and no database keeps: the zero character, and half of a pair of surrogates. */
function refuseUnreadable(body: object): void {
  const waiting: [field: string, value: unknown][] = Object.entries(body)
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [field, value] = next
    if (typeof value === 'string' && (value.includes('\0') || !value.isWellFormed()))
      throw new Problem('unreadableText', { field }, { field })
    if (typeof value === 'object' && value !== null)
      for (const [name, part] of Object.entries(value)) waiting.push([`${field}.${name}`, part])
  }
}

/** The whole body, never holding more of it than `maxBytes`. */
export async function readBody(
  http: HttpContext,
  maxBytes: number,
  refusal:
    | 'bodyTooLarge'
    | 'attachmentTooLarge'
    | 'documentTooLarge'
    | 'archiveTooLarge'
    | 'offlineFileTooLarge' = 'bodyTooLarge',
): Promise<Buffer> {
  const tooLarge = () => {
    http.header('connection', 'close') // the rest stays unread, so nothing else can come this way
    return new Problem(refusal, { limit: `${maxBytes / MEGABYTE} MB` })
  }
  if (Number(http.req.header('content-length') ?? 0) > maxBytes) throw tooLarge()
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of http.req.raw.body ?? []) {
    size += chunk.length
    if (size > maxBytes) throw tooLarge()
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

function numericFields(operation: Operation): Set<string> {
  if (operation.kind === 'write') return new Set()
  const schema = z.toJSONSchema(operation.input, { io: 'input' })
  const fields = Object.entries(schema.properties ?? {}) as [string, { type?: string }][]
  return new Set(fields.filter(([, { type }]) => type === 'integer' || type === 'number').map(([name]) => name))
}
