import type { Person } from './person.ts'

export interface LiveLine {
  /** The next message; fails where the line was cut. */
  next(): Promise<{ topics?: string[]; campaignId?: string | null; resync?: true }>
  /** Resolves when the server ends the line. */
  ended(): Promise<'ended'>
  close(): Promise<void>
}

/** A browser that listens; the first message, which tells it to ask for everything, is heard already. */
export async function listenLive(person: Person, campaignId?: string): Promise<LiveLine> {
  const response = await person.send(`/api/live${campaignId ? `?campaign=${campaignId}` : ''}`)
  if (!response.ok || !response.body) throw new Error(`no line: ${response.status}`)
  const messages = messagesIn(response.body)
  const line: LiveLine = {
    next: async () => {
      const { value, done } = await messages.next()
      if (done) throw new Error('the line was cut')
      return value as Awaited<ReturnType<LiveLine['next']>>
    },
    ended: async () => {
      while (!(await messages.next()).done);
      return 'ended'
    },
    close: async () => void (await messages.return(undefined)),
  }
  await line.next()
  return line
}

async function* messagesIn(body: ReadableStream<Uint8Array>): AsyncGenerator<unknown> {
  let text = ''
  const decoder = new TextDecoder()
  for await (const chunk of body as unknown as AsyncIterable<Uint8Array>) {
    text += decoder.decode(chunk, { stream: true })
    for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
      const message = text.slice(0, end)
      text = text.slice(end + 2)
      if (message.startsWith('data: ')) yield JSON.parse(message.slice('data: '.length))
    }
  }
}
