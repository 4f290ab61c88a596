import { simplifiedOf } from './traditional.ts'

/** Text as searches compare it: full width as half, capitals as small, traditional as simplified. */
export function fold(text: string): string {
  const plain = text.normalize('NFKC').toLowerCase()
  return /[\u4e00-\u9fff]/.test(plain) ? plain.replace(/[\u4e00-\u9fff]/g, (char) => simplifiedOf.get(char) ?? char) : plain
}

export interface FoldedText {
  text: string
  /** Where in the original each character of `text` comes from, and the end of the original. */
  places: number[]
}

/** As `fold`, one character at a time, so that what is found in it can be shown in the original. */
export function foldInPlace(original: string): FoldedText {
  let text = ''
  const places: number[] = []
  let at = 0
  for (const character of original) {
    const folded = foldCharacter(character)
    text += folded
    for (let unit = 0; unit < folded.length; unit++) places.push(at)
    at += character.length
  }
  places.push(at)
  return { text, places }
}

function foldCharacter(character: string): string {
  if (character >= '\u4e00' && character <= '\u9fff') return simplifiedOf.get(character) ?? character
  return character < '\u0080' ? character.toLowerCase() : fold(character)
}
