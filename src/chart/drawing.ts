/** What a shape stands for. The screen colours it by tokens, a document by a palette. */
export type Role =
  | 'actual'
  | 'actualSoft'
  | 'target'
  | 'pace'
  | 'forecast'
  | 'forecastRange'
  | 'before'
  | 'below'
  | 'above'
  | 'ground'
  | 'groundOther'
  | 'grid'
  | 'axis'
  | 'axisText'
  | 'strongText'
  | 'now'
  | 'mark'
  | 'markWarning'
  | 'markReached'

export type Shape =
  | { kind: 'path'; role: Role; d: string }
  | { kind: 'area'; role: Role; d: string }
  | { kind: 'rect'; role: Role; x: number; y: number; width: number; height: number; radius?: number }
  | { kind: 'line'; role: Role; x1: number; y1: number; x2: number; y2: number }
  | { kind: 'dot'; role: Role; x: number; y: number; r: number }
  | { kind: 'text'; role: Role; x: number; y: number; text: string; anchor: 'start' | 'middle' | 'end'; size: number }
  | { kind: 'mark'; role: Role; form: MarkForm; x: number; y: number; title: string }

/** Told apart by form before colour: a print in grey loses nothing. */
export type MarkForm = 'square' | 'triangle' | 'diamond'

/** A picture as plain data, in pixels; the same for the screen and for documents. */
export interface Drawing {
  width: number
  height: number
  /** What it shows, in a sentence: stands for the picture where it can't be seen. */
  sentence: string
  shapes: Shape[]
}

/** Where a horizontal or vertical line of one pixel is sharp. */
export function crisp(position: number): number {
  return Math.round(position - 0.5) + 0.5
}

export function rounded(position: number): number {
  return Math.round(position * 100) / 100
}

const forms: Record<MarkForm, (x: number, y: number) => string> = {
  square: (x, y) => `M${x - 4} ${y - 4}h8v8h-8z`,
  triangle: (x, y) => `M${x} ${y - 5}L${x + 5} ${y + 4}H${x - 5}z`,
  diamond: (x, y) => `M${x} ${y - 5.5}L${x + 5.5} ${y}L${x} ${y + 5.5}L${x - 5.5} ${y}z`,
}

export function markPath(form: MarkForm, x: number, y: number): string {
  return forms[form](rounded(x), rounded(y))
}
