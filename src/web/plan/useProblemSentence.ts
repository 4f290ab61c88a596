import { useCallback, useSyncExternalStore } from 'react'
import type { Problem } from '#domain/problem.ts'
import { afterFirstLook } from '../afterFirstLook.ts'
import { useLanguage, useMessages } from '../messages/MessagesProvider.tsx'

type Tell = typeof import('#domain/problemSentence.ts').problemSentence

let tell: Tell | null = null
const listeners = new Set<() => void>()

/** Tells a refusal that is decided in the browser. The table of sentences follows the first look; until it is there, a plain one stands in. */
export function useProblemSentence(): (problem: Problem) => string {
  const language = useLanguage()
  const { forms } = useMessages()
  const told = useSyncExternalStore(subscribe, () => tell)
  return useCallback((problem) => told?.(problem, language) ?? forms.refused, [told, language, forms.refused])
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  if (!tell) afterFirstLook(() => void load())
  return () => listeners.delete(listener)
}

async function load(): Promise<void> {
  tell = (await import('#domain/problemSentence.ts')).problemSentence
  for (const listener of listeners) listener()
}
