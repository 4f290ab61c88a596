import { Client } from 'pg'
import type { TestServer } from './server.ts'

/** As if it had been tried for a day in vain. */
export async function giveUp({ database }: TestServer, deliveryId: string): Promise<void> {
  const client = new Client(database.owner)
  await client.connect()
  await client.query(`update delivery set state = 'failed', error = '{"code":"timeout","params":{"seconds":10}}' where id = $1`, [
    deliveryId,
  ])
  await client.end()
}
