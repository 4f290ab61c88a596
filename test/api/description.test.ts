import { afterAll, beforeAll, expect, test } from 'vitest'
import { everyOperation } from '#operations/index.ts'
import type { TestServer } from '#test/server.ts'
import { startTestServer } from '#test/server.ts'

let server: TestServer

beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

interface Described {
  operationId: string
  parameters: { name: string; in: string }[]
  requestBody?: { content: Record<string, { schema: { properties: object } }> }
  responses: Record<string, unknown>
}

test('the API describes every operation to programs', async () => {
  const response = await server.visitor().send('/api/openapi.json')
  const { openapi, paths } = (await response.json()) as { openapi: string; paths: Record<string, Record<string, Described>> }
  expect(openapi).toBe('3.1.0')
  const described = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { operationId }]) => `${operationId} ${method.toUpperCase()} ${path}`),
  )
  const declared = everyOperation().map(
    ({ name, operation }) => `${name} ${operation.method} ${operation.path.replace(/:(\w+)/g, '{$1}')}`,
  )
  expect(described.toSorted()).toEqual(declared.toSorted())
})

test('what is in the path of an operation is described as such, and nothing twice', async () => {
  const response = await server.visitor().send('/api/openapi.json')
  const { paths } = (await response.json()) as { paths: Record<string, Record<string, Described>> }
  for (const [path, methods] of Object.entries(paths))
    for (const { parameters } of Object.values(methods)) {
      const named = parameters.filter((parameter) => parameter.in === 'path').map(({ name }) => `{${name}}`)
      expect(named).toEqual(path.match(/\{\w+\}/g) ?? [])
      expect(new Set(parameters.map(({ name }) => name)).size).toBe(parameters.length)
    }
})

test('an operation that takes a file is described as taking one, with the rest of its input in the query', async () => {
  const response = await server.visitor().send('/api/openapi.json')
  const { paths } = (await response.json()) as { paths: Record<string, Record<string, Described>> }
  const { requestBody, parameters } = paths['/workbook/readings']!.post!
  expect(Object.keys(requestBody!.content)).toEqual(['application/octet-stream'])
  expect(parameters).toContainEqual(expect.objectContaining({ name: 'mappings', in: 'query' }))
})

test('the API describes every operation to people, on a page without a script', async () => {
  const response = await server.visitor().send('/api')
  const page = await response.text()
  for (const { name } of everyOperation()) expect(page).toContain(`id="${name}"`)
  expect(page).not.toMatch(/<script|javascript:|\son\w+=/i)
})

test('every page forbids scripts in the text, frames around it and guesses about its type', async () => {
  const { headers } = await server.visitor().send('/api')
  expect(headers.get('content-security-policy')).toMatch(/default-src 'self'.*frame-ancestors 'none'/)
  expect(headers.get('content-security-policy')).not.toContain("script-src 'unsafe-inline'")
  expect(headers.get('x-content-type-options')).toBe('nosniff')
  expect(headers.get('referrer-policy')).toBe('no-referrer')
})

test('answers with data are kept by nobody on the way', async () => {
  const { headers } = await server.visitor().send('/api/door')
  expect(headers.get('cache-control')).toBe('no-store')
})

test('the program says that it lives and that its database answers', async () => {
  expect(await (await server.visitor().send('/healthz')).text()).toBe('ok')
  expect(await (await server.visitor().send('/readyz')).text()).toBe('ready')
})
