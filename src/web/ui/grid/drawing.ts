import type { ReactNode } from 'react'
import { createContext, useContext } from 'react'
import type { Geometry } from './geometry.ts'
import type { Place } from './places.ts'
import type { GridColumn, RowSource } from './types.ts'
import type { GridWords } from './words.ts'

/** What every row needs for drawing; the same object while columns and their window stay. */
export interface Drawing {
  readonly gridId: string
  readonly columns: readonly GridColumn<unknown>[]
  readonly places: readonly Place[]
  readonly source: RowSource<unknown>
  readonly words: GridWords
  readonly geometry: Geometry
  renderBand?(key: string): ReactNode
  renderNew?(key: string): ReactNode
}

export const DrawingContext = createContext<Drawing | null>(null)

export function useDrawing(): Drawing {
  const drawing = useContext(DrawingContext)
  if (!drawing) throw new Error('A part of the grid stands outside it')
  return drawing
}

export function cellId(gridId: string, row: string, column: string): string {
  return `${gridId}-${row}-${column}`
}
