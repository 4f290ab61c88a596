import type { Engine } from './engine.ts'
import { rectOf, selectedKeys } from './model.ts'
import { lineAfter, movesAnything, slotBeside } from './slots.ts'
import type { Slot } from './slots.ts'

/** As many rows as are selected, above the first of them. */
export function insertRows(engine: Engine): boolean {
  const props = engine.props()
  const { selection } = engine.state()
  const { top } = rectOf(selection)
  const before = props.rows.slice(Math.max(0, top)).find((ref) => ref.kind !== 'band')
  if (!before || !props.onInsertRows) return true
  engine.set({ adding: true })
  props.onInsertRows({ before: before.key, count: Math.max(1, selectedKeys(selection, props.rows).length) })
  return true
}

export function deleteRows(engine: Engine): boolean {
  const props = engine.props()
  const keys = selectedKeys(engine.state().selection, props.rows)
  if (keys.length > 0) props.onDeleteRows?.(keys)
  return true
}

export function moveRows(engine: Engine, to: 'up' | 'down'): boolean {
  const { rows } = engine.props()
  const { top, bottom } = rectOf(engine.state().selection)
  const together = rows.slice(Math.max(0, top), bottom + 1).every((ref) => ref.kind === 'row')
  const slot = together ? slotBeside(rows, Math.max(0, top), bottom, to) : null
  if (slot !== null) moveRowsTo(engine, slot)
  return true
}

export function moveRowsTo(engine: Engine, slot: Slot): void {
  const props = engine.props()
  const moved = new Set(selectedKeys(engine.state().selection, props.rows))
  if (moved.size > 0 && movesAnything(props.rows, slot, moved)) {
    props.onMoveRows?.({ keys: [...moved], before: lineAfter(props.rows, slot, moved) })
  }
}
