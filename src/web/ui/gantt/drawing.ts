import { createContext, useContext } from 'react'
import type { RowSource } from '../grid/types.ts'
import type { Mark } from './marks.ts'
import type { Scale } from './scale.ts'
import type { GanttColumn, GanttProps } from './types.ts'

/** What every line needs for drawing; the same object while the scale and the columns stay. */
export interface GanttDrawing extends Pick<GanttProps<unknown>, 'words' | 'marksOf' | 'describe' | 'isOff' | 'today'> {
  readonly chartId: string
  readonly scale: Scale
  readonly width: number
  readonly rowHeight: number
  readonly paneWidth: number
  readonly source: RowSource<unknown>
  readonly columns: readonly GanttColumn<unknown>[]
}

export const GanttDrawingContext = createContext<GanttDrawing | null>(null)

export function useGanttDrawing(): GanttDrawing {
  const drawing = useContext(GanttDrawingContext)
  if (!drawing) throw new Error('A part of the chart stands outside it')
  return drawing
}

export interface GanttBands {
  readonly marks: ReadonlyMap<string, readonly Mark[]>
  render: GanttProps<unknown>['renderBand']
}

/** Apart from the rest: headings sum up their lines and change with each of them. */
export const GanttBandsContext = createContext<GanttBands | null>(null)

export function lineId(chartId: string, key: string): string {
  return `${chartId}-${key}`
}
