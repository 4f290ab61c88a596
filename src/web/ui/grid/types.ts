import type { ComponentType, ReactNode, Ref } from 'react'
import type { EditorProps } from './editors/editor.ts'
import type { GridWords } from './words.ts'

/** One line of the sheet in display order: a row, the heading of a block (`band`), or the empty line that adds to a block (`new`). */
export interface RowRef {
  readonly key: string
  readonly kind: 'row' | 'band' | 'new'
  /** What stands in the gutter; rows are counted where nothing is said. */
  readonly number?: number | undefined
}

/**
 * Where rows live. `getRow` and `getCellStates` answer the same object until something changed, and whoever changes one calls the
 * listeners of that key only: this is what keeps an edit of one row at the cost of one row.
 */
export interface RowSource<Row> {
  subscribe(key: string, changed: () => void): () => void
  /** Undefined for the empty line that adds a row, and for a row that is gone. */
  getRow(key: string): Row | undefined
  getCellStates?(key: string): CellStates | undefined
}

/** By column id. */
export type CellStates = Readonly<Record<string, CellState>>

export interface CellState {
  readonly pending?: boolean
  /** The sentence why the last change was not taken. */
  readonly refused?: string
  /** Someone else changed the cell just now; `at` tells two changes by the same person apart. */
  readonly glow?: { readonly initials: string; readonly at: number }
}

export type EditorKind = 'text' | 'multiline' | 'number' | 'select' | 'person' | 'date'

export interface GridColumn<Row> {
  readonly id: string
  readonly title: string
  readonly width: number
  readonly align?: 'start' | 'center' | 'end'
  readonly frozen?: boolean
  readonly sort?: 'ascending' | 'descending'
  readonly filtered?: boolean
  readonly editor?: EditorKind | ComponentType<EditorProps<Row>>
  render(row: Row): ReactNode
  /** What is copied, and what a text editor starts with. */
  text(row: Row): string
  /** What `Ctrl+D` copies and the list and the calendar mark as present; a day is `YYYY-MM-DD`. Without it: the text. */
  value?(row: Row): unknown
  /** Asked where the column has an editor. A string is the sentence why not. */
  editable?(row: Row): true | string
  parse?(text: string, row: Row | undefined): Parsed
  /** Choices of a `select` or `person`; `typed` lets the caller offer what isn't there yet. */
  options?(row: Row | undefined, typed: string): readonly Option[]
  /** Enter on a cell without an editor. */
  activate?(row: Row): void
}

export interface Option {
  readonly value: string
  readonly label: string
  readonly detail?: string
  /** More that typing finds it by: pinyin, an alias. */
  readonly search?: string
}

export type Parsed = { readonly value: unknown } | { readonly reason: string }

export type Edit =
  | { readonly key: string; readonly column: string; readonly text: string }
  | { readonly key: string; readonly column: string; readonly value: unknown }

export interface Refusal {
  readonly key: string
  readonly column: string
  readonly reason: string
}

export type Refusals = readonly Refusal[] | undefined | Promise<readonly Refusal[] | undefined>

export interface CellAt {
  readonly key: string
  readonly column: string
}

export interface Paste {
  readonly at: CellAt
  /** Repeated over the selection where the selection is a multiple of what was copied. */
  readonly cells: readonly (readonly string[])[]
}

/** `rows`, `columns`, `renderBand` and `renderNew` are compared by identity: pass the same one while nothing about it changed. */
export interface GridProps<Row> {
  readonly label: string
  readonly words: GridWords
  readonly rows: readonly RowRef[]
  readonly source: RowSource<Row>
  readonly columns: readonly GridColumn<Row>[]
  readonly compact?: boolean
  /** `YYYY-MM-DD`; the calendar marks it and begins there. */
  readonly today: string
  /** Shown in place of the rows where there are none. */
  readonly empty?: ReactNode
  readonly ref?: Ref<GridHandle>
  renderBand?(key: string): ReactNode
  /** What the empty line invites to, shown in its first cell. */
  renderNew?(key: string): ReactNode
  renderFooter?(column: GridColumn<Row>): ReactNode
  /** Somebody began to type into this cell, or opened it. */
  onEditStart?(at: CellAt): void
  onEdit?(edits: readonly Edit[]): Refusals
  onPaste?(paste: Paste): Refusals
  onUndo?(): void
  onRedo?(): void
  /** Insert `count` rows before the row `before`. */
  onInsertRows?(insert: { before: string; count: number }): void
  onDeleteRows?(keys: readonly string[]): void
  /** Move rows so that they stand before the line `before`; null is the end of the sheet. */
  onMoveRows?(move: { keys: readonly string[]; before: string | null }): void
  /** Enter on the heading of a block. */
  onBand?(key: string): void
  /** Space on a row. Without it Space is typed. */
  onOpen?(key: string): void
  onHeader?(column: string, anchor: HTMLElement): void
  onResize?(column: string, width: number): void
  onMenu?(menu: { at: CellAt; x: number; y: number }): void
  onSelect?(selected: { active: CellAt | undefined; keys: readonly string[] }): void
}

export interface GridHandle {
  focus(): void
  /** Brings the cell into view and makes it the active one. */
  scrollToCell(key: string, column: string): void
}
