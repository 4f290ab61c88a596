import { clearSelection, fillDown, fillSelection } from './bulk.ts'
import { cancelEdit, finishEdit, startEdit } from './editing.ts'
import type { Engine } from './engine.ts'
import { cellAt } from './engine.ts'
import type { Command } from './keyboard.ts'
import { extendTo, header, isSingle, rectOf, selectAll, selectCell, selectRows } from './model.ts'
import type { Selection } from './model.ts'
import { advance, move } from './move.ts'
import { forgetRefusals } from './report.ts'
import { pageOf, reveal } from './reveal.ts'
import { deleteRows, insertRows, moveRows } from './rowCommands.ts'

/** Does what a key says. False leaves the key to the browser. */
export function run(engine: Engine, command: Command): boolean {
  const props = engine.props()
  const { selection } = engine.state()
  const { active } = selection
  switch (command.do) {
    case 'move':
      return select(engine, selectCell(move(active, command.to, engine.extent(), pageOf(engine))))
    case 'extend':
      return select(engine, extendTo(selection, move(selection.head, command.to, engine.extent(), pageOf(engine))))
    case 'advance':
      if (engine.state().leaving && command.along === 'row') return false
      return select(engine, advance(selection, command.along, command.back, engine.extent()))
    case 'commit':
      return commit(engine, command.next)
    case 'cancel':
      cancelEdit(engine)
      return true
    case 'enter':
      return enter(engine)
    case 'edit':
      return edit(engine)
    case 'newLine':
      return typeNewLine(engine)
    case 'fillSelection':
      return fillSelection(engine)
    case 'clear':
      return clearSelection(engine)
    case 'fillDown':
      return fillDown(engine)
    case 'selectAll':
      return select(engine, selectAll(engine.extent(), active), 'stay')
    case 'selectRow':
      return select(engine, selectRows(rectOf(selection).top, rectOf(selection).bottom, engine.extent()), 'stay')
    case 'collapse':
      return collapse(engine)
    case 'undo':
      props.onUndo?.()
      return true
    case 'redo':
      props.onRedo?.()
      return true
    case 'insertRows':
      return insertRows(engine)
    case 'deleteRows':
      return deleteRows(engine)
    case 'moveRows':
      return moveRows(engine, command.to)
    case 'open':
      return openRow(engine)
    case 'openHeader':
      return openHeader(engine)
    case 'resizeColumn':
      return resizeColumn(engine, command.by)
  }
}

/** Takes a new selection and brings the corner that moved into view; a whole row that grows downwards doesn't scroll sideways. */
export function select(engine: Engine, selection: Selection, view: 'follow' | 'stay' = 'follow'): boolean {
  const { head } = engine.state().selection
  engine.set({ selection, notice: undefined, leaving: false })
  if (view === 'stay') return true
  if (isSingle(selection) || selection.head === head) reveal(engine, selection.active)
  else if (selection.head.column === head.column) reveal(engine, selection.head, 'rows')
  else reveal(engine, selection.head, selection.head.row === head.row ? 'columns' : 'both')
  return true
}

/** Enter on an empty line stays there: the row made of it slides in above, and the next one can be typed. */
function commit(engine: Engine, next: Command): boolean {
  const { active } = engine.state().selection
  const onEmptyLine = engine.props().rows[active.row]?.kind === 'new'
  if (!finishEdit(engine, 'choice')) return true
  if (onEmptyLine && next.do === 'advance' && next.along === 'column' && !next.back) {
    engine.set({ adding: false })
    return select(engine, selectCell({ row: active.row, column: engine.state().selection.tabColumn ?? active.column }))
  }
  return run(engine, next)
}

/** Esc, step by step: the rectangle becomes one cell, its mark goes, and the next Tab leaves the grid. */
function collapse(engine: Engine): boolean {
  const { selection } = engine.state()
  const cell = cellAt(engine.props(), selection.active)
  if (isSingle(selection) && cell) forgetRefusals(engine, [cell])
  engine.set({ selection: isSingle(selection) ? selection : selectCell(selection.active), leaving: true, notice: undefined })
  return true
}

/** F2 in an edit that typing began gives the arrows back to the caret. */
function edit(engine: Engine): boolean {
  const { editing } = engine.state()
  if (editing) engine.set({ editing: { ...editing, mode: 'opened' } })
  else startEdit(engine, 'opened')
  return true
}

function enter(engine: Engine): boolean {
  const props = engine.props()
  const { selection } = engine.state()
  const ref = props.rows[selection.active.row]
  const column = props.columns[selection.active.column]
  if (!isSingle(selection)) return run(engine, { do: 'advance', along: 'column', back: false })
  if (ref?.kind === 'band') props.onBand?.(ref.key)
  else if (ref && column && !column.editor && column.activate) {
    const row = props.source.getRow(ref.key)
    if (row !== undefined) column.activate(row)
  } else startEdit(engine, 'opened')
  return true
}

function openRow(engine: Engine): boolean {
  const props = engine.props()
  const ref = props.rows[engine.state().selection.active.row]
  if (ref?.kind === 'band') props.onBand?.(ref.key)
  else if (ref?.kind === 'row' && props.onOpen) props.onOpen(ref.key)
  else return false
  return true
}

function openHeader(engine: Engine): boolean {
  const props = engine.props()
  const { column } = engine.state().selection.active
  const id = props.columns[column]?.id
  const cell = engine.dom.scroller?.querySelector<HTMLElement>(`[data-row="${header}"][data-column="${column}"]`)
  if (id !== undefined && cell) props.onHeader?.(id, cell)
  return true
}

const resizeStep = 16
const narrowest = 48

function resizeColumn(engine: Engine, by: 1 | -1): boolean {
  const props = engine.props()
  const column = props.columns[engine.state().selection.active.column]
  if (!column || !props.onResize) return true
  const width = Math.max(narrowest, column.width + by * resizeStep)
  props.onResize(column.id, width)
  engine.set({ said: props.words.width(column.title, width) })
  return true
}

function typeNewLine(engine: Engine): boolean {
  const { input } = engine.dom
  const { editing } = engine.state()
  const column = engine.props().columns.find((candidate) => candidate.id === editing?.column)
  if (!input || column?.editor !== 'multiline') return true
  input.setRangeText('\n', input.selectionStart, input.selectionEnd, 'end')
  input.dispatchEvent(new InputEvent('input', { bubbles: true }))
  return true
}
