import { v7 as newId } from 'uuid'
import { Unreachable } from './api.ts'
import { keptList } from './keptList.ts'

interface Waiting<Item> {
  key: string
  item: Item
}

interface Queue<Item> {
  waiting: readonly Waiting<Item>[]
  isOffline: boolean
}

interface QueueOptions<Item, Answer> {
  /** Under which it is kept over a reload of the page. */
  name: string
  /** Sends one; the same key is the same write, however often it is sent. */
  send: (item: Item, key: string) => Promise<Answer>
  /** Reads again what now says it itself. */
  refresh: () => Promise<unknown>
  /** Both as one, where the second only says more; else null. */
  joined?: (first: Item, second: Item) => Item | null
}

const RETRY = 3000

export type KeptQueue<Item, Answer> = ReturnType<typeof createKeptQueue<Item, Answer>>

/** Sent at once and in order; kept over a reload and sent again with the same key until the server has answered. */
export function createKeptQueue<Item, Answer>({ name, send, refresh, joined = () => null }: QueueOptions<Item, Answer>) {
  const kept = keptList<Waiting<Item>>(name)
  let queue: Queue<Item> = { waiting: kept.load(), isOffline: false }
  let isSending = false
  const tried = new Set(queue.waiting.map(({ key }) => key))
  const answers = new Map<string, PromiseWithResolvers<Answer>>()
  const listeners = new Set<() => void>()

  const change = (next: Partial<Queue<Item>>) => {
    queue = { ...queue, ...next }
    kept.save(queue.waiting)
    listeners.forEach((listener) => listener())
  }

  const sendAll = async (): Promise<void> => {
    if (isSending) return
    isSending = true
    try {
      while (queue.waiting[0]) await sendFirst(queue.waiting[0])
    } catch (error) {
      if (!(error instanceof Unreachable)) throw error
      change({ isOffline: true })
      setTimeout(() => void sendAll(), RETRY)
    } finally {
      isSending = false
    }
  }

  const sendFirst = async ({ key, item }: Waiting<Item>): Promise<void> => {
    tried.add(key)
    const answered = answers.get(key)
    try {
      const answer = await send(item, key)
      // shown as said until the list says it itself
      await refresh()
      answered?.resolve(answer)
    } catch (error) {
      if (error instanceof Unreachable) throw error
      answered?.reject(error)
    }
    answers.delete(key)
    change({ isOffline: false, waiting: queue.waiting.filter((other) => other.key !== key) })
  }

  return {
    getQueue: () => queue,
    subscribe: (listener: () => void) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    /** Sends again what an earlier visit left behind. */
    resume: () => void sendAll(),
    /** Answers when the server has; throws its refusal. */
    say: (item: Item): Promise<Answer> => {
      const last = queue.waiting.at(-1)
      const both = last && !tried.has(last.key) ? joined(last.item, item) : null
      const entry: Waiting<Item> = both ? { key: last!.key, item: both } : { key: newId(), item }
      const answer = answers.get(entry.key) ?? Promise.withResolvers<Answer>()
      answers.set(entry.key, answer)
      change({ waiting: [...(both ? queue.waiting.slice(0, -1) : queue.waiting), entry] })
      void sendAll()
      return answer.promise
    },
  }
}
