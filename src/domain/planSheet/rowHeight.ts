/** A row's height in points for its longest wrapped text; `width` in characters of a column. Spreadsheets show at most 409. */
export function rowHeight(texts: { text: string; width: number }[], { line, least }: { line: number; least: number }): number {
  const lines = Math.max(1, ...texts.map(({ text, width }) => wrappedLines(text, width)))
  return Math.min(400, Math.max(least, lines * line + 4))
}

function wrappedLines(text: string, width: number): number {
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(displayWidth(line) / (width - 2))), 0)
}

/** A Chinese character is as wide as two Latin ones. */
function displayWidth(text: string): number {
  let width = 0
  for (let index = 0; index < text.length; index += 1) width += text.charCodeAt(index) > 0x2e7f ? 2 : 1
  return width
}
