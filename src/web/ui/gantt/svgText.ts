import type { Shape } from './shapes.ts'

const FONT = "'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', system-ui, sans-serif"

/** Pieces of drawing as the text of an SVG file; tokens become colours, and what people wrote stays text. */
export function svgOf(shapes: readonly Shape[], width: number, height: number, color: (token: string) => string): string {
  const colors = new Map<string, string>()
  const resolved = (value: string): string => {
    const token = /^var\((--[\w-]+)\)$/.exec(value)?.[1]
    if (token === undefined) return value
    const known = colors.get(token) ?? color(token)
    colors.set(token, known)
    return known
  }
  const body = shapes.map((shape) => elementOf(shape, resolved)).join('\n')
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${FONT}" font-size="12">\n${body}\n</svg>\n`
}

function elementOf(shape: Shape, resolved: (value: string) => string): string {
  const { tag, fill, stroke, strokeWidth, strokeDasharray } = shape
  const paint = attributes({
    fill: fill && resolved(fill),
    stroke: stroke && resolved(stroke),
    'stroke-width': strokeWidth,
    'stroke-dasharray': strokeDasharray,
  })
  switch (tag) {
    case 'rect':
      return `<rect${attributes({ x: shape.x, y: shape.y, width: shape.width, height: shape.height, rx: shape.rx })}${paint}/>`
    case 'path':
      return `<path${attributes({ d: shape.d })}${paint}/>`
    case 'text': {
      const font = {
        'font-size': shape.size,
        'font-weight': shape.bold ? 600 : undefined,
        'text-anchor': shape.end ? 'end' : undefined,
      }
      return `<text${attributes({ x: shape.x, y: shape.y, ...font })}${paint}>${escaped(shape.text)}</text>`
    }
  }
}

function attributes(given: Record<string, string | number | undefined>): string {
  return Object.entries(given)
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([name, value]) => ` ${name}="${escaped(String(value))}"`)
    .join('')
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Control characters are no XML; a name that was pasted may hold one. */
function escaped(text: string): string {
  // oxlint-disable-next-line no-control-regex -- these are what must not be there
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '').replace(/[&<>"]/g, (character) => entities[character]!)
}

/** As much of a text as fits, by the usual widths of letters; a file has no browser to measure them. */
export function clipped(text: string, room: number): string {
  let used = 0
  for (const [at, character] of [...text].entries()) {
    used += character > '\u2e7f' ? 12 : 6.8
    if (used > room) return `${[...text].slice(0, Math.max(0, at - 1)).join('')}…`
  }
  return text
}
