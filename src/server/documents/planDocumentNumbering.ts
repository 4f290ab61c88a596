import { strFromU8, strToU8 } from 'fflate'
import type { Unzipped } from 'fflate'

/**
 * Word computes `一、`, `（一）` and `1.` when it shows a paragraph; they stand nowhere in the text. They are the structure of
 * most plans, so they are written into the paragraphs, as Word would show them.
 */
export function writeNumbers(parts: Unzipped): void {
  const document = parts['word/document.xml']
  const numbering = parts['word/numbering.xml']
  if (!document || !numbering) return
  const lists = readLists(strFromU8(numbering))
  const styles = readStyleLists(parts['word/styles.xml'] ? strFromU8(parts['word/styles.xml']) : '')
  const counters = new Map<string, number[]>()
  const text = strFromU8(document).replace(/<w:pPrChange\b[\s\S]*?<\/w:pPrChange>/g, '')
  const numbered = text.replace(/<w:pPr>([\s\S]*?)<\/w:pPr>/g, (whole, properties: string) => {
    const place = placeOf(properties, styles)
    const level = place && lists.get(place.list)?.levels[place.level]
    if (!place || !level) return whole
    const label = count(lists, counters, place)
    const run = label === '' ? '' : `<w:r><w:t xml:space="preserve">${label}</w:t></w:r>`
    return `<w:pPr>${properties.replace(/<w:numPr>[\s\S]*?<\/w:numPr>|<w:numPr\/>/g, '')}</w:pPr>${run}`
  })
  parts['word/document.xml'] = strToU8(numbered)
}

interface Level {
  format: string
  /** `%1.`, `第%1章`. */
  text: string
  start: number
}

interface List {
  /** Lists that share a definition share their counters. */
  definition: string
  levels: Level[]
}

interface Place {
  list: string
  level: number
}

function readLists(numbering: string): Map<string, List> {
  const definitions = new Map<string, Level[]>()
  for (const [, id = '', body = ''] of numbering.matchAll(
    /<w:abstractNum\b[^>]*w:abstractNumId="([^"]*)"[^>]*>([\s\S]*?)<\/w:abstractNum>/g,
  ))
    definitions.set(id, readLevels(body))
  const lists = new Map<string, List>()
  for (const [, id = '', body = ''] of numbering.matchAll(/<w:num\b[^>]*w:numId="([^"]*)"[^>]*>([\s\S]*?)<\/w:num>/g)) {
    const definition = valueOf(body, 'abstractNumId') ?? ''
    lists.set(id, {
      definition: /<w:startOverride/.test(body) ? `${definition}:${id}` : definition,
      levels: definitions.get(definition) ?? [],
    })
  }
  return lists
}

function readLevels(body: string): Level[] {
  const levels: Level[] = []
  for (const [, index = '0', level = ''] of body.matchAll(/<w:lvl\b[^>]*w:ilvl="(\d+)"[^>]*>([\s\S]*?)<\/w:lvl>/g)) {
    levels[Number(index)] = {
      format: valueOf(level, 'numFmt') ?? 'decimal',
      text: valueOf(level, 'lvlText') ?? '',
      start: Number(valueOf(level, 'start') ?? 1),
    }
  }
  return levels
}

/** Paragraph styles that number their paragraphs, such as headings. */
function readStyleLists(styles: string): Map<string, Place> {
  const lists = new Map<string, Place>()
  for (const [, id = '', body = ''] of styles.matchAll(/<w:style\b[^>]*w:styleId="([^"]*)"[^>]*>([\s\S]*?)<\/w:style>/g)) {
    const list = valueOf(body, 'numId')
    if (list) lists.set(id, { list, level: Number(valueOf(body, 'ilvl') ?? valueOf(body, 'outlineLvl') ?? 0) })
  }
  return lists
}

function placeOf(properties: string, styles: Map<string, Place>): Place | null {
  const own = /<w:numPr>([\s\S]*?)<\/w:numPr>/.exec(properties)?.[1]
  if (own !== undefined) {
    const list = valueOf(own, 'numId')
    return list && list !== '0' ? { list, level: Number(valueOf(own, 'ilvl') ?? 0) } : null
  }
  return styles.get(valueOf(properties, 'pStyle') ?? '') ?? null
}

function valueOf(xml: string, tag: string): string | undefined {
  return new RegExp(`<w:${tag}\\b[^>]*w:val="([^"]*)"`).exec(xml)?.[1]
}

/** Counts one more at this level, begins the deeper ones anew, and writes the label that Word shows. */
function count(lists: Map<string, List>, counters: Map<string, number[]>, { list, level }: Place): string {
  const { definition, levels } = lists.get(list) ?? { definition: list, levels: [] }
  const numbers = counters.get(definition) ?? []
  numbers[level] = (numbers[level] ?? (levels[level]?.start ?? 1) - 1) + 1
  numbers.length = level + 1
  counters.set(definition, numbers)
  const { format = 'decimal', text = '' } = levels[level] ?? {}
  if (format === 'bullet') return `${'  '.repeat(level)}- `
  if (format === 'none' || text === '') return ''
  const label = text.replace(/%(\d)/g, (_, digit: string) => {
    const index = Number(digit) - 1
    return writeNumber(numbers[index] ?? levels[index]?.start ?? 1, levels[index]?.format ?? 'decimal')
  })
  return /[、.．)）:：]$/.test(label) && /[、）)：]$/.test(label) ? label : `${label} `
}

function writeNumber(number: number, format: string): string {
  if (/chinese|ideograph|japanese|taiwanese|koreanDigital/i.test(format)) return writeChinese(number)
  if (format.endsWith('Letter')) return letter(number, format.startsWith('upper'))
  if (format.endsWith('Roman')) return format.startsWith('upper') ? roman(number) : roman(number).toLowerCase()
  if (format.includes('Circle') && number <= 20) return String.fromCodePoint(0x245f + number)
  return String(number)
}

function writeChinese(number: number): string {
  const digits = '零一二三四五六七八九'
  const ones = number % 10 === 0 ? '' : digits.charAt(number % 10)
  if (number < 10) return digits.charAt(number)
  return number < 100 ? `${number < 20 ? '' : digits.charAt(Math.floor(number / 10))}十${ones}` : String(number)
}

function letter(number: number, upper: boolean): string {
  return String.fromCodePoint((upper ? 64 : 96) + (((number - 1) % 26) + 1))
}

function roman(number: number): string {
  const marks: [number, string][] = [
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ]
  let rest = number
  return marks
    .map(([value, mark]) => {
      const times = Math.floor(rest / value)
      rest -= times * value
      return mark.repeat(times)
    })
    .join('')
}
