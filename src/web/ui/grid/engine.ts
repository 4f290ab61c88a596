import { holdScroll } from './anchor.ts'
import { carry } from './carry.ts'
import type { EditorHandle } from './editors/editor.ts'
import type { Geometry } from './geometry.ts'
import type { Extent, Position, Selection } from './model.ts'
import { selectCell, selectedKeys } from './model.ts'
import type { Slot } from './slots.ts'
import type { CellAt, GridProps } from './types.ts'

/** What the grid itself remembers. Rows are the caller's. */
export interface GridState {
  readonly selection: Selection
  readonly editing: Editing | undefined
  readonly refused: Refused
  /** The sentence shown beside the active cell and read out. */
  readonly notice: string | undefined
  /** Read out, not shown. */
  readonly said: string
  /** Esc was pressed: the next Tab leaves the grid. */
  readonly leaving: boolean
  /** The user is about to add rows: when they come, the selection keeps its place. */
  readonly adding: boolean
  /** The refused cell under the mouse. */
  readonly hovered: Position | undefined
  /** Where dragged rows would be put down. */
  readonly drop: Slot | undefined
}

export interface Editing extends CellAt {
  readonly mode: 'typed' | 'opened'
  readonly initial: string
  readonly text: string
  /** The part of the editor that is active, for `aria-activedescendant`. */
  readonly point: string | undefined
}

/** By row key and column id: why the last change was not taken, and what had been typed. */
export type Refused = ReadonlyMap<string, Readonly<Record<string, RefusedCell>>>
export interface RefusedCell {
  readonly reason: string
  readonly text: string | undefined
}

/**
 * One store beside React: every row listens to the part of the state that it draws, so that an arrow key costs two rows and not the sheet.
 */
export interface Engine {
  props(): GridProps<unknown>
  state(): GridState
  geometry(): Geometry
  extent(): Extent
  set(change: Partial<GridState>): void
  receive(props: GridProps<unknown>, geometry: Geometry): void
  subscribe(listener: () => void): () => void
  attach(part: Partial<EngineDom>): void
  readonly dom: Readonly<EngineDom>
}

export interface EngineDom {
  scroller: HTMLElement | null
  input: HTMLTextAreaElement | null
  editor: EditorHandle | null
  popover: HTMLElement | null
}

export function createEngine(initial: GridProps<unknown>, shape: Geometry): Engine {
  let props = initial
  let geometry = shape
  let state: GridState = {
    selection: firstCell(initial),
    editing: undefined,
    refused: new Map(),
    notice: undefined,
    said: '',
    leaving: false,
    adding: false,
    hovered: undefined,
    drop: undefined,
  }
  const dom: EngineDom = { scroller: null, input: null, editor: null, popover: null }
  const listeners = new Set<() => void>()
  const engine: Engine = {
    props: () => props,
    state: () => state,
    geometry: () => geometry,
    extent: () => ({ rows: props.rows, columns: props.columns.length }),
    set(change) {
      const before = state
      state = { ...state, ...change }
      for (const listener of listeners) listener()
      if (before.selection !== state.selection) tellSelection(engine)
    },
    receive(next, nextShape) {
      const before = props
      props = next
      geometry = nextShape
      if (before.rows === next.rows && before.columns === next.columns) return
      const selection = before.rows.length === 0 ? firstCell(next) : carry(state.selection, before, next, state.adding)
      if (before.rows !== next.rows) holdScroll(engine, before.rows, state.adding)
      engine.set({ selection, adding: false, ...lostEdit(state, next) })
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    attach: (part) => void Object.assign(dom, part),
    dom,
  }
  return engine
}

export function cellAt(props: GridProps<unknown>, at: { row: number; column: number }): CellAt | undefined {
  const key = props.rows[at.row]?.key
  const column = props.columns[at.column]?.id
  return key === undefined || column === undefined ? undefined : { key, column }
}

function tellSelection(engine: Engine): void {
  const props = engine.props()
  if (!props.onSelect) return
  const { selection } = engine.state()
  props.onSelect({ active: cellAt(props, selection.active), keys: selectedKeys(selection, props.rows) })
}

/** An edit whose row or column somebody took away ends, and says what had been typed. */
function lostEdit(state: GridState, props: GridProps<unknown>): Partial<GridState> {
  const { editing } = state
  if (!editing) return {}
  const there = props.rows.some((ref) => ref.key === editing.key) && props.columns.some((column) => column.id === editing.column)
  return there ? {} : { editing: undefined, notice: props.words.rowGone(editing.text) }
}

function firstCell({ rows }: GridProps<unknown>): Selection {
  const first = rows.findIndex((ref) => ref.kind !== 'band')
  return selectCell({ row: Math.max(0, first), column: 0 })
}
