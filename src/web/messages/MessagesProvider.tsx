import { createContext, useContext, useEffect, useState, useSyncExternalStore } from 'react'
import type { ReactNode } from 'react'
import type { Language } from '#domain/problem.ts'
import { language, subscribeLanguage } from '../language.ts'
import type { Messages } from './zh.ts'

const catalogues: Record<Language, () => Promise<Messages>> = {
  zh: () => import('./zh.ts').then(({ zh }) => zh),
  en: () => import('./en.ts').then(({ en }) => en),
}

const MessagesContext = createContext<{ messages: Messages; language: Language } | null>(null)

/** Gives the screen its words. A reader of one language does not load the other. */
export function MessagesProvider({ children }: { children: ReactNode }) {
  const wanted = useSyncExternalStore(subscribeLanguage, language)
  const [loaded, setLoaded] = useState<{ messages: Messages; language: Language } | null>(null)
  useEffect(() => {
    let current = true
    void catalogues[wanted]().then((messages) => current && setLoaded({ messages, language: wanted }))
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

function useCatalogue() {
  const catalogue = useContext(MessagesContext)
  if (!catalogue) throw new Error('no words yet')
  return catalogue
}
