import { Client, type ClientConfig } from 'pg'

/** Runs the statements one after another on a connection of their own; the rows of the last. */
export async function ask(config: ClientConfig, ...statements: string[]): Promise<Record<string, unknown>[]> {
  const client = new Client(config)
  await client.connect()
  try {
    let rows: Record<string, unknown>[] = []
    for (const statement of statements) ({ rows } = await client.query(statement))
    return rows
  } finally {
    await client.end()
  }
}
