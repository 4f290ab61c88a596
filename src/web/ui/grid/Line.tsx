import type { ReactNode } from 'react'
import { useDrawing } from './drawing.ts'
import styles from './grid.module.css'
import type { Place } from './places.ts'

interface LineProps {
  readonly gutter: ReactNode
  cell(place: Place): ReactNode
}

/**
 * The cells of one line of the sheet. Gutter and frozen cells stick as one piece: to the browser every sticky element is a layer of its own, and
 * a layer for each cell doubled the cost of an arrow key.
 */
export function Line({ gutter, cell }: LineProps) {
  const { places, geometry } = useDrawing()
  return (
    <>
      <div role="presentation" className={styles.pinned}>
        {gutter}
        {places.slice(0, geometry.frozen).map(cell)}
      </div>
      {places.slice(geometry.frozen).map(cell)}
    </>
  )
}
