import { randomUUID } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { PoolClient } from 'pg'
import { onEmbedded } from '#server/database/connect.ts'
import type { Address } from '#server/database/embedded.ts'
import { openPool } from '#server/database/pool.ts'
import type { Statement } from './statements.ts'

/**
 * What node:http and the driver alone make of the same statements: each request runs them in their order and is answered with the JSON
 * that the last row holds. `node bareServer.ts '{ "address": …, "statements": … }'`
 */
const { address, statements } = JSON.parse(process.argv[2]!) as { address: Address; statements: Statement[] }
const pool = openPool({ ...onEmbedded(address).app, max: 10 })

const server = createServer((request, response) => {
  request.resume()
  void answer().then(
    (json) => response.writeHead(200, { 'content-type': 'application/json' }).end(json),
    (error: unknown) => response.writeHead(500).end(String(error)),
  )
})
server.listen(0, '127.0.0.1', () => console.log((server.address() as AddressInfo).port))

async function answer(): Promise<string> {
  const client = await pool.connect()
  try {
    return await replay(client)
  } finally {
    client.release()
  }
}

/** As recorded, but for the id of the event and the revision, which are each request's own. */
async function replay(client: PoolClient): Promise<string> {
  const eventId = randomUUID()
  let revision: unknown
  let json = '{}'
  for (const [index, { text, values }] of statements.entries()) {
    const isEvent = /^insert into "?event/.test(text.trim())
    const own = values.map((value) => {
      if (isEvent && value === recorded.eventId) return eventId
      return value === recorded.revision && revision !== undefined ? revision : value
    })
    const { rows } = await client.query({ name: `s${index}`, text, values: own.map(asSent) })
    revision = (text.includes('returning revision') && rows[0]?.revision) || revision
    json = (rows[0]?.json as string | undefined) ?? json
  }
  return json
}

const recorded = findRecorded()

function findRecorded(): { eventId: unknown; revision: unknown } {
  const event = statements.find(({ text }) => text.startsWith('insert into "event"'))
  const columns = event && /\(([^)]*)\)/.exec(event.text)?.[1]?.replaceAll('"', '').split(', ')
  const valueOf = (column: string) => (columns ? event?.values[columns.indexOf(column)] : undefined)
  return { eventId: valueOf('id'), revision: valueOf('revision') }
}

/** Bytes have become an object on their way here. */
function asSent(value: unknown): unknown {
  const isBytes = typeof value === 'object' && value !== null && 'type' in value && value.type === 'Buffer'
  return isBytes ? Buffer.from((value as unknown as { data: number[] }).data) : value
}
