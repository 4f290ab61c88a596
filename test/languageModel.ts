import { createServer } from 'node:http'
import type { IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'

export interface Asked {
  path: string
  headers: IncomingHttpHeaders
  body: { model: string; messages: { role: string; content: string }[] }
}

export interface LanguageModel {
  url: string
  asked: Asked[]
  /** What it says from now on: items in the protocol's form, or another status and text. */
  answer(next: { items: unknown } | { content: string } | { status: number; text: string }): void
  /** Work to be done while it thinks. */
  meanwhile: () => Promise<unknown>
  close(): Promise<void>
}

/** A model that speaks the protocol and says what it is told to; it keeps no process alive. */
export async function languageModel(): Promise<LanguageModel> {
  let reply = completion('{"items":[]}')
  const server = createServer(async (request, response) => {
    model.asked.push({ path: request.url!, headers: request.headers, body: JSON.parse(await text(request)) as Asked['body'] })
    await model.meanwhile()
    response.writeHead(reply.status, { 'content-type': 'application/json' }).end(reply.text)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  server.unref()
  const model: LanguageModel = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    asked: [],
    answer: (next) => {
      if ('items' in next) reply = completion(JSON.stringify(next))
      else reply = 'content' in next ? completion(next.content) : next
    },
    meanwhile: async () => {},
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
  return model
}

function completion(content: string): { status: number; text: string } {
  return { status: 200, text: JSON.stringify({ choices: [{ index: 0, message: { role: 'assistant', content } }] }) }
}
