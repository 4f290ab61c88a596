import { v7 as newId } from 'uuid'
import { Unreachable } from '../../api.ts'
import { keptList } from '../../keptList.ts'
import { queryClient, readOptions } from '../../reads.ts'
import type { Saying } from './sayings.ts'
import { joined } from './sayings.ts'
import { sendSaying } from './sendSaying.ts'

interface Waiting {
  key: string
  saying: Saying
}

interface Queue {
  waiting: readonly Waiting[]
  isOffline: boolean
}

type Answer = { eventId: string | null }

const RETRY = 3000

export type SayingQueue = ReturnType<typeof createSayingQueue>

const queues = new Map<string, SayingQueue>()

/** What this person said and the server does not know yet. One for each person, whatever screen is shown. */
export function sayingQueueOf(personId: string): SayingQueue {
  const queue = queues.get(personId) ?? createSayingQueue(`runsheet.today.${personId}`)
  queues.set(personId, queue)
  return queue
}

/** Sent at once and in order; kept over a reload and sent again with the same key until the server has answered. */
function createSayingQueue(name: string) {
  const kept = keptList<Waiting>(name)
  let queue: Queue = { waiting: kept.load(), isOffline: false }
  let isSending = false
  const tried = new Set(queue.waiting.map(({ key }) => key))
  const answers = new Map<string, PromiseWithResolvers<Answer>>()
  const listeners = new Set<() => void>()

  const change = (next: Partial<Queue>) => {
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

  const sendFirst = async ({ key, saying }: Waiting): Promise<void> => {
    tried.add(key)
    const answered = answers.get(key)
    try {
      const answer = await sendSaying(saying, key)
      // shown as said until the list says it itself
      await queryClient.refetchQueries(readOptions('today', 'tasks', {}), { cancelRefetch: false })
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
    say: (saying: Saying): Promise<Answer> => {
      const last = queue.waiting.at(-1)
      const both = last && !tried.has(last.key) ? joined(last.saying, saying) : null
      const entry: Waiting = both ? { key: last!.key, saying: both } : { key: newId(), saying }
      const answer = answers.get(entry.key) ?? Promise.withResolvers<Answer>()
      answers.set(entry.key, answer)
      change({ waiting: [...(both ? queue.waiting.slice(0, -1) : queue.waiting), entry] })
      void sendAll()
      return answer.promise
    },
  }
}
