import { expect, test } from 'vitest'
import { noticeKinds } from '#domain/notice/kinds.ts'
import { enFirst } from '../enFirst.ts'
import { enRest } from '../enRest.ts'

/** Every sentence of a catalogue that takes numbers, said of one of each. */
function saidOfOne(words: object, path: string): [string, string][] {
  return Object.entries(words).flatMap(([key, word]: [string, unknown]) => {
    const at = `${path}.${key}`
    if (typeof word === 'object' && word !== null) return saidOfOne(word, at)
    return typeof word === 'function' ? [[at, sentence(word as (...values: unknown[]) => unknown)]] : []
  })
}

function sentence(say: (...values: unknown[]) => unknown): string {
  try {
    return String(say(...Array.from({ length: say.length }, () => 1)))
  } catch {
    return '' // it takes something else than numbers and words
  }
}

const verbs = 'is|was|has|needs|waits|says|objects|does|goes|falls|moves|stays|this|across|as|us'
const pluralOfOne = new RegExp(`(?<![\\d.,/#–-] ?)\\b1 (?:more )?(?!(?:${verbs})\\b)[a-z]+(?<!s)s\\b`)

test('of one thing English speaks in the singular', () => {
  const wrong = [...saidOfOne(enFirst, 'first'), ...saidOfOne(enRest, 'rest')].filter(([, said]) => pluralOfOne.test(said))
  expect(wrong).toEqual([])
})

test('a notice about one thing too', () => {
  const bare = Object.values(noticeKinds).filter(({ en }) => /\{(count|days)\}/.test(en))
  expect(bare).toEqual([])
})
