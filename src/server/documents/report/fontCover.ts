/** Which characters an OpenType font has a glyph for. */
export function fontCover(font: Buffer): (codePoint: number) => boolean {
  const cmap = tableAt(font, 'cmap')
  const groups = Array.from({ length: font.readUInt16BE(cmap + 2) }, (_, at) => cmap + font.readUInt32BE(cmap + 8 + at * 8))
    .filter((table) => font.readUInt16BE(table) === SEGMENTED)
    .flatMap((table) => groupsOf(font, table))
  return (codePoint) => groups.some(([first, last]) => first <= codePoint && codePoint <= last)
}

/** The format of a table for all of Unicode. */
const SEGMENTED = 12

function groupsOf(font: Buffer, table: number): [number, number][] {
  return Array.from({ length: font.readUInt32BE(table + 12) }, (_, at) => {
    const group = table + 16 + at * 12
    return [font.readUInt32BE(group), font.readUInt32BE(group + 4)]
  })
}

function tableAt(font: Buffer, tag: string): number {
  for (let at = 12; at < 12 + font.readUInt16BE(4) * 16; at += 16)
    if (font.toString('latin1', at, at + 4) === tag) return font.readUInt32BE(at + 8)
  throw new Error(`a font without ${tag}`)
}
