import { fold } from './search/fold.ts'

/** Words that mean the same, as people write them: one group a line, signs between the words. */
export function readWords(text: string): string[] {
  const seen = new Set<string>()
  return text
    .split(/[\n、，,;；=＝|]+/)
    .map((word) => word.trim())
    .filter((word) => word !== '' && !seen.has(fold(word)) && Boolean(seen.add(fold(word))))
}

export const LONGEST_WORD = 40
export const MOST_WORDS = 30

/** Why these words make no group, or null. */
export function refuseWords(words: readonly string[]): 'tooFew' | 'tooMany' | 'tooLong' | null {
  if (words.length < 2) return 'tooFew'
  if (words.length > MOST_WORDS) return 'tooMany'
  return words.some((word) => word.length > LONGEST_WORD) ? 'tooLong' : null
}

/** The groups of a text with one a line, and the lines that are none. Lines that begin with # are notes. */
export function readGroups(text: string): { groups: string[][]; refused: string[] } {
  const lines = text
    .split(/\r?\n/)
    .map((line) => line.replace(/^\uFEFF/, '').trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
  const read = lines.map((line) => ({ line, words: readWords(line) }))
  return {
    groups: read.filter(({ words }) => refuseWords(words) === null).map(({ words }) => words),
    refused: read.filter(({ words }) => refuseWords(words) !== null).map(({ line }) => line),
  }
}

export function groupsText(groups: readonly (readonly string[])[]): string {
  return groups.map((words) => `${words.join('、')}\n`).join('')
}

/** The groups that are not there yet, whatever the order of their words. */
export function newGroups(groups: readonly string[][], known: readonly (readonly string[])[]): string[][] {
  const keyOf = (words: readonly string[]) => words.map(fold).toSorted().join('\n')
  const seen = new Set(known.map(keyOf))
  return groups.filter((words) => !seen.has(keyOf(words)) && Boolean(seen.add(keyOf(words))))
}

/** The groups that have some of these words too: whoever looks for one of them finds what both groups say. */
export function sharingGroups(
  words: readonly string[],
  others: readonly (readonly string[])[],
): { shared: string[]; group: readonly string[] }[] {
  return others
    .map((group) => ({ group, shared: words.filter((word) => group.some((said) => fold(said) === fold(word))) }))
    .filter(({ shared }) => shared.length > 0)
}
