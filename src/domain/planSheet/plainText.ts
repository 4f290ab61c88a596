/** Full-width digits and signs in half width, one for one; brackets and letters stay as they are written. */
export function halfWidthDigits(text: string): string {
  return text.replace(/[０-９．％＋－＝＜＞：～]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
}

/** Text as a cell can hold it: no control characters, one kind of line break, at most what a spreadsheet takes. */
export function cellSafe(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replace(/(?!\n|\t)\p{Cc}|[\ufffe\uffff]/gu, '')
    .slice(0, 32_000)
    .toWellFormed()
    .trim()
}

export function oneLine(text: string): string {
  return cellSafe(text).replace(/\s+/g, ' ')
}
