import { editedText, finishEdit, mayEdit, takeOutcome } from './editing.ts'
import type { Engine } from './engine.ts'
import { cellAt } from './engine.ts'
import type { Position } from './model.ts'
import { isSingle, rectOf } from './model.ts'
import { report } from './report.ts'
import type { Edit } from './types.ts'

/** Empties the selected cells. Cells that can't be changed are left alone, and that is said. */
export function clearSelection(engine: Engine): boolean {
  changeEach(engine, (cell) => ({ ...cell, text: '' }))
  return true
}

/** Copies the first selected row down over the others; of a single row, the one above it into it. */
export function fillDown(engine: Engine): boolean {
  const { top, bottom } = rectOf(engine.state().selection)
  const from = top === bottom ? rowAbove(engine, top) : top
  if (from === undefined) return true
  changeEach(engine, (cell, at) => (at.row === from ? undefined : copyOf(engine, from, at.column, cell)))
  return true
}

/** Ctrl+Enter: what was typed goes into every selected cell. */
export function fillSelection(engine: Engine): boolean {
  if (isSingle(engine.state().selection)) return finishEdit(engine, 'choice') || true
  const { editor } = engine.dom
  const outcome = editor?.outcome('choice') ?? { kind: 'text' as const, text: editedText(engine) }
  if (outcome.kind === 'refused') return !takeOutcome(engine, outcome)
  takeOutcome(engine, { kind: 'nothing' })
  if (outcome.kind === 'text') changeEach(engine, (cell) => ({ ...cell, text: outcome.text }))
  if (outcome.kind === 'value') changeEach(engine, (cell) => ({ ...cell, value: outcome.value }))
  return true
}

type Change = (cell: { key: string; column: string }, at: Position) => Edit | undefined

function changeEach(engine: Engine, change: Change): void {
  const props = engine.props()
  const { top, left, bottom, right } = rectOf(engine.state().selection)
  const edits: Edit[] = []
  const reasons: string[] = []
  for (let row = Math.max(0, top); row <= bottom; row++) {
    if (props.rows[row]?.kind !== 'row') continue
    for (let column = left; column <= right; column++) {
      const cell = cellAt(props, { row, column })
      const edit = cell && change(cell, { row, column })
      const may = mayEdit(props, { row, column })
      if (edit && may === true) edits.push(edit)
      else if (edit && may !== true) reasons.push(may)
    }
  }
  if (edits.length === 0 && reasons[0]) engine.set({ notice: reasons[0] })
  else if (reasons.length > 0) engine.set({ said: props.words.leftAlone(reasons.length) })
  report(engine, edits)
}

function copyOf(engine: Engine, from: number, column: number, cell: { key: string; column: string }): Edit | undefined {
  const props = engine.props()
  const source = props.rows[from]
  const definition = props.columns[column]
  const row = source && props.source.getRow(source.key)
  if (row === undefined || !definition) return undefined
  return definition.value ? { ...cell, value: definition.value(row) } : { ...cell, text: definition.text(row) }
}

function rowAbove(engine: Engine, row: number): number | undefined {
  const { rows } = engine.props()
  let above = row - 1
  while (rows[above] && rows[above]?.kind !== 'row') above -= 1
  return rows[above] ? above : undefined
}
