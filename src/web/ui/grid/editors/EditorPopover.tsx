import type { ComponentType, FocusEvent, MouseEvent, RefObject } from 'react'
import { useCallback, useLayoutEffect, useRef } from 'react'
import { finishEdit, takeOutcome } from '../editing.ts'
import type { Engine } from '../engine.ts'
import type { GridColumn, GridProps } from '../types.ts'
import { useEngine, useGridState } from '../useEngine.ts'
import { DateEditor } from './DateEditor.tsx'
import type { EditorHandle, EditorProps, Outcome } from './editor.ts'
import styles from './editors.module.css'
import { ListEditor } from './ListEditor.tsx'

/** Hangs the editor of the edited cell below it, over everything else. */
export function EditorPopover({ gridId, props }: { gridId: string; props: GridProps<unknown> }) {
  const editing = useGridState((state) => state.editing)
  const column = props.columns.find(({ id }) => id === editing?.column)
  const Editor = column && editorOf(column)
  if (!editing || !column || !Editor) return null
  const id = `${gridId}-editor`
  return <Popover key={`${editing.key} ${editing.column}`} id={id} column={column} Editor={Editor} props={props} />
}

interface PopoverProps {
  readonly id: string
  readonly column: GridColumn<unknown>
  readonly Editor: ComponentType<EditorProps<unknown>>
  readonly props: GridProps<unknown>
}

function Popover({ id, column, Editor, props }: PopoverProps) {
  const engine = useEngine()
  const editing = useGridState((state) => state.editing)
  const box = useRef<HTMLDivElement>(null)
  useFloating(engine, box)
  const done = useCallback(
    (outcome: Outcome) => {
      if (takeOutcome(engine, outcome)) engine.dom.input?.focus({ preventScroll: true })
    },
    [engine],
  )
  const point = useCallback(
    (part: string | undefined) => {
      const { editing } = engine.state()
      if (editing && editing.point !== part) engine.set({ editing: { ...editing, point: part } })
    },
    [engine],
  )
  const handle = useCallback((editor: EditorHandle | null) => engine.attach({ editor }), [engine])
  /** From a field of the caller's editor; back to the text area is no leaving. */
  const leave = ({ currentTarget, relatedTarget }: FocusEvent<HTMLElement>) => {
    if (currentTarget.contains(document.activeElement) || relatedTarget === engine.dom.input) return
    if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) finishEdit(engine, 'leaving')
  }
  if (!editing) return null
  const { source, words, today } = props
  return (
    <div ref={box} role="presentation" popover="manual" className={styles.popover} onMouseDown={keepFocus} onBlur={leave}>
      <Editor
        id={id}
        row={source.getRow(editing.key)}
        column={column}
        text={editing.text}
        typed={editing.mode === 'typed' || editing.text !== editing.initial}
        words={words}
        today={today}
        ref={handle}
        onDone={done}
        onPoint={point}
      />
    </div>
  )
}

function editorOf(column: GridColumn<unknown>): ComponentType<EditorProps<unknown>> | undefined {
  const { editor } = column
  if (editor === 'select' || editor === 'person') return ListEditor
  if (editor === 'date') return DateEditor
  return typeof editor === 'string' ? undefined : editor
}

/** Keeps the box at the cell while the page scrolls: below it, or above where there is no room. */
function useFloating(engine: Engine, box: RefObject<HTMLDivElement | null>): void {
  useLayoutEffect(() => {
    const element = box.current
    if (!element) return
    engine.attach({ popover: element })
    element.showPopover()
    const place = () => placeBeside(element, engine.dom.input)
    place()
    const resized = new ResizeObserver(place)
    resized.observe(element)
    window.addEventListener('scroll', place, { capture: true, passive: true })
    window.addEventListener('resize', place)
    return () => {
      engine.attach({ popover: null })
      resized.disconnect()
      window.removeEventListener('scroll', place, { capture: true })
      window.removeEventListener('resize', place)
    }
  }, [engine, box])
}

function placeBeside(element: HTMLElement, input: HTMLElement | null): void {
  if (!input) return
  const cell = input.getBoundingClientRect()
  const { offsetHeight, offsetWidth } = element
  const above = cell.bottom + offsetHeight + 8 > window.innerHeight && cell.top - offsetHeight - 8 > 0
  element.style.minWidth = `${cell.width}px`
  element.style.top = `${above ? cell.top - offsetHeight - 4 : cell.bottom + 4}px`
  element.style.left = `${Math.max(8, Math.min(cell.left, window.innerWidth - offsetWidth - 8))}px`
}

/** A field inside a caller's editor may take the focus; nothing else may take it from the text area. */
function keepFocus(event: MouseEvent): void {
  if (!(event.target instanceof Element && event.target.closest('input, textarea, select'))) event.preventDefault()
}
