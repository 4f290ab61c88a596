import type { Editing, Engine } from './engine.ts'
import { cellAt } from './engine.ts'
import type { Outcome } from './editors/editor.ts'
import type { Position } from './model.ts'
import { report } from './report.ts'
import { reveal } from './reveal.ts'
import type { Edit, GridColumn, GridProps, RowRef } from './types.ts'
import type { GridWords } from './words.ts'

/** True, or the sentence why the cell can't be typed into; empty where nobody would expect that it could. */
export function mayEdit({ rows, columns, source, words }: GridProps<unknown>, at: Position): true | string {
  const ref = rows[at.row]
  const column = columns[at.column]
  return ref && column ? mayEditCell(column, ref.kind, source.getRow(ref.key), words) : ''
}

export function mayEditCell(column: GridColumn<unknown>, kind: RowRef['kind'], row: unknown, words: GridWords): true | string {
  if (kind === 'band') return ''
  if (!column.editor) return words.computed
  if (row === undefined) return kind === 'new' ? true : ''
  return column.editable?.(row) ?? true
}

/**
 * Opens the active cell. `typed`: the text area holds, or is about to get, the first letter, which replaces the content; nothing may be
 * written into it, because an input method may be composing there. `opened`: the content is put into it.
 */
export function startEdit(engine: Engine, mode: 'typed' | 'opened'): boolean {
  const props = engine.props()
  const { active } = engine.state().selection
  const may = mayEdit(props, active)
  const at = cellAt(props, active)
  const column = props.columns[active.column]
  if (may !== true || !at || !column) {
    if (may !== true && may !== '') engine.set({ notice: may })
    return false
  }
  const initial = mode === 'typed' ? '' : startText(engine, column, at.key)
  const { input } = engine.dom
  if (mode === 'opened' && input) {
    input.value = initial
    if (column.editor === 'date') input.select()
    else input.setSelectionRange(initial.length, initial.length)
  }
  reveal(engine, active)
  const editing: Editing = { ...at, mode, initial, text: initial, point: undefined }
  engine.set({ editing, notice: undefined, leaving: false })
  props.onEditStart?.(at)
  return true
}

/** Saves what was typed or chosen. False where the editor refuses, and the edit goes on. */
export function finishEdit(engine: Engine, by: 'choice' | 'leaving'): boolean {
  const { editing } = engine.state()
  if (!editing) return true
  return takeOutcome(engine, engine.dom.editor?.outcome(by) ?? textOutcome(engine, editing))
}

export function takeOutcome(engine: Engine, outcome: Outcome): boolean {
  const { editing, selection } = engine.state()
  if (!editing) return true
  if (outcome.kind === 'refused') {
    engine.set({ notice: outcome.reason })
    return false
  }
  const isNew = engine.props().rows[selection.active.row]?.kind === 'new'
  endEdit(engine, isNew && outcome.kind !== 'nothing')
  const edit = editFor(editing, outcome)
  if (edit) report(engine, [edit])
  return true
}

export function cancelEdit(engine: Engine): void {
  endEdit(engine, false)
}

/** Of a single-line cell the line ends are dropped that a paste may have brought. */
export function editedText(engine: Engine): string {
  const { editing } = engine.state()
  const text = engine.dom.input?.value ?? ''
  const column = engine.props().columns.find((candidate) => candidate.id === editing?.column)
  return column?.editor === 'multiline' ? text : text.replaceAll(/\s*\n\s*/g, ' ').trim()
}

function endEdit(engine: Engine, adding: boolean): void {
  if (engine.dom.input) engine.dom.input.value = ''
  engine.set({ editing: undefined, notice: undefined, adding })
}

function textOutcome(engine: Engine, editing: Editing): Outcome {
  const text = editedText(engine)
  const isNew = engine.props().rows[engine.state().selection.active.row]?.kind === 'new'
  if (isNew && text === '') return { kind: 'nothing' }
  return text === editing.initial && editing.mode === 'opened' ? { kind: 'nothing' } : { kind: 'text', text }
}

function editFor({ key, column }: Editing, outcome: Outcome): Edit | undefined {
  if (outcome.kind === 'text') return { key, column, text: outcome.text }
  if (outcome.kind === 'value') return { key, column, value: outcome.value }
  return undefined
}

/** A refused text comes back for correction; a list begins empty, because what is typed there looks for an entry. */
function startText(engine: Engine, column: GridColumn<unknown>, key: string): string {
  const refusedText = engine.state().refused.get(key)?.[column.id]?.text
  if (refusedText !== undefined) return refusedText
  if (column.editor === 'select' || column.editor === 'person') return ''
  const row = engine.props().source.getRow(key)
  return row === undefined ? '' : column.text(row)
}
