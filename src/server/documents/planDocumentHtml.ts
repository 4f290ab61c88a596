/** The marks of Markdown for what a reader of .docx makes of it: headings, tables, bold paragraphs; everything else is a line. */
export function htmlToMarks(html: string): string {
  const out: string[] = []
  const tables: TableState[] = []
  let block: BlockState | null = null
  const endBlock = () => {
    if (block) write(out, tables, block)
    block = null
  }
  for (const [, tag = '', name = '', text = ''] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)[^>]*>|([^<]+)/g)) {
    const closes = tag === '/'
    if (text !== '') {
      block ??= newBlock('')
      block.text += decode(text)
      block.plain ||= block.bold === 0 && text.trim() !== ''
    } else if (name === 'strong' || name === 'b') {
      block ??= newBlock('')
      block.bold += closes ? -1 : 1
    } else if (name === 'br') {
      if (block) block.text += tables.length > 0 ? ' / ' : '\n'
    } else if (/^(?:p|li|h[1-6])$/.test(name)) {
      endBlock()
      if (!closes) block = newBlock(name)
      else if (name === 'p' && tables.length === 0) out.push('')
    } else if (/^(?:table|tr|td|th)$/.test(name)) {
      endBlock()
      moveInTable(out, tables, name, closes)
    }
  }
  endBlock()
  return tidy(out)
}

interface BlockState {
  tag: string
  text: string
  bold: number
  /** Some of it is not bold. */
  plain: boolean
}

interface TableState {
  rows: string[][]
}

function newBlock(tag: string): BlockState {
  return { tag, text: '', bold: 0, plain: false }
}

function write(out: string[], tables: TableState[], { tag, text, plain }: BlockState): void {
  const cell = tables.at(-1)?.rows.at(-1)
  if (cell) {
    const last = cell.length - 1
    if (last >= 0 && text.trim() !== '') cell[last] = cell[last] ? `${cell[last]} / ${text.trim()}` : text.trim()
    return
  }
  if (text.trim() === '') return
  const level = /^h([1-6])$/.exec(tag)?.[1]
  if (level) out.push('', `${'#'.repeat(Number(level))} ${text.trim()}`)
  else if (!plain && text.trim().length <= 40 && /\S/.test(text) && tag === 'p') out.push(`**${text.trim()}**`)
  else out.push(text.trimEnd())
}

function moveInTable(out: string[], tables: TableState[], name: string, closes: boolean): void {
  const table = tables.at(-1)
  if (name === 'table' && !closes) tables.push({ rows: [] })
  else if (name === 'table') {
    tables.pop()
    const outer = tables.at(-1)?.rows.at(-1)
    if (table && outer && outer.length > 0) outer[outer.length - 1] += table.rows.flat().join(' ')
    else if (table) out.push('', ...writeTable(table.rows), '')
  } else if (name === 'tr' && !closes) table?.rows.push([])
  else if ((name === 'td' || name === 'th') && !closes) table?.rows.at(-1)?.push('')
}

/** A table of one cell is a box around text. */
function writeTable(rows: string[][]): string[] {
  const filled = rows.filter((row) => row.some((cell) => cell !== ''))
  const [header, ...body] = filled
  if (!header) return []
  if (filled.every((row) => row.length === 1)) return filled.map(([cell = '']) => cell)
  const line = (row: string[]) => `| ${row.map((cell) => cell.replaceAll('|', '\\|').replace(/\s*\n\s*/g, ' ')).join(' | ')} |`
  return [line(header), `|${header.map(() => ' --- |').join('')}`, ...body.map(line)]
}

function decode(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&nbsp;', ' ')
    .replaceAll('&amp;', '&')
}

/** An empty paragraph is a blank line; paragraphs follow each other without one. */
function tidy(out: string[]): string {
  return out
    .map((line, index) => ({
      line,
      isGap:
        line === '' &&
        out[index - 1] !== '' &&
        out[index + 1] !== '' &&
        index > 0 &&
        !out[index + 1]?.startsWith('#') &&
        !isRow(out[index + 1]) &&
        !isRow(out[index - 1]),
    }))
    .filter(({ isGap }) => !isGap)
    .map(({ line }) => line)
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

function isRow(line: string | undefined): boolean {
  return line?.startsWith('|') ?? false
}
