import { createKeptQueue, type KeptQueue } from '../../keptQueue.ts'
import { queryClient, readOptions } from '../../reads.ts'
import type { Saying } from './sayings.ts'
import { joined } from './sayings.ts'
import { sendSaying } from './sendSaying.ts'

type SayingQueue = KeptQueue<Saying, { eventId: string | null }>

const queues = new Map<string, SayingQueue>()

/** What this person said and the server does not know yet. One for each person, whatever screen is shown. */
export function sayingQueueOf(personId: string): SayingQueue {
  const queue =
    queues.get(personId) ??
    createKeptQueue({
      name: `runsheet.today.${personId}`,
      send: sendSaying,
      joined,
      refresh: () => queryClient.refetchQueries(readOptions('today', 'tasks', {}), { cancelRefetch: false }),
    })
  queues.set(personId, queue)
  return queue
}
