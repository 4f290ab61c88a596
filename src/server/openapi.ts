import { z } from 'zod'
import { everyOperation } from '#operations/index.ts'
import type { Operation } from '#operations/operation.ts'

type Json = Record<string, unknown>

/** OpenAPI 3.1 of every operation, from their declarations alone. */
export function openApiDocument(): Json {
  const paths: Record<string, Json> = {}
  for (const { name, noun, operation } of everyOperation()) {
    const path = operation.path.replace(/:(\w+)/g, '{$1}')
    paths[path] = { ...paths[path], [operation.method.toLowerCase()]: describe(name, noun, operation) }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Runsheet',
      version: '0.1.0',
      description: 'Every refusal is application/problem+json with a sentence for people in `title`.',
    },
    servers: [{ url: '/api' }],
    paths,
    components: {
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'runsheet' },
        token: { type: 'http', scheme: 'bearer' },
      },
    },
  }
}

function describe(name: string, noun: string, operation: Operation): Json {
  const { properties = {}, required = [] } = z.toJSONSchema(operation.input, { io: 'input' }) as {
    properties?: Record<string, Json>
    required?: string[]
  }
  const inPath = [...operation.path.matchAll(/:(\w+)/g)].map((match) => match[1]!)
  const rest = Object.entries(properties).filter(([field]) => !inPath.includes(field))
  const parameters: Json[] = inPath.map((field) => ({ name: field, in: 'path', required: true, schema: properties[field] }))
  const isInQuery = operation.kind === 'read' || operation.takes !== undefined
  if (isInQuery)
    parameters.push(...rest.map(([field, schema]) => ({ name: field, in: 'query', required: required.includes(field), schema })))
  if (operation.kind === 'write')
    parameters.push({ name: 'Idempotency-Key', in: 'header', required: false, schema: { type: 'string', maxLength: 200 } })
  const body = {
    type: 'object',
    properties: Object.fromEntries(rest),
    required: required.filter((field) => !inPath.includes(field)),
    additionalProperties: false,
  }
  return {
    operationId: name,
    tags: [noun],
    summary: operation.summary,
    description: `Role: ${operation.role}${operation.scope ? `; scope of a token: ${operation.scope}` : ''}`,
    parameters,
    ...(operation.kind === 'write' && operation.takes && { requestBody: { required: true, content: fileBody } }),
    ...(!isInQuery && rest.length > 0 && { requestBody: { required: true, content: { 'application/json': { schema: body } } } }),
    responses: {
      200: { description: 'OK', content: { 'application/json': { schema: z.toJSONSchema(operation.output, { io: 'output' }) } } },
      default: { description: 'A refusal', content: { 'application/problem+json': { schema: problemSchema } } },
    },
    ...(operation.role !== 'anyone' && {
      security: [{ session: [] }, ...(operation.scope ? [{ token: [operation.scope] }] : [])],
    }),
  }
}

const fileBody = { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } }

const problemSchema = {
  type: 'object',
  properties: {
    type: { type: 'string' },
    code: { type: 'string' },
    status: { type: 'integer' },
    title: { type: 'string' },
    field: { type: 'string' },
  },
  required: ['code', 'status', 'title'],
}

/** The same for people: one readable page without a script. */
export function openApiPage(): string {
  const sections = Map.groupBy(everyOperation(), ({ noun }) => noun)
  const body = [...sections].map(([noun, operations]) => `<h2>${noun}</h2>${operations.map(section).join('')}`).join('')
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Runsheet API</title><meta name="viewport" content="width=device-width">
<link rel="stylesheet" href="/api.css"></head><body><h1>Runsheet API</h1>
<p>JSON in, JSON out, below <code>/api</code>; signed in by cookie, or with a token as <code>Authorization: Bearer</code>. Writes may carry an <code>Idempotency-Key</code>.
Refusals are <code>application/problem+json</code>. For programs: <a href="/api/openapi.json">openapi.json</a>.</p>${body}</body></html>`
}

function section({ name, operation }: { name: string; operation: Operation }): string {
  const schema = z.toJSONSchema(operation.input, { io: 'input' }) as { properties?: Record<string, Json>; required?: string[] }
  const rows = Object.entries(schema.properties ?? {}).map(
    ([field, type]) =>
      `<tr><td><code>${field}</code>${schema.required?.includes(field) ? '' : ' (optional)'}</td><td>${escape(typeName(type))}</td><td>${escape(String(type.description ?? ''))}</td></tr>`,
  )
  return `<section id="${name}"><h3>${escape(operation.summary)}</h3><p><code>${operation.method} /api${escape(operation.path)}</code> · ${name} · ${operation.role}</p>
${rows.length > 0 ? `<table>${rows.join('')}</table>` : ''}</section>`
}

function typeName(schema: Json): string {
  if (Array.isArray(schema.enum)) return schema.enum.join(' | ')
  if (Array.isArray(schema.anyOf)) return (schema.anyOf as Json[]).map(typeName).join(' | ')
  if (schema.type === 'array') return `list of ${typeName(schema.items as Json)}`
  return String(schema.format ?? schema.type ?? 'any')
}

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`)
}
