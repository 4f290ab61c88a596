import { createContext, useContext, useEffect, useState, useSyncExternalStore } from 'react'
import type { ReactNode } from 'react'
import type { Language } from '#domain/problem.ts'
import { afterFirstLook } from '../afterFirstLook.ts'
import { language, subscribeLanguage } from '../language.ts'
import { loadAhead, loadWords } from './words.ts'
import type { Messages } from './zh.ts'

const MessagesContext = createContext<{ messages: Messages; language: Language } | null>(null)

/** Gives the screen its words: those of the first look at once, the others when asked for. A reader of one language does not load the other. */
export function MessagesProvider({ children }: { children: ReactNode }) {
  const wanted = useSyncExternalStore(subscribeLanguage, language)
  const [loaded, setLoaded] = useState<{ messages: Messages; language: Language } | null>(null)
  useEffect(() => {
    let current = true
    void loadWords(wanted).then((words) => current && setLoaded(words))
    return () => {
      current = false
    }
  }, [wanted])
  return loaded && <MessagesContext value={loaded}>{children}</MessagesContext>
}

export function useMessages(): Messages {
  return useCatalogue().messages
}

export function useLanguage(): Language {
  return useCatalogue().language
}

/** Once the first look is there, what the next screens say follows. */
export function useWordsAhead(): void {
  const wanted = useLanguage()
  useEffect(() => afterFirstLook(() => void loadAhead(wanted)), [wanted])
}

function useCatalogue() {
  const catalogue = useContext(MessagesContext)
  if (!catalogue) throw new Error('no words yet')
  return catalogue
}
