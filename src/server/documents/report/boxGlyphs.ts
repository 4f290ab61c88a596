export type Point = readonly [x: number, y: number]

export interface Glyph {
  contours: Point[][]
  /** Left, bottom, right, top. */
  box: [number, number, number, number]
}

const [LEFT, BOTTOM, RIGHT, TOP, STROKE] = [60, -120, 940, 880, 40]

/** Each hexadecimal digit on a grid of three by five. */
const digits = [
  '111101101101111',
  '010110010010111',
  '111001111100111',
  '111001111001111',
  '101101111001001',
  '111100111001111',
  '111100111101111',
  '111001010010010',
  '111101111101111',
  '111101111001111',
  '111101111101101',
  '110101110101110',
  '111100100100111',
  '110101101101110',
  '111100111100111',
  '111100111100100',
]

/** A frame with the code of the character in two lines; without a character the frame alone. */
export function boxOf(codePoint: number | null): Glyph {
  const frame = [
    clockwise(LEFT, BOTTOM, RIGHT, TOP),
    clockwise(LEFT + STROKE, BOTTOM + STROKE, RIGHT - STROKE, TOP - STROKE).toReversed(),
  ]
  return { contours: [...frame, ...(codePoint === null ? [] : codeOf(codePoint))], box: [LEFT, BOTTOM, RIGHT, TOP] }
}

function codeOf(codePoint: number): Point[][] {
  const code = codePoint.toString(16)
  const columns = code.length > 4 ? 3 : 2
  const padded = code.padStart(columns * 2, '0')
  const pixel = columns === 3 ? 60 : 80
  const [width, height] = [columns * 4 * pixel - pixel, 11 * pixel]
  const [left, top] = [(LEFT + RIGHT - width) / 2, (BOTTOM + TOP + height) / 2]
  return [...padded].flatMap((digit, at) => {
    const x = left + (at % columns) * 4 * pixel
    const y = top - Math.floor(at / columns) * 6 * pixel
    return pixelsOf(digit).map(([column, row]) => {
      const [from, to] = [Math.round(x + column * pixel), Math.round(y - row * pixel)]
      return clockwise(from, to - pixel, from + pixel, to)
    })
  })
}

function pixelsOf(digit: string): Point[] {
  const grid = digits[Number.parseInt(digit, 16)]!
  return [...grid].flatMap((on, at): Point[] => (on === '1' ? [[at % 3, Math.floor(at / 3)]] : []))
}

function clockwise(left: number, bottom: number, right: number, top: number): Point[] {
  return [
    [left, bottom],
    [left, top],
    [right, top],
    [right, bottom],
  ]
}
