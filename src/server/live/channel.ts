import type { Topic } from '#operations/operation.ts'

/** Says what to ask for again, and nothing of what changed. Without a campaign it is of the workspace, or of a campaign elsewhere. */
export interface LiveMessage {
  topics: Topic[]
  campaignId: string | null
}

interface Stream {
  writeSSE(message: { data: string }): Promise<void>
}

export interface Channel {
  tell(message: LiveMessage): void
  /** Something may have been missed: the viewer asks for everything. */
  resync(): void
}

/** One viewer's line. Nobody waits for a viewer who reads slowly: what comes meanwhile is put together into few messages. */
export function openChannel(stream: Stream): Channel {
  const waiting = new Map<string | null, Set<Topic>>()
  let missed = false
  let isWriting = false

  const flush = async () => {
    if (isWriting) return
    isWriting = true
    for (let next = take(); next; next = take()) await stream.writeSSE({ data: JSON.stringify(next) })
    isWriting = false
  }
  const take = (): LiveMessage | { resync: true } | null => {
    if (missed) {
      missed = false
      waiting.clear()
      return { resync: true }
    }
    const [first] = waiting
    if (!first) return null
    waiting.delete(first[0])
    return { topics: [...first[1]], campaignId: first[0] }
  }
  return {
    tell: ({ topics, campaignId }) => {
      waiting.set(campaignId, new Set([...(waiting.get(campaignId) ?? []), ...topics]))
      void flush()
    },
    resync: () => {
      missed = true
      void flush()
    },
  }
}
