import type { Language } from '#domain/problem.ts'
import type { Messages } from './zh.ts'
import type { FirstWords } from './zhFirst.ts'
import type { OtherWords } from './zhRest.ts'

const first: Record<Language, () => Promise<FirstWords>> = {
  zh: () => import('./zhFirst.ts').then(({ zhFirst }) => zhFirst),
  en: () => import('./enFirst.ts').then(({ enFirst }) => enFirst),
}

const others: Record<Language, () => Promise<OtherWords>> = {
  zh: () => import('./zhRest.ts').then(({ zhRest }) => zhRest),
  en: () => import('./enRest.ts').then(({ enRest }) => enRest),
}

const asked = new Map<Language, Promise<OtherWords>>()
const loaded = new Map<Language, OtherWords>()

function otherWords(language: Language): Promise<OtherWords> {
  const before = asked.get(language)
  if (before) return before
  const words = keptWords(language)
  asked.set(language, words)
  return words
}

async function keptWords(language: Language): Promise<OtherWords> {
  const words = await others[language]()
  loaded.set(language, words)
  return words
}

/** Loads the words that the first look does not need. What fails ahead of time is asked for again when it is needed. */
export async function loadAhead(language: Language): Promise<void> {
  try {
    await otherWords(language)
  } catch {
    asked.delete(language)
  }
}

/**
 * A screen that asks for a word before it is there waits for it, like a screen that is still being loaded. It waits by a thrown promise, not
 * by `use`: a render that waited in `use` is taken up where it stood, and must then call `use` again, though the words are there by then.
 */
export async function loadWords(language: Language): Promise<{ messages: Messages; language: Language }> {
  const [atOnce] = await Promise.all([first[language](), loaded.size > 0 && loadAhead(language)])
  const messages = new Proxy(atOnce, {
    get: (target, feature) => {
      const words = feature in target ? target : loaded.get(language)
      // oxlint-disable-next-line typescript/only-throw-error -- it is React's way to wait outside of hooks
      if (!words) throw otherWords(language)
      return Reflect.get(words, feature) as unknown
    },
  })
  return { messages: messages as Messages, language }
}
