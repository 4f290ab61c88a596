import type { MouseEvent, PointerEvent } from 'react'
import { dragPointer } from './dragPointer.ts'
import { finishEdit, startEdit } from './editing.ts'
import type { Engine } from './engine.ts'
import { cellAt } from './engine.ts'
import { extendTo, header, rectOf, isSingle, selectAll, selectCell, selectRows } from './model.ts'
import type { Position } from './model.ts'
import { dragRows } from './dragRows.ts'
import { select } from './commands.ts'

const gutter = -1

/** A mouse or pen goes down: selects, and drags the rectangle from there. Fingers scroll; their taps come as clicks. */
export function onPointerDown(engine: Engine, event: PointerEvent<HTMLElement>): void {
  const at = positionOf(event.target)
  if (event.pointerType === 'touch') return keepKeyboardDown(engine)
  if (!at || at.row === header) return
  if (event.button !== 0 || !leaveEdit(engine, at)) return
  if (event.target instanceof Element && event.target.closest('[data-handle]')) return dragRows(engine, event.nativeEvent, at.row)
  press(engine, at, event.shiftKey)
  if (isControl(event.target)) return
  dragPointer(engine, event.nativeEvent, (x, y) => {
    const over = positionUnder(engine, x, y)
    if (over && over.row !== header) drag(engine, at, over)
  })
}

/** Keeps the focus in the text area whatever is pressed. */
export function onMouseDown(engine: Engine, event: MouseEvent<HTMLElement>): void {
  event.preventDefault()
  engine.dom.input?.focus({ preventScroll: true })
}

/** A header's click goes to the caller, the corner's selects everything. A finger's tap selects, a second one on the same cell edits. */
export function onClick(engine: Engine, event: MouseEvent<HTMLElement>): void {
  const at = positionOf(event.target)
  if (!at || !leaveEdit(engine, at)) return
  if (at.row === header) return clickHeader(engine, event.target, at.column)
  if (isControl(event.target)) return
  const touch = event.nativeEvent instanceof globalThis.PointerEvent && event.nativeEvent.pointerType === 'touch'
  if (touch) return tap(engine, at)
  if (invites(engine, at) && isSingle(engine.state().selection)) startEdit(engine, 'opened')
}

export function onDoubleClick(engine: Engine, event: MouseEvent<HTMLElement>): void {
  const at = positionOf(event.target)
  if (!at || at.row === header || at.column === gutter || engine.state().editing || isControl(event.target)) return
  if (engine.props().rows[at.row]?.kind !== 'band') startEdit(engine, 'opened')
}

export function onContextMenu(engine: Engine, event: MouseEvent<HTMLElement>): void {
  const at = positionOf(event.target)
  const props = engine.props()
  if (!at || at.row === header || !props.onMenu || !leaveEdit(engine, at)) return
  const { top, bottom, left, right } = rectOf(engine.state().selection)
  const inside = at.row >= top && at.row <= bottom && (at.column === gutter || (at.column >= left && at.column <= right))
  if (!inside) press(engine, at, false)
  const cell = cellAt(props, { row: at.row, column: Math.max(0, at.column) })
  if (!cell) return
  event.preventDefault()
  props.onMenu({ at: cell, x: event.clientX, y: event.clientY })
}

/** The menu key opens the menu at the active cell. */
export function onMenuKey(engine: Engine, event: MouseEvent<HTMLElement>): void {
  const props = engine.props()
  const cell = cellAt(props, engine.state().selection.active)
  if (!cell || !props.onMenu || engine.state().editing) return
  event.preventDefault()
  const { left, bottom } = event.currentTarget.getBoundingClientRect()
  props.onMenu({ at: cell, x: left, y: bottom })
}

/** Remembers the refused cell under the mouse, whose reason is then shown. */
export function onPointerOver(engine: Engine, event: PointerEvent<HTMLElement>): void {
  const refused = event.target instanceof Element && event.target.closest('[aria-invalid]')
  const hovered = refused ? positionOf(refused) : undefined
  const before = engine.state().hovered
  if (hovered?.row !== before?.row || hovered?.column !== before?.column) engine.set({ hovered })
}

/** A second tap on a cell edits it; the phone shows its keyboard only to a text area that gets the focus anew. */
function tap(engine: Engine, at: Position): void {
  const { active } = engine.state().selection
  if (active.row !== at.row || active.column !== at.column) return press(engine, at, false)
  const { input } = engine.dom
  if (input) {
    input.blur()
    input.inputMode = engine.props().columns[at.column]?.editor === 'number' ? 'decimal' : 'text'
    input.focus({ preventScroll: true })
  }
  startEdit(engine, 'opened')
}

/** A finger that selects or scrolls wants to see the sheet. */
function keepKeyboardDown(engine: Engine): void {
  if (engine.dom.input && !engine.state().editing) engine.dom.input.inputMode = 'none'
}

/** The first cell of the empty line asks to be clicked. */
function invites(engine: Engine, at: Position): boolean {
  return engine.props().rows[at.row]?.kind === 'new' && at.column === 0
}

function press(engine: Engine, at: Position, shift: boolean): void {
  const { selection } = engine.state()
  if (at.column === gutter) {
    select(engine, selectRows(shift ? selection.anchor.row : at.row, at.row, engine.extent()), 'stay')
  } else select(engine, shift ? extendTo(selection, at) : selectCell(at), 'stay')
}

function drag(engine: Engine, from: Position, to: Position): void {
  const { selection } = engine.state()
  if (from.column === gutter) return void select(engine, selectRows(selection.anchor.row, to.row, engine.extent()), 'stay')
  const head = { row: to.row, column: Math.max(0, to.column) }
  if (head.row !== selection.head.row || head.column !== selection.head.column) select(engine, extendTo(selection, head), 'stay')
}

/** Ends the edit of another cell. False where its editor wants to go on, or where the press is inside the cell being edited. */
function leaveEdit(engine: Engine, at: Position): boolean {
  const { editing, selection } = engine.state()
  if (!editing) return true
  if (at.row === selection.active.row && at.column === selection.active.column) return false
  return finishEdit(engine, 'leaving')
}

function clickHeader(engine: Engine, target: EventTarget, column: number): void {
  if (column === gutter) return void select(engine, selectAll(engine.extent(), engine.state().selection.active), 'stay')
  const props = engine.props()
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-column]') : null
  const id = props.columns[column]?.id
  if (id !== undefined && cell) props.onHeader?.(id, cell)
}

function isControl(target: EventTarget): boolean {
  return target instanceof Element && target.closest('button, a, input, [role="button"]') !== null
}

function positionOf(target: EventTarget): Position | undefined {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-row]') : null
  if (!cell) return undefined
  return { row: Number(cell.dataset['row']), column: Number(cell.dataset['column']) }
}

/** The cell under a point, or under the nearest point of the sheet's window. */
function positionUnder(engine: Engine, x: number, y: number): Position | undefined {
  const { scroller } = engine.dom
  if (!scroller) return undefined
  const { rowHeight } = engine.geometry()
  const box = scroller.getBoundingClientRect()
  const inX = Math.max(box.left + 1, Math.min(x, box.left + scroller.clientWidth - 2))
  const foot = engine.props().renderFooter ? rowHeight : 0
  const inY = Math.max(box.top + rowHeight + 1, Math.min(y, box.top + scroller.clientHeight - foot - 2))
  const under = document.elementFromPoint(inX, inY)
  return under ? positionOf(under) : undefined
}
