import type { Passage } from './passage.ts'

const pictures = /^(?:\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Emoji_Modifier})/u
const invisible = /\p{Default_Ignorable_Code_Point}|\u20E3/u

/** What a reader sees of `source.slice(from, to)`: links as their words, without emphasis, code marks, tags and pictures. */
export function readMarkup(source: string, from: number, to: number): Passage {
  const raw = source.slice(from, to)
  const hidden = hiddenCharacters(raw)
  let text = ''
  let shown = ''
  const at: number[] = []
  for (let index = 0; index < raw.length; index += 1) {
    if (hidden[index]) continue
    const character = raw.charAt(index)
    text += narrow(character)
    shown += character
    at.push(from + index)
  }
  return { text, shown, at }
}

/** Full-width forms as their narrow twins, where those are one character too. */
export function narrow(character: string): string {
  if (character === '\t' || character === '\u00A0') return ' '
  if (dashes.has(character)) return '-'
  if (character < '\u0080' || isEnclosed(character)) return character
  const narrowed = character.normalize('NFKC')
  return narrowed.length === 1 ? narrowed : character
}

/** Hyphens, figure dashes and minus signs that programs write for a plain one. */
const dashes = new Set(['‐', '‑', '‒', '−', '﹣', '－'])

/** ①, ⑴ and ㈠ number an item; as plain digits they would be part of its words. */
function isEnclosed(character: string): boolean {
  return /[\u2460-\u24ff\u2776-\u2793\u3220-\u3243\u3280-\u32b0]/.test(character)
}

const marks = [
  /!\[[^\]\n]*\]\([^)\n]*\)/g,
  /<\/?[a-zA-Z][^<>\n]{0,200}>|<!--.*?-->/g,
  /\*\*|__(?=\S)|(?<=\S)__|~~|`+/g,
  /(?<![^\s(（“"'])\*(?=[^\s*][^*\n]*[^\s*]\*(?![^\s,.;:，。；：、)）”"']))|(?<=[^\s*])\*(?=[\s,.;:，。；：、)）”"']|$)/g,
  /\\(?=[*_#`[\]()~|-])/g,
]
const link = /\[([^\]\n]*)\]\(([^)\n]*)\)/g

function hiddenCharacters(raw: string): boolean[] {
  const hidden: boolean[] = []
  const hide = (from: number, length: number) => hidden.fill(true, from, from + length)
  hidden.length = raw.length
  hidden.fill(false)
  for (const pattern of marks) for (const match of raw.matchAll(pattern)) hide(match.index, match[0].length)
  for (const match of raw.matchAll(link)) {
    hide(match.index, 1)
    hide(match.index + 1 + (match[1] ?? '').length, match[0].length - 1 - (match[1] ?? '').length)
  }
  for (let index = 0; index < raw.length; index += 1) {
    if (invisible.test(raw.charAt(index))) hidden[index] = true
    const picture = raw.charCodeAt(index) > 0x2000 ? pictures.exec(raw.slice(index, index + 2)) : null
    if (picture && !keptSigns.has(picture[0])) hide(index, picture[0].length)
  }
  return hidden
}

/** Signs that carry meaning in plans: done, not done, arrows. */
const keptSigns = new Set(['✅', '✔', '☑', '❌', '→', '↔', '➡', '⬜', '☐', '©', '®', '™'])
