import type { ClipboardEvent, FocusEvent, KeyboardEvent, SyntheticEvent } from 'react'
import { useLayoutEffect } from 'react'
import { copy, cut, paste } from './clipboard.ts'
import { run } from './commands.ts'
import { activeId } from './activeId.ts'
import { cancelEdit, finishEdit, startEdit } from './editing.ts'
import type { Editing, Engine } from './engine.ts'
import styles from './grid.module.css'
import { commandFor } from './keyboard.ts'
import type { Mode } from './keyboard.ts'
import { Layer } from './Layer.tsx'
import { header } from './model.ts'
import { onMenuKey } from './pointer.ts'
import type { GridColumn, GridProps } from './types.ts'
import { useEngine, useGridState } from './useEngine.ts'

/**
 * The one element of the grid that has the focus, always: a text area over the active cell, transparent until something is typed. Input
 * methods begin to compose in the element that has the focus, so the first letter of 新品 arrives only where that is the editor already.
 */
export function CellInput({ gridId, props }: { gridId: string; props: GridProps<unknown> }) {
  const engine = useEngine()
  const active = useGridState((state) => state.selection.active)
  const editing = useGridState((state) => state.editing)
  const column = props.columns[active.column]
  const popup = editing && column && !isPlain(column)
  useLayoutEffect(() => fitHeight(engine.dom.input))
  return (
    <Layer at={active}>
      <textarea
        ref={(input) => engine.attach({ input })}
        className={inputClass(editing, column)}
        style={{ textAlign: column?.align ?? 'start' }}
        placeholder={editing && column ? presentText(props, editing.key, column) : undefined}
        rows={1}
        spellCheck={false}
        autoComplete="off"
        autoCapitalize="off"
        aria-label={editing ? column?.title : props.label}
        aria-description={editing ? undefined : props.words.keys}
        aria-multiline={column?.editor === 'multiline'}
        aria-autocomplete={popup ? 'list' : undefined}
        aria-controls={popup ? `${gridId}-editor` : gridId}
        aria-activedescendant={editing ? editing.point : activeId(gridId, props, active)}
        onKeyDown={(event) => onKeyDown(engine, event)}
        onCompositionStart={() => engine.state().editing ?? startEdit(engine, 'typed')}
        onCompositionEnd={(event) => onInput(engine, event)}
        onInput={(event) => onInput(engine, event)}
        onContextMenu={(event) => onMenuKey(engine, event)}
        onFocus={() => engine.set({ leaving: false })}
        onBlur={(event) => onBlur(engine, event)}
        onCopy={(event) => onClipboard(engine, event, copy)}
        onCut={(event) => onClipboard(engine, event, cut)}
        onPaste={(event) => onClipboard(engine, event, paste)}
      />
    </Layer>
  )
}

function onKeyDown(engine: Engine, event: KeyboardEvent<HTMLTextAreaElement>): void {
  // 229: the key belongs to the input method. Safari ends the composition before it reports the Enter that ended it.
  if (event.nativeEvent.isComposing || event.keyCode === 229) return
  if (engine.state().editing && engine.dom.editor?.onKey(event)) return event.preventDefault()
  const command = commandFor(event, modeOf(engine))
  if (command && run(engine, command)) event.preventDefault()
}

function modeOf(engine: Engine): Mode {
  const { editing, selection } = engine.state()
  if (editing) return editing.mode
  return selection.active.row === header ? 'header' : 'ready'
}

/** Typing on a cell that can't be typed into leaves nothing behind; an input method is let finish first, taking its text away breaks it. */
function onInput(engine: Engine, event: SyntheticEvent<HTMLTextAreaElement>): void {
  const input = event.currentTarget
  if (engine.state().editing === undefined && input.value !== '' && !startEdit(engine, 'typed')) {
    const composing = event.nativeEvent instanceof InputEvent && event.nativeEvent.isComposing
    if (!composing) input.value = ''
    return
  }
  const { editing } = engine.state()
  if (editing) engine.set({ editing: { ...editing, text: input.value } })
}

/** Going elsewhere on the page saves; going to another window doesn't, people look things up there. */
function onBlur(engine: Engine, event: FocusEvent<HTMLTextAreaElement>): void {
  if (document.activeElement === event.currentTarget) return
  if (event.relatedTarget instanceof Node && engine.dom.popover?.contains(event.relatedTarget)) return
  if (finishEdit(engine, 'leaving')) engine.set({ notice: undefined })
}

type ClipboardAct = (engine: Engine, clipboard: DataTransfer) => void

function onClipboard(engine: Engine, event: ClipboardEvent<HTMLTextAreaElement>, act: ClipboardAct): void {
  if (engine.state().editing) {
    if (act !== paste || !isRectangleIntoEmptyLine(engine, event)) return
    cancelEdit(engine)
  }
  event.preventDefault()
  act(engine, event.clipboardData)
}

/** Whoever opens the empty line to paste rows from elsewhere means rows, not one cell with tabs in it. */
function isRectangleIntoEmptyLine(engine: Engine, event: ClipboardEvent<HTMLTextAreaElement>): boolean {
  const isNew = engine.props().rows[engine.state().selection.active.row]?.kind === 'new'
  return isNew && event.currentTarget.value === '' && /[\t\n]/.test(event.clipboardData.getData('text/plain').trimEnd())
}

/** A list begins with an empty text area: what is chosen at present shows through. */
function presentText({ source }: GridProps<unknown>, key: string, column: GridColumn<unknown>): string | undefined {
  const row = source.getRow(key)
  return row !== undefined && (column.editor === 'select' || column.editor === 'person') ? column.text(row) : undefined
}

function isPlain(column: GridColumn<unknown>): boolean {
  return column.editor === 'text' || column.editor === 'multiline' || column.editor === 'number'
}

function inputClass(editing: Editing | undefined, column: GridColumn<unknown> | undefined): string {
  const classes = editing
    ? [styles.editing, column?.editor === 'text' && styles.editingText, column?.editor === 'multiline' && styles.editingLong]
    : [styles.waiting]
  return [styles.input, ...classes].filter(Boolean).join(' ')
}

function fitHeight(input: HTMLTextAreaElement | null): void {
  if (!input) return
  input.style.height = ''
  if (input.value !== '' && input.scrollHeight > input.clientHeight) input.style.height = `${input.scrollHeight + 4}px`
}
