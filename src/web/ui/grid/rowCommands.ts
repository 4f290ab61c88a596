import type { Engine } from './engine.ts'
import { rectOf, selectedKeys } from './model.ts'
import { lineAfter, slotBeside } from './slots.ts'
import type { Slot } from './slots.ts'

/** As many rows as are selected, above the first of them. */
export function insertRows(engine: Engine): boolean {
  const props = engine.props()
  const { selection } = engine.state()
  const { top, bottom } = rectOf(selection)
  const before = props.rows.slice(Math.max(0, top)).find((ref) => ref.kind !== 'band')
  if (before) props.onInsertRows?.({ before: before.key, count: bottom - top + 1 })
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
  const slot = slotBeside(rows, Math.max(0, top), bottom, to)
  if (slot !== null) moveRowsTo(engine, slot)
  return true
}

export function moveRowsTo(engine: Engine, slot: Slot): void {
  const props = engine.props()
  const keys = selectedKeys(engine.state().selection, props.rows)
  if (keys.length > 0) props.onMoveRows?.({ keys, before: lineAfter(props.rows, slot, new Set(keys)) })
}
