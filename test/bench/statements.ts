import { Client } from 'pg'
import { pino } from 'pino'
import { readConfig } from '#server/config.ts'
import { onEmbedded } from '#server/database/connect.ts'
import type { Address } from '#server/database/embedded.ts'
import { startServer } from '#server/server.ts'
import type { Asked } from './load.ts'

export interface Statement {
  text: string
  values: unknown[]
}

/** The statements that the program sends to its database for one request, in their order: it is asked, and its driver is listened to. */
export async function statementsOf(address: Address, asked: Asked): Promise<Statement[]> {
  const connections = onEmbedded(address)
  const server = await startServer(
    { ...readConfig({}), port: 0 },
    { ...connections, close: async () => {} },
    pino({ level: 'error' }),
  )
  const ask = (turn: number) =>
    fetch(`http://127.0.0.1:${server.port}${asked.path}`, {
      method: asked.method,
      headers: { cookie: asked.cookie ?? '', 'content-type': 'application/json' },
      ...(asked.body && { body: asked.body(turn) }),
    }).then((response) => response.text())
  await ask(1) // the first of a day leaves a record of it, those after it change that
  const heard: Statement[] = []
  const query = Reflect.get(Client.prototype, 'query') as (...args: unknown[]) => unknown
  Reflect.set(Client.prototype, 'query', function (this: Client, ...args: unknown[]) {
    const [said] = args as [string | Statement]
    if (typeof said === 'string') heard.push({ text: said, values: [] })
    else if (said.text) heard.push({ text: said.text, values: said.values ?? [] })
    return query.apply(this, args)
  })
  await ask(2)
  Reflect.set(Client.prototype, 'query', query)
  await server.close()
  return heard
}
