import type { Engine, Refused, RefusedCell } from './engine.ts'
import type { CellAt, Edit, GridProps, Refusal, Refusals } from './types.ts'

/** Hands a batch of changes to the caller and marks the cells that it, or the column's own `parse`, refuses. */
export function report(engine: Engine, edits: readonly Edit[]): void {
  if (edits.length === 0) return
  const props = engine.props()
  const parsed = edits.map((edit) => parseEdit(props, edit))
  const taken = parsed.filter((result) => 'column' in result)
  const unread = parsed.filter((result) => 'refusal' in result).map((result) => result.refusal)
  forgetRefusals(engine, edits)
  mark(engine, unread, edits)
  if (taken.length > 0) settle(engine, props.onEdit?.(taken), edits)
}

/** Marks what the caller refuses, now or when its promise says so. */
export function settle(engine: Engine, refusals: Refusals | void, edits: readonly Edit[]): void {
  if (refusals instanceof Promise) void refusals.then((late) => mark(engine, late ?? [], edits))
  else mark(engine, refusals ?? [], edits)
}

/** A mark stays until its cell is changed again, or the user waves it away. */
export function forgetRefusals(engine: Engine, cells: readonly CellAt[]): void {
  engine.set({ refused: forget(engine.state().refused, cells) })
}

function parseEdit(props: GridProps<unknown>, edit: Edit): Edit | { refusal: Refusal } {
  if (!('text' in edit)) return edit
  const column = props.columns.find((candidate) => candidate.id === edit.column)
  const parsed = column?.parse?.(edit.text, props.source.getRow(edit.key))
  if (!parsed) return edit
  if ('reason' in parsed) return { refusal: { key: edit.key, column: edit.column, reason: parsed.reason } }
  return { key: edit.key, column: edit.column, value: parsed.value }
}

function mark(engine: Engine, refusals: readonly Refusal[], edits: readonly Edit[]): void {
  if (refusals.length === 0) return
  const refused = new Map(engine.state().refused)
  const texts = new Map(edits.map((edit) => [cellName(edit), 'text' in edit ? edit.text : undefined]))
  for (const { key, column, reason } of refusals) {
    const cell: RefusedCell = { reason, text: texts.get(cellName({ key, column })) }
    refused.set(key, { ...refused.get(key), [column]: cell })
  }
  const [first] = refusals
  const said = refusals.length === 1 && first ? first.reason : engine.props().words.refused(refusals.length)
  engine.set({ refused, said })
}

function cellName({ key, column }: CellAt): string {
  return JSON.stringify([key, column])
}

function forget(refused: Refused, changed: readonly CellAt[]): Refused {
  if (!changed.some(({ key }) => refused.has(key))) return refused
  const left = new Map(refused)
  for (const { key, column } of changed) {
    const marked = left.get(key)
    if (!marked?.[column]) continue
    const others = Object.entries(marked).filter(([id]) => id !== column)
    if (others.length > 0) left.set(key, Object.fromEntries(others))
    else left.delete(key)
  }
  return left
}
