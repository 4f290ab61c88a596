import { createContext, useCallback, useContext, useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import type { ReactNode } from 'react'
import type { Task } from '#domain/task.ts'
import { useCampaignNews } from '../live.ts'
import { useSession } from '../session/SessionProvider.tsx'
import type { Connection, PlanStore } from './planStore.ts'
import { createPlanStore } from './planStore.ts'
import type { Plan } from './plan.ts'

const StoreContext = createContext<PlanStore | null>(null)
const PlanContext = createContext<Plan | null>(null)

/** Loads a campaign and keeps it current while it is on the screen. `waiting` and `failed` stand in for it until it is there. */
export function PlanProvider({
  campaignId,
  waiting,
  failed,
  children,
}: {
  campaignId: string
  waiting: ReactNode
  failed: (error: unknown) => ReactNode
  children: ReactNode
}) {
  const { today } = useSession()
  const store = useMemo(() => createPlanStore(campaignId, () => today), [campaignId, today])
  const [error, setError] = useState<unknown>(null)
  const pull = useCallback(() => void store.pull().then(() => setError(null), setError), [store])
  useEffect(() => {
    pull()
    store.resume()
  }, [store, pull])
  useCampaignNews(campaignId, pull)
  const plan = useSyncExternalStore(store.subscribe, store.getPlan)
  if (!plan) return error ? failed(error) : waiting
  return (
    <StoreContext value={store}>
      <PlanContext value={plan}>{children}</PlanContext>
    </StoreContext>
  )
}

export function usePlanStore(): PlanStore {
  const store = useContext(StoreContext)
  if (!store) throw new Error('outside a campaign')
  return store
}

/** The plan as a whole: renders again with every change. A row that needs only itself uses `useTask`. */
export function usePlan(): Plan {
  const plan = useContext(PlanContext)
  if (!plan) throw new Error('outside a campaign')
  return plan
}

export function useTask(id: string): Task | undefined {
  const store = usePlanStore()
  const subscribe = useCallback((listener: () => void) => store.subscribeTask(id, listener), [store, id])
  return useSyncExternalStore(subscribe, () => store.getTask(id))
}

export function useConnection(): Connection {
  const store = usePlanStore()
  return useSyncExternalStore(store.subscribe, store.getConnection)
}
