import type { CSSProperties, UIEvent } from 'react'
import { useCallback, useId, useImperativeHandle, useLayoutEffect, useMemo, useState } from 'react'
import { Body } from './Body.tsx'
import { CellInput } from './CellInput.tsx'
import { select } from './commands.ts'
import { DrawingContext } from './drawing.ts'
import type { Drawing } from './drawing.ts'
import { DropLine } from './DropLine.tsx'
import { EditorPopover } from './editors/EditorPopover.tsx'
import { finishEdit } from './editing.ts'
import { createEngine } from './engine.ts'
import type { Engine } from './engine.ts'
import { Footer } from './Footer.tsx'
import type { Geometry } from './geometry.ts'
import { gutterWidth } from './geometry.ts'
import styles from './grid.module.css'
import { Header } from './Header.tsx'
import { selectCell } from './model.ts'
import { Notice } from './Notice.tsx'
import { placesOf } from './places.ts'
import { onClick, onContextMenu, onDoubleClick, onMouseDown, onPointerDown, onPointerOver } from './pointer.ts'
import { Said } from './Said.tsx'
import type { GridColumn, GridProps } from './types.ts'
import { EngineContext } from './useEngine.ts'
import { useGeometry } from './useGeometry.ts'
import { useVirtualColumns } from './useVirtualColumns.ts'
import { createView } from './view.ts'
import type { Range } from './viewport.ts'

/** A sheet: rows from an external store under headings, edited in place. It knows rows and columns and nothing of what they mean. */
export function Grid<Row>(props: GridProps<Row>) {
  return <Sheet {...(props as GridProps<unknown>)} />
}

function Sheet(props: GridProps<unknown>) {
  const { rows, columns, source, words, compact = false, label, empty, renderBand, renderNew, renderFooter, ref } = props
  const gridId = useId()
  const [view] = useState(createView)
  const geometry = useGeometry(view, columns, compact)
  const [engine] = useState(() => createEngine(props, geometry))
  const window = useVirtualColumns(view, geometry)
  const places = useMemo(() => placesOf(geometry.frozen, window), [geometry.frozen, window])
  const drawing = useMemo<Drawing>(
    () => ({
      gridId,
      columns,
      places,
      source,
      words,
      geometry,
      ...(renderBand && { renderBand }),
      ...(renderNew && { renderNew }),
    }),
    [gridId, columns, places, source, words, geometry, renderBand, renderNew],
  )
  useLayoutEffect(() => engine.receive(props, geometry))
  useImperativeHandle(ref, () => handleOf(engine), [engine])
  const scroller = useCallback(
    (element: HTMLDivElement) => {
      engine.attach({ scroller: element })
      return view.attach(element)
    },
    [engine, view],
  )
  const lines = rows.length + (renderFooter ? 2 : 1)
  return (
    <EngineContext value={engine}>
      <DrawingContext value={drawing}>
        <div className={styles.grid} style={lengths(columns, geometry, window)} data-compact={compact || undefined}>
          <div ref={scroller} className={styles.scroller} onScroll={markScrolled}>
            <div className={styles.sheet}>
              <CellInput gridId={gridId} props={props} />
              <Notice props={props} />
              <DropLine />
              <div
                role="grid"
                className={rows.length > 0 ? styles.lines : undefined}
                id={gridId}
                aria-label={label}
                aria-rowcount={lines}
                aria-colcount={columns.length + 1}
                aria-multiselectable
                onPointerDown={(event) => onPointerDown(engine, event)}
                onMouseDown={(event) => onMouseDown(engine, event)}
                onClick={(event) => onClick(engine, event)}
                onDoubleClick={(event) => onDoubleClick(engine, event)}
                onContextMenu={(event) => onContextMenu(engine, event)}
                onPointerOver={(event) => onPointerOver(engine, event)}
              >
                <Header />
                <Body rows={rows} rowHeight={geometry.rowHeight} view={view} />
                {renderFooter ? <Footer rowIndex={lines} render={renderFooter} /> : null}
              </div>
              {rows.length === 0 ? <div className={styles.empty}>{empty}</div> : null}
            </div>
          </div>
          <EditorPopover gridId={gridId} props={props} />
          <Said />
        </div>
      </DrawingContext>
    </EngineContext>
  )
}

function handleOf(engine: Engine) {
  return {
    focus: () => engine.dom.input?.focus({ preventScroll: true }),
    scrollToCell(key: string, column: string) {
      const props = engine.props()
      const row = props.rows.findIndex((ref) => ref.key === key)
      const at = props.columns.findIndex(({ id }) => id === column)
      if (row >= 0 && at >= 0 && finishEdit(engine, 'leaving')) select(engine, selectCell({ row, column: at }))
    },
  }
}

/** The widths of the columns and what follows from them, as variables that CSS adds up. */
function lengths(columns: readonly GridColumn<unknown>[], geometry: Geometry, window: Range): CSSProperties {
  const { rowHeight, edges, frozen } = geometry
  const variables: Record<string, string> = { '--grid-row': `${rowHeight}px`, '--gutter': `${gutterWidth}px` }
  for (const [index, { width }] of columns.entries()) variables[`--w${index}`] = `${width}px`
  variables['--sheet'] = `calc(var(--gutter) + ${columns.map((_, index) => `var(--w${index})`).join(' + ') || '0px'})`
  variables['--skipped'] = `${(edges[window.from] ?? 0) - (edges[frozen] ?? 0)}px`
  return variables
}

/** The frozen columns cast their line only over something that is scrolled under them. */
function markScrolled(event: UIEvent<HTMLElement>): void {
  const { currentTarget } = event
  currentTarget.toggleAttribute('data-scrolled', currentTarget.scrollLeft > 0)
}
