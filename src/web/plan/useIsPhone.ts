import { useSyncExternalStore } from 'react'

const phone = matchMedia('(max-width: 640px)')

/** Whether there is only a phone's width. */
export function useIsPhone(): boolean {
  return useSyncExternalStore(subscribe, () => phone.matches)
}

function subscribe(listener: () => void): () => void {
  phone.addEventListener('change', listener)
  return () => phone.removeEventListener('change', listener)
}
