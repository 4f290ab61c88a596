import type { Cell } from './cells.ts'
import { cellText } from './cells.ts'
import type { CellProblemCode } from './cellProblem.ts'
import { halfWidthDigits } from './plainText.ts'
import { readStatus } from './status.ts'

/** What a cell says about how far the work is: nothing, a percent, or a count (3/5 商圈) that the percent follows from. */
export type CellPercent =
  | { kind: 'none' }
  | { kind: 'percent'; percent: number }
  | { kind: 'count'; done: number; planned: number; unit: string }
  | { kind: 'problem'; code: CellProblemCode }

/** Whether a bare 0.6 of this column, and a bare 1, are parts of one or of a hundred. */
export type PercentScale = 'fraction' | 'hundred'

/** A column is written in one scale: one bare number above 1 shows that it counts to a hundred. */
export function percentScale(cells: (Cell | undefined)[]): PercentScale {
  return cells.some((cell) => (bareNumber(cell) ?? 0) > 1) ? 'hundred' : 'fraction'
}

export function readPercent(cell: Cell | undefined, scale: PercentScale): CellPercent {
  if (!cell || cell.kind === 'error' || cell.kind === 'uncomputed') return { kind: 'none' }
  if (cell.kind === 'day') return { kind: 'problem', code: 'percentIsDate' }
  if (cell.kind === 'boolean') return { kind: 'percent', percent: cell.value ? 100 : 0 }
  const bare = bareNumber(cell)
  if (bare !== null) return inRange(isPartOfOne(bare, scale) ? bare * 100 : bare)
  return readText(halfWidthDigits(cellText(cell)))
}

/** Nobody writes half a percent: between 0 and 1 a number is a part of one whatever the column's scale. */
function isPartOfOne(value: number, scale: PercentScale): boolean {
  return scale === 'fraction' || (value > 0 && value < 1)
}

function bareNumber(cell: Cell | undefined): number | null {
  if (cell?.kind === 'number') return cell.format?.includes('%') ? null : cell.value
  if (cell?.kind === 'text' && /^[-+]?\d+(?:\.\d+)?$/.test(cell.value.trim())) return Number(cell.value)
  return null
}

function readText(text: string): CellPercent {
  const count =
    /(\d+(?:\.\d+)?)\s*[a-z\u3400-\u9fff]{0,4}\s*(?:[/／]|of)\s*(\d+(?:\.\d+)?)\s*([^\d\s%()（）=,;，；]{0,10})/i.exec(text)
  if (count && Number(count[2]) > 0) return readCount(Number(count[1]), Number(count[2]), (count[3] ?? '').trim())
  const percent = /(-?\d+(?:\.\d+)?)\s*%/.exec(text)
  if (percent) return inRange(Number(percent[1]))
  if (/^(?:[-—–/]+|无|n\/?a|tbd)$/i.test(text)) return { kind: 'none' }
  const status = readStatus(text)
  if (status === 'completed') return { kind: 'percent', percent: 100 }
  if (status === 'notStarted') return { kind: 'percent', percent: 0 }
  return { kind: 'problem', code: 'percentUnread' }
}

function readCount(done: number, planned: number, unit: string): CellPercent {
  return done > planned ? { kind: 'problem', code: 'percentOutOfRange' } : { kind: 'count', done, planned, unit }
}

function inRange(percent: number): CellPercent {
  const rounded = Math.round(percent)
  return rounded >= 0 && rounded <= 100 ? { kind: 'percent', percent: rounded } : { kind: 'problem', code: 'percentOutOfRange' }
}
