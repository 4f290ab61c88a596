export type Box = { left: number; top: number; width: number; height: number }
export type Size = { width: number; height: number }
export type Align = 'start' | 'center' | 'end'
export type Placement = { side: 'below' | 'beside'; align: Align }
export type Place = { left: number; top: number; maxHeight: number }

const gap = 4
const margin = 8

/** Where a floating panel stands, in CSS pixels: below its anchor (above where there is more room), or beside it; never outside the view. */
export function place(anchor: Box, panel: Size, view: Box, { side, align }: Placement): Place {
  const widest = view.left + view.width - margin - panel.width
  const lowest = view.top + view.height - margin - panel.height
  if (side === 'beside') {
    return {
      left: clamp(anchor.left + anchor.width + gap, view.left + margin, widest),
      top: clamp(anchor.top + (anchor.height - panel.height) / 2, view.top + margin, lowest),
      maxHeight: view.height - 2 * margin,
    }
  }
  const bottom = anchor.top + anchor.height
  const roomBelow = view.top + view.height - bottom - gap - margin
  const roomAbove = anchor.top - view.top - gap - margin
  const below = panel.height <= roomBelow || roomBelow >= roomAbove
  const maxHeight = Math.max(0, below ? roomBelow : roomAbove)
  return {
    left: clamp(alignedLeft(anchor, panel, align), view.left + margin, widest),
    top: below ? bottom + gap : anchor.top - gap - Math.min(panel.height, maxHeight),
    maxHeight,
  }
}

function alignedLeft(anchor: Box, panel: Size, align: Align): number {
  if (align === 'start') return anchor.left
  const rest = anchor.width - panel.width
  return anchor.left + (align === 'end' ? rest : rest / 2)
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most))
}
