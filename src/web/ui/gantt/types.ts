import type { ReactNode, Ref } from 'react'
import type { RowRef, RowSource } from '../grid/types.ts'
import type { DayNumber } from './days.ts'
import type { Link, LinkType } from './links.ts'
import type { Mark } from './marks.ts'
import type { Span, Zoom } from './scale.ts'
import type { GanttWords } from './words.ts'

/** `rows`, `source`, `marksOf`, `renderName`, `describe` and the columns are compared by identity: pass the same while nothing changed. */
export interface GanttProps<Row> {
  readonly label: string
  readonly words: GanttWords
  readonly rows: readonly RowRef[]
  readonly source: RowSource<Row>
  /** The first column is of names. */
  readonly columns: readonly GanttColumn<Row>[]
  readonly compact?: boolean
  /** Days that the chart must reach. */
  readonly span: Span
  readonly zoom: Zoom
  readonly today: DayNumber
  readonly links: readonly Link[]
  /** By key of a heading: what stands in its line. */
  readonly bands: ReadonlyMap<string, readonly Mark[]>
  readonly ref?: Ref<GanttHandle>
  isOff(day: DayNumber): boolean
  /** The first is the one that can be moved and linked. */
  marksOf(row: Row): readonly Mark[]
  renderBand(key: string): ReactNode
  /** The whole line as a sentence: tooltip, and what is read out. */
  describe(key: string, row: Row | undefined): string
  /** Whether this person may move, stretch and link the line. */
  mayMove(key: string): boolean
  onZoom(zoom: Zoom): void
  onMove(key: string, span: Span): void
  onLink?(from: string, to: string, type: LinkType): void
  onUnlink?(id: string): void
  onOpen(key: string): void
  onBand(key: string): void
  onUndo(): void
  onRedo(): void
}

export interface GanttColumn<Row> {
  readonly id: string
  readonly title: string
  readonly width: number
  render(row: Row): ReactNode
}

export interface GanttHandle {
  focus(): void
  scrollToDay(day: DayNumber): void
}
