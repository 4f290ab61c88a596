import { useEffect, useEffectEvent, useSyncExternalStore } from 'react'
import { announceStale } from './api.ts'
import { queryClient } from './reads.ts'

interface Message {
  topics?: string[]
  campaignId?: string | null
  /** Something may have been missed: ask for everything. */
  resync?: true
}

const campaignListeners = new Set<(campaignId: string | null) => void>()

/**
 * The page's one live channel, open while the page can be seen; it hears of the workspace, and of this campaign by name.
 * Messages say what to ask for again and carry no data.
 */
export function useLiveChannel(campaignId: string | null): void {
  useEffect(() => {
    let source: EventSource | null = null
    const open = () => {
      if (source || document.hidden) return
      source = new EventSource(`/api/live${campaignId ? `?campaign=${campaignId}` : ''}`)
      source.addEventListener('open', () => setOpen(true))
      source.addEventListener('error', () => setOpen(false))
      source.addEventListener('message', (event: MessageEvent<string>) => hear(JSON.parse(event.data) as Message))
    }
    const close = () => {
      source?.close()
      source = null
    }
    // a hidden page lets go of its connection: a browser has only six per server
    const follow = () => (document.hidden ? close() : open())
    const lose = () => setOpen(false)
    const renew = () => {
      close()
      open()
    }
    open()
    document.addEventListener('visibilitychange', follow)
    addEventListener('offline', lose)
    addEventListener('online', renew) // at once, not when the browser next tries
    return () => {
      document.removeEventListener('visibilitychange', follow)
      removeEventListener('offline', lose)
      removeEventListener('online', renew)
      close()
    }
  }, [campaignId])
}

let isOpen = false
const stateListeners = new Set<() => void>()

function setOpen(next: boolean): void {
  isOpen = next
  stateListeners.forEach((listener) => listener())
}

/** Whether the live channel is open: false while the browser tries to reach the server again. */
export function useLiveState(): boolean {
  return useSyncExternalStore(subscribeState, () => isOpen)
}

function subscribeState(listener: () => void): () => void {
  stateListeners.add(listener)
  return () => void stateListeners.delete(listener)
}

/** Calls back when rows of this campaign may have changed. */
export function useCampaignNews(campaignId: string, onNews: () => void): void {
  const hear = useEffectEvent((changed: string | null) => {
    if (changed === null || changed === campaignId) onNews()
  })
  useEffect(() => {
    const listener = (changed: string | null) => hear(changed)
    campaignListeners.add(listener)
    return () => void campaignListeners.delete(listener)
  }, [])
}

function hear({ topics, campaignId, resync }: Message): void {
  if (resync) {
    campaignListeners.forEach((listener) => listener(null))
    void queryClient.invalidateQueries()
  }
  if (campaignId) campaignListeners.forEach((listener) => listener(campaignId))
  if (topics) announceStale(topics)
}
