/**
 * Words that people typed, for a chat's markdown: no chat documents a way to escape, so what would be a link, a mention of everyone or
 * a tag is written with the full-width sign that reads the same.
 */
export function chatText(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[<>[\]*`~|\\@#]/g, (sign) => String.fromCodePoint(sign.codePointAt(0)! + FULL_WIDTH))
}

const FULL_WIDTH = 0xfee0

/** As much of the lines as fits into `bytes`, and how many did not. */
export function fitting(lines: string[], bytes: number): { kept: string[]; left: number } {
  let size = 0
  const end = lines.findIndex((line) => {
    size += Buffer.byteLength(line) + 1
    return size > bytes
  })
  return end < 0 ? { kept: lines, left: 0 } : { kept: lines.slice(0, end), left: lines.length - end }
}
