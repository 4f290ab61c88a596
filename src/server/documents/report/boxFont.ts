import { boxOf, type Glyph } from './boxGlyphs.ts'

export const BOX_FAMILY = 'Runsheet Boxes'

/**
 * A TrueType font made for these characters alone: each is a frame with its code in it, as browsers show what no font has. So a name with 𠮷
 * or an emoji is visible in a PDF, and who copies it gets the character itself.
 */
export function boxFont(codePoints: readonly number[]): Buffer {
  const sorted = [...new Set(codePoints)].toSorted((a, b) => a - b)
  const glyphs = [boxOf(null), ...sorted.map(boxOf)]
  const outlines = glyphs.map((glyph) => padded(outline(glyph)))
  const tables: Record<string, Buffer> = {
    'OS/2': os2(sorted),
    cmap: cmap(sorted),
    glyf: Buffer.concat(outlines),
    head: head(),
    hhea: hhea(glyphs.length),
    hmtx: Buffer.concat(glyphs.map(() => words(WIDTH, FRAME))),
    loca: longs(...outlines.reduce((offsets, each) => [...offsets, offsets.at(-1)! + each.length], [0])),
    maxp: maxp(glyphs),
    name: name(),
    post: Buffer.concat([longs(0x30000, 0), words(-100, 50), longs(0, 0, 0, 0, 0)]),
  }
  return fileOf(tables)
}

const EM = 1000
const WIDTH = 1000
const FRAME = 60
const [ASCENT, DESCENT] = [880, -120]

function outline({ contours, box }: Glyph): Buffer {
  const points = contours.flat()
  const ends = contours.map((_, at) => contours.slice(0, at + 1).flat().length - 1)
  const steps = (axis: 0 | 1) => points.map((point, at) => point[axis] - (points[at - 1]?.[axis] ?? 0))
  const flags = Buffer.alloc(points.length, 1)
  return Buffer.concat([words(contours.length, ...box, ...ends, 0), flags, words(...steps(0)), words(...steps(1))])
}

function cmap(codePoints: readonly number[]): Buffer {
  const groups = codePoints.flatMap((codePoint, at) => [codePoint, codePoint, at + 1])
  const table = Buffer.concat([words(12, 0), longs(16 + groups.length * 4, 0, codePoints.length, ...groups)])
  return Buffer.concat([words(0, 1, 3, 10), longs(12), table])
}

function head(): Buffer {
  const dates = Buffer.alloc(16)
  const bounds = words(FRAME, DESCENT, WIDTH - FRAME, ASCENT)
  return Buffer.concat([longs(0x10000, 0x10000, 0, 0x5f0f3cf5), words(0x000b, EM), dates, bounds, words(0, 8, 2, 1, 0)])
}

function hhea(glyphs: number): Buffer {
  return Buffer.concat([
    longs(0x10000),
    words(ASCENT, DESCENT, 0, WIDTH, FRAME, FRAME, WIDTH - FRAME, 1, 0, 0, 0, 0, 0, 0, 0, glyphs),
  ])
}

function maxp(glyphs: readonly Glyph[]): Buffer {
  const points = Math.max(...glyphs.map(({ contours }) => contours.flat().length))
  const contours = Math.max(...glyphs.map((glyph) => glyph.contours.length))
  return Buffer.concat([longs(0x10000), words(glyphs.length, points, contours, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0)])
}

function os2(codePoints: readonly number[]): Buffer {
  const last = Math.min(0xffff, codePoints.at(-1) ?? 0)
  return Buffer.concat([
    words(4, WIDTH, 400, 5, 0, 650, 600, 0, 75, 650, 600, 0, 350, 50, 300, 0),
    Buffer.alloc(10),
    longs(0, 0, 0, 0),
    Buffer.from('RSHT'),
    words(0x40, Math.min(0xffff, codePoints[0] ?? 0), last, ASCENT, DESCENT, 0, ASCENT, -DESCENT),
    longs(0, 0),
    words(500, 700, 0, 0x20, 1),
  ])
}

function name(): Buffer {
  const texts: [number, string][] = [
    [1, BOX_FAMILY],
    [2, 'Regular'],
    [4, BOX_FAMILY],
    [6, BOX_FAMILY.replace(' ', '')],
  ]
  const encoded = texts.map(([, text]) => Buffer.from(text, 'utf16le').swap16())
  const offsets = encoded.map((_, at) => encoded.slice(0, at).reduce((sum, each) => sum + each.length, 0))
  const records = texts.map(([id], at) => words(3, 1, 0x409, id, encoded[at]!.length, offsets[at]!))
  return Buffer.concat([words(0, texts.length, 6 + texts.length * 12), ...records, ...encoded])
}

function fileOf(tables: Record<string, Buffer>): Buffer {
  const entries = Object.entries(tables)
  let offset = 12 + entries.length * 16
  const records = entries.map(([tag, table]) => {
    const record = Buffer.concat([Buffer.from(tag), longs(checksum(table), offset, table.length)])
    offset += padded(table).length
    return record
  })
  const head = Buffer.concat([longs(0x10000), words(entries.length, 128, 3, entries.length * 16 - 128)])
  return Buffer.concat([head, ...records, ...entries.map(([, table]) => padded(table))])
}

function checksum(table: Buffer): number {
  const whole = padded(table)
  let sum = 0
  for (let at = 0; at < whole.length; at += 4) sum = (sum + whole.readUInt32BE(at)) >>> 0
  return sum
}

function padded(table: Buffer): Buffer {
  return Buffer.concat([table, Buffer.alloc((4 - (table.length % 4)) % 4)])
}

function words(...values: number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 2)
  values.forEach((value, at) => bytes.writeUInt16BE(value & 0xffff, at * 2))
  return bytes
}

function longs(...values: number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 4)
  values.forEach((value, at) => bytes.writeUInt32BE(value >>> 0, at * 4))
  return bytes
}
