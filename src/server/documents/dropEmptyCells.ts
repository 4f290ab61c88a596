const chunkBytes = 4 * 1024 * 1024
/** Only cells and rows that say where they stand: dropping another would shift its neighbours. */
const emptyCell = /<((?:\w+:)?c)\s[^<>]*?\br="[^"]*"[^<>]*?(?:\/>|>\s*<\/\1>)/g
const emptyRow = /<((?:\w+:)?row)\s[^<>]*?\br="[^"]*"[^<>]*?(?:\/>|>\s*<\/\1>)/g

/** A sheet's XML without cells and rows that hold only formats, in pieces, so that 300 MB of them never stand in memory as text. */
export function dropEmptyCells(xml: Uint8Array): Uint8Array<ArrayBuffer> {
  const decoder = new TextDecoder()
  const kept: Uint8Array[] = []
  let carried = ''
  for (let start = 0; start < xml.length; start += chunkBytes) {
    const text = carried + decoder.decode(xml.subarray(start, start + chunkBytes), { stream: true })
    const cut = text.lastIndexOf('<')
    carried = text.slice(cut)
    kept.push(Buffer.from(thin(text.slice(0, cut))))
  }
  kept.push(Buffer.from(thin(carried + decoder.decode())))
  return Buffer.concat(kept)
}

function thin(text: string): string {
  return text.replace(emptyCell, '').replace(emptyRow, '')
}
