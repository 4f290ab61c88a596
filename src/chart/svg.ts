import { markPath, type Drawing, type Role, type Shape } from './drawing.ts'

export interface Ink {
  colour: string
  /** Of a stroke, in pixels. */
  width?: number
  dashes?: string
  opacity?: number
}

export type Palette = Readonly<Record<Role, Ink>>

/** Ink on paper; told apart by weight and dashes, so that it survives a print in grey. */
export const paperPalette: Palette = {
  actual: { colour: '#1d2026', width: 2 },
  actualSoft: { colour: '#1d2026', opacity: 0.22 },
  target: { colour: '#5c6573', width: 1.5, dashes: '5 4' },
  pace: { colour: '#828993', width: 1 },
  forecast: { colour: '#0b6b63', width: 2, dashes: '1 3' },
  forecastRange: { colour: '#0b6b63', opacity: 0.16 },
  before: { colour: '#828993', width: 1.5 },
  below: { colour: '#b83214', width: 2 },
  above: { colour: '#1a703a', width: 2 },
  ground: { colour: '#f3f3ef' },
  groundOther: { colour: '#ffffff' },
  grid: { colour: '#e4e5e1', width: 1 },
  axis: { colour: '#cfd2cd', width: 1 },
  axisText: { colour: '#5c6573' },
  strongText: { colour: '#1d2026' },
  now: { colour: '#0b6b63', width: 1 },
  mark: { colour: '#1d2026' },
  markWarning: { colour: '#b83214' },
  markReached: { colour: '#1a703a' },
}

/** The drawing as a whole SVG document, for pages that are not a screen. */
export function svgOf(drawing: Drawing, palette: Palette = paperPalette, fontFamily = 'sans-serif'): string {
  const { width, height, sentence, shapes } = drawing
  const body = shapes.map((shape) => shapeSvg(shape, palette[shape.role])).join('')
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" font-family="${escaped(fontFamily)}"><title>${escaped(sentence)}</title>${body}</svg>`
}

function shapeSvg(shape: Shape, ink: Ink): string {
  const faint = ink.opacity === undefined ? '' : ` opacity="${ink.opacity}"`
  const filled = `fill="${ink.colour}"${faint}`
  const dashed = ink.dashes ? ` stroke-dasharray="${ink.dashes}"` : ''
  const stroked = `fill="none" stroke="${ink.colour}" stroke-width="${ink.width ?? 1}" stroke-linejoin="round" stroke-linecap="round"${dashed}${faint}`
  switch (shape.kind) {
    case 'path':
      return `<path d="${shape.d}" ${stroked}/>`
    case 'area':
      return `<path d="${shape.d}" ${filled}/>`
    case 'rect':
      return `<rect x="${shape.x}" y="${shape.y}" width="${shape.width}" height="${shape.height}" rx="${shape.radius ?? 0}" ${filled}/>`
    case 'line':
      return `<line x1="${shape.x1}" y1="${shape.y1}" x2="${shape.x2}" y2="${shape.y2}" ${stroked}/>`
    case 'dot':
      return `<circle cx="${shape.x}" cy="${shape.y}" r="${shape.r}" ${filled}/>`
    case 'text':
      return `<text x="${shape.x}" y="${shape.y}" text-anchor="${shape.anchor}" font-size="${shape.size}" ${filled}>${escaped(shape.text)}</text>`
    case 'mark':
      return `<path d="${markPath(shape.form, shape.x, shape.y)}" ${filled}><title>${escaped(shape.title)}</title></path>`
  }
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
