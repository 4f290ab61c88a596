import { useEffect, useMemo, useSyncExternalStore } from 'react'
import { Refused, api } from '../../api.ts'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { useSession } from '../../session/SessionProvider.tsx'
import { useToast } from '../../ui/feedback/useToast.ts'
import type { Saying } from './sayings.ts'
import { sayingQueueOf } from './sayingQueue.ts'

/** Shows what is said at once, and tells how it went: `told` with 撤销, or the server's refusal. */
export type Say = (saying: Saying, told?: string) => void

export function useSayings(): { say: Say; waiting: readonly Saying[]; isOffline: boolean } {
  const { person } = useSession()
  const { common } = useMessages()
  const toast = useToast()
  const queue = sayingQueueOf(person.id)
  const { waiting, isOffline } = useSyncExternalStore(queue.subscribe, queue.getQueue)
  useEffect(() => queue.resume(), [queue])

  const refused = (error: unknown) => {
    toast({ text: error instanceof Refused ? error.message : common.unreachable, tone: 'failed' })
  }
  const takeBack = (campaignId: string, eventId: string) =>
    void api.events.undo({ campaignId, eventId }).then(() => toast({ text: common.undone }), refused)
  const tell = (told: string, campaignId: string, eventId: string | null) => {
    const undo = eventId && { label: common.undo, onPress: () => takeBack(campaignId, eventId) }
    toast({ text: told, ...(undo && { action: undo }) })
  }
  const say: Say = (saying, told) =>
    void queue.say(saying).then(({ eventId }) => told && tell(told, saying.campaignId, eventId), refused)
  return { say, isOffline, waiting: useMemo(() => waiting.map(({ item }) => item), [waiting]) }
}
