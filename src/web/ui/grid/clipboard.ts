import type { Engine } from './engine.ts'
import { cellAt } from './engine.ts'
import { clearSelection } from './bulk.ts'
import type { Rect } from './model.ts'
import { header, rectOf } from './model.ts'
import { pasteEdits } from './pasteEdits.ts'
import { forgetRefusals, settle } from './report.ts'
import { format, parse } from './tsv.ts'
import type { Cells } from './tsv.ts'
import { tableHtml } from './tableHtml.ts'
import type { GridColumn, GridProps } from './types.ts'
import { tiled } from './tiled.ts'

/** Puts the selected cells on the clipboard, as text and as a table. Headings and empty lines are no data and stay behind. */
export function copy(engine: Engine, clipboard: DataTransfer): void {
  const props = engine.props()
  const rect = rectOf(engine.state().selection)
  const columns = props.columns.slice(rect.left, rect.right + 1)
  const cells = copiedCells(props, rect, columns)
  if (cells.length === 0) return
  clipboard.setData('text/plain', format(cells))
  clipboard.setData('text/html', tableHtml(cells, columns.map(isText)))
  engine.set({ said: props.words.copied(cells.length, columns.length) })
}

export function cut(engine: Engine, clipboard: DataTransfer): void {
  copy(engine, clipboard)
  clearSelection(engine)
}

export function paste(engine: Engine, clipboard: DataTransfer): void {
  const props = engine.props()
  const rect = rectOf(engine.state().selection)
  const at = cellAt(props, { row: Math.max(0, rect.top), column: rect.left })
  const text = clipboard.getData('text/plain')
  if (!at || text === '' || !props.onPaste) return
  const height = props.rows.slice(Math.max(0, rect.top), rect.bottom + 1).filter((ref) => ref.kind !== 'band').length
  const cells = tiled(parse(text).map(withPlainLineEnds), height, rect.right - rect.left + 1)
  const { edits } = pasteEdits(props.rows, props.columns, { at, cells })
  forgetRefusals(engine, edits)
  settle(engine, props.onPaste({ at, cells }), edits)
}

function copiedCells(props: GridProps<unknown>, rect: Rect, columns: readonly GridColumn<unknown>[]): Cells {
  if (rect.top === header) return [columns.map((column) => column.title)]
  return props.rows
    .slice(rect.top, rect.bottom + 1)
    .filter((ref) => ref.kind === 'row')
    .map((ref) => props.source.getRow(ref.key))
    .map((row) => columns.map((column) => (row === undefined ? '' : column.text(row))))
}

function isText(column: GridColumn<unknown>): boolean {
  return column.editor !== 'number' && column.editor !== 'date' && column.align !== 'end'
}

function withPlainLineEnds(row: string[]): string[] {
  return row.map((cell) => cell.replaceAll(/\r\n?/g, '\n'))
}
