import type { Drawing, Shape } from '#chart/drawing.ts'
import { markPath } from '#chart/drawing.ts'
import type { Shape as GanttShape } from '../ui/gantt/shapes.ts'
import { svg } from './dom.ts'

/** A drawing of `src/chart` in the colours of the theme. */
export function drawingElement({ width, height, sentence, shapes }: Drawing): SVGElement {
  const viewBox = `0 0 ${width} ${height}`
  return svg('svg', { class: 'drawing', width, height, viewBox, role: 'img', 'aria-label': sentence }, shapes.map(shapeElement))
}

function shapeElement(shape: Shape): SVGElement {
  const [fill, stroke] = [`fill ${shape.role}`, `stroke ${shape.role}`]
  switch (shape.kind) {
    case 'path':
      return svg('path', { d: shape.d, class: stroke })
    case 'area':
      return svg('path', { d: shape.d, class: fill })
    case 'rect':
      return svg('rect', { x: shape.x, y: shape.y, width: shape.width, height: shape.height, rx: shape.radius, class: fill })
    case 'line':
      return svg('line', { x1: shape.x1, y1: shape.y1, x2: shape.x2, y2: shape.y2, class: stroke })
    case 'dot':
      return svg('circle', { cx: shape.x, cy: shape.y, r: shape.r, class: fill })
    case 'text': {
      const place = { x: shape.x, y: shape.y, 'text-anchor': shape.anchor, 'font-size': shape.size }
      return svg('text', { ...place, class: fill }, shape.text)
    }
    case 'mark':
      return svg('path', { d: markPath(shape.form, shape.x, shape.y), class: fill }, svg('title', {}, shape.title))
  }
}

/** A piece of the Gantt, whose colours are tokens already. */
export function ganttElement(shape: GanttShape): SVGElement {
  const { tag, fill, stroke, strokeWidth, strokeDasharray } = shape
  const paint = { fill, stroke, 'stroke-width': strokeWidth, 'stroke-dasharray': strokeDasharray }
  switch (tag) {
    case 'rect':
      return svg('rect', { x: shape.x, y: shape.y, width: shape.width, height: shape.height, rx: shape.rx, ...paint })
    case 'path':
      return svg('path', { d: shape.d, ...paint })
    case 'text': {
      const font = {
        'font-size': shape.size,
        'font-weight': shape.bold ? 600 : undefined,
        'text-anchor': shape.end ? 'end' : undefined,
      }
      return svg('text', { x: shape.x, y: shape.y, ...font, ...paint }, shape.text)
    }
  }
}
