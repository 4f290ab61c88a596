import type { Shape } from './shapes.ts'

/** A piece of drawing on the screen. `tooltip` stands at what can be taken hold of. */
export function ShapeView({ shape, tooltip }: { shape: Shape; tooltip?: string }) {
  switch (shape.tag) {
    case 'rect': {
      const { tag: _, grip, ...rect } = shape
      return <rect {...rect} {...(grip && { 'data-grip': grip, 'data-tooltip': tooltip })} />
    }
    case 'path': {
      const { tag: _, grip: __, ...path } = shape
      return <path {...path} />
    }
    case 'text': {
      const { x, y, text, fill, size, bold, end } = shape
      return (
        <text x={x} y={y} fill={fill} fontSize={size} fontWeight={bold ? 600 : undefined} textAnchor={end ? 'end' : undefined}>
          {text}
        </text>
      )
    }
  }
}
