import { strToU8, zipSync } from 'fflate'

/** One paragraph of a .docx: its text, or its text with the list or style that numbers it. */
export type DocxParagraph = string | { text: string; level?: number; heading?: number; bold?: boolean }

/** A .docx as Word writes it: paragraphs, a list whose levels are numbered 一、 （一） 1. and bullets, and tables. */
export function makeDocx(blocks: (DocxParagraph | string[][])[], extra: Record<string, Uint8Array> = {}): Uint8Array {
  const body = blocks.map((block) => (Array.isArray(block) ? tableXml(block) : paragraphXml(block))).join('')
  return zipSync({
    '[Content_Types].xml': strToU8(contentTypes),
    '_rels/.rels': strToU8(relations('officeDocument', 'word/document.xml')),
    'word/_rels/document.xml.rels': strToU8(`${relations('numbering', 'numbering.xml')}`),
    'word/document.xml': strToU8(
      `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="${word}"><w:body>${body}</w:body></w:document>`,
    ),
    'word/numbering.xml': strToU8(numbering),
    ...extra,
  })
}

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const levels = [
  ['chineseCounting', '%1、'],
  ['chineseCounting', '（%2）'],
  ['decimal', '%3.'],
  ['bullet', '•'],
]
const numbering = `<?xml version="1.0" encoding="UTF-8"?><w:numbering xmlns:w="${word}"><w:abstractNum w:abstractNumId="0">${levels
  .map(
    ([format, text], index) =>
      `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`,
  )
  .join('')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`
const contentTypes =
  '<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'

function relations(type: string, target: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/${type}" Target="${target}"/></Relationships>`
}

function paragraphXml(paragraph: DocxParagraph): string {
  const { text, level, heading, bold } = typeof paragraph === 'string' ? { text: paragraph } : paragraph
  const number = level === undefined ? '' : `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr>`
  const style = heading === undefined ? '' : `<w:pStyle w:val="Heading${heading}"/>`
  return `<w:p><w:pPr>${style}${number}</w:pPr><w:r>${bold ? '<w:rPr><w:b/></w:rPr>' : ''}<w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r></w:p>`
}

function tableXml(rows: string[][]): string {
  const cell = (text: string) => `<w:tc>${paragraphXml(text)}</w:tc>`
  return `<w:tbl>${rows.map((row) => `<w:tr>${row.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}

/** Text at a place on a page, in points from the upper left. */
export interface PdfText {
  x: number
  y: number
  text: string
  size?: number
}

/** A PDF with these texts; a character is written by its code, as programs do that embed their own fonts. */
export function makePdf(pages: PdfText[][], encryption = ''): Uint8Array {
  const pageObjects = pages.map((texts, index) => ({ id: 10 + index * 2, content: pageContent(texts) }))
  const objects: [number, string][] = [
    [1, '<< /Type /Catalog /Pages 2 0 R >>'],
    [2, `<< /Type /Pages /Count ${pages.length} /Kids [${pageObjects.map(({ id }) => `${id} 0 R`).join(' ')}] >>`],
    [3, '<< /Type /Font /Subtype /Type0 /BaseFont /Plan /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 6 0 R >>'],
    [
      4,
      '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Plan /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor 5 0 R /DW 1000 /W [0 [500] 1 127 500] >>',
    ],
    [
      5,
      '<< /Type /FontDescriptor /FontName /Plan /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 900 /Descent -200 /CapHeight 700 /StemV 80 >>',
    ],
    [6, stream(toUnicode)],
    ...pageObjects.flatMap(({ id, content }): [number, string][] => [
      [
        id,
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 3 0 R >> >> /Contents ${id + 1} 0 R >>`,
      ],
      [id + 1, stream(content)],
    ]),
  ]
  return writePdf(objects, encryption)
}

/** A PDF that asks for a password before it shows anything. */
export function makeEncryptedPdf(): Uint8Array {
  const key = `<${'5a'.repeat(32)}>`
  return makePdf(
    [[{ x: 50, y: 60, text: '机密' }]],
    `/Encrypt << /Filter /Standard /V 1 /R 2 /O ${key} /U ${key} /P -4 >> /ID [<00> <00>]`,
  )
}

const ranges = Array.from({ length: 256 }, (_, high) => {
  const byte = high.toString(16).padStart(2, '0')
  return `<${byte}00> <${byte}ff> <${byte}00>`
})
const toUnicode = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Plan def 1 begincodespacerange <0000> <ffff> endcodespacerange ${[
  0, 100, 200,
]
  .map((from) => ranges.slice(from, from + 100))
  .map((part) => `${part.length} beginbfrange ${part.join(' ')} endbfrange`)
  .join(' ')} endcmap end end`

function pageContent(texts: PdfText[]): string {
  return texts.map(({ x, y, text, size = 11 }) => `BT /F ${size} Tf 1 0 0 1 ${x} ${842 - y} Tm <${hex(text)}> Tj ET`).join('\n')
}

function hex(text: string): string {
  return Array.from(text, (character) => character.charCodeAt(0).toString(16).padStart(4, '0')).join('')
}

function stream(content: string): string {
  return `<< /Length ${content.length} >>\nstream\n${content}\nendstream`
}

function writePdf(objects: [number, string][], encryption: string): Uint8Array {
  let out = '%PDF-1.7\n'
  const places = new Map<number, number>()
  for (const [id, body] of objects) {
    places.set(id, out.length)
    out += `${id} 0 obj\n${body}\nendobj\n`
  }
  const size = Math.max(...places.keys()) + 1
  const rows = Array.from({ length: size }, (_, id) => {
    const place = places.get(id)
    return place === undefined ? '0000000000 65535 f \n' : `${String(place).padStart(10, '0')} 00000 n \n`
  })
  return strToU8(
    `${out}xref\n0 ${size}\n${rows.join('')}trailer << /Size ${size} /Root 1 0 R ${encryption} >>\nstartxref\n${out.length}\n%%EOF`,
    true,
  )
}
