import type { ReactNode } from 'react'
import { memo, useEffect, useMemo, useRef } from 'react'
import type { ItemKind } from '#domain/planReview/item.ts'
import type { Run, ViewBlock } from '#domain/planText/view.ts'
import { segmentsOf, viewOf } from '#domain/planText/view.ts'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { classes } from '../../ui/classes.ts'
import styles from './DocumentText.module.css'

/** A stretch of the text that an item stands on. */
export interface Mark {
  key: string
  kind: ItemKind
  from: number
  to: number
  state: 'open' | 'accepted' | 'dropped'
}

interface DocumentTextProps {
  text: string
  marks: readonly Mark[]
  activeKey: string | null
  onPick?: (key: string) => void
  /** Somebody marked a stretch of the source; null where the selection is gone. */
  onSelect?: (span: { from: number; to: number } | null) => void
}

/** The text of a plan document as it was read, with what was found in it. A press on a mark picks it. */
export function DocumentText({ text, marks, activeKey, onPick, onSelect }: DocumentTextProps) {
  const root = useRef<HTMLDivElement>(null)
  const blocks = useMemo(() => viewOf(text), [text])
  const byBlock = useMemo(
    () => blocks.map((block) => marks.filter(({ from, to }) => from < block.to && to > block.from)),
    [blocks, marks],
  )
  useEffect(() => {
    if (activeKey) root.current?.querySelector('[data-active]')?.scrollIntoView({ block: 'center' })
  }, [activeKey])
  useEffect(() => {
    const element = root.current
    const pick = (event: MouseEvent) => {
      const key = (event.target as Element).closest<HTMLElement>('[data-mark]')?.dataset['mark']
      if (key && getSelection()?.isCollapsed !== false) onPick?.(key)
    }
    element?.addEventListener('click', pick)
    return () => element?.removeEventListener('click', pick)
  }, [onPick])
  useEffect(() => {
    if (!onSelect) return
    const select = () => onSelect(selectedSpan(root.current))
    document.addEventListener('selectionchange', select)
    return () => document.removeEventListener('selectionchange', select)
  }, [onSelect])
  return (
    <div ref={root} className={styles.document}>
      {blocks.map((block, index) => {
        const here = byBlock[index]!
        return (
          <Block
            key={`${block.kind} ${block.from} ${index}`}
            block={block}
            marks={here}
            active={here.some(({ key }) => key === activeKey) ? activeKey : null}
          />
        )
      })}
    </div>
  )
}

const Block = memo(function Block({ block, marks, active }: { block: ViewBlock; marks: readonly Mark[]; active: string | null }) {
  const starts = new Map(marks.map((mark) => [mark.key, startIn(block, mark)]))
  const words = (runs: Run[]) => <Words runs={runs} marks={marks} starts={starts} active={active} />
  if (block.kind === 'table')
    return (
      <div className={styles.tableFrame}>
        <table className={styles.table}>
          <thead>
            <tr>
              {block.header.map((cell, index) => (
                <th key={index}>{words(cell)}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {block.rows.map((row, index) => (
              <tr key={index}>
                {row.map((cell, column) => (
                  <td key={column}>{words(cell)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    )
  const lead = block.lead && <span className={styles.lead}>{block.lead} </span>
  if (block.kind === 'heading')
    return (
      <Heading level={block.level}>
        {lead}
        {words(block.runs)}
      </Heading>
    )
  return (
    <p className={styles.line} data-depth={block.depth}>
      {lead}
      {words(block.runs)}
    </p>
  )
}, sameBlock)

type BlockProps = { block: ViewBlock; marks: readonly Mark[]; active: string | null }

function sameBlock(a: BlockProps, b: BlockProps): boolean {
  return (
    a.block === b.block &&
    a.active === b.active &&
    a.marks.length === b.marks.length &&
    a.marks.every(
      (mark, index) =>
        mark.key === b.marks[index]!.key && mark.state === b.marks[index]!.state && mark.kind === b.marks[index]!.kind,
    )
  )
}

function Heading({ level, children }: { level: 1 | 2 | 3; children: ReactNode }) {
  if (level === 1) return <h2 className={styles.heading}>{children}</h2>
  return level === 2 ? <h3 className={styles.heading}>{children}</h3> : <h4 className={styles.heading}>{children}</h4>
}

interface WordsProps {
  runs: Run[]
  marks: readonly Mark[]
  starts: ReadonlyMap<string, number | null>
  active: string | null
}

function Words({ runs, marks, starts, active }: WordsProps) {
  const { planReview } = useMessages()
  return runs
    .flatMap((run) => segmentsOf(run, marks))
    .map(({ from, text, marks: here }) => {
      if (here.length === 0)
        return (
          <span key={from} data-from={from}>
            {text}
          </span>
        )
      const isActive = here.some(({ key }) => key === active)
      const top = here.find(({ key }) => key === active) ?? smallest(here)
      return (
        <mark
          key={from}
          data-from={from}
          data-mark={top.key}
          data-kind={top.kind}
          data-state={top.state}
          data-active={isActive || undefined}
          data-tag={starts.get(top.key) === from ? planReview.tag[top.kind] : undefined}
          className={classes(styles.mark, isActive && styles.active)}
        >
          {text}
        </mark>
      )
    })
}

/** Where the first word of a mark stands; null where it began in a block above. */
function startIn(block: ViewBlock, mark: Mark): number | null {
  if (mark.from < block.from) return null
  const runs = block.kind === 'table' ? [...block.header, ...block.rows.flat()].flat() : block.runs
  const places = runs
    .filter(({ from, text }) => from < mark.to && from + text.length > mark.from)
    .map(({ from }) => Math.max(from, mark.from))
  return places.length > 0 ? Math.min(...places) : null
}

/** Of several that cover the same words the one that says them most exactly. */
function smallest(marks: Mark[]): Mark {
  return marks.reduce((best, mark) => (mark.to - mark.from < best.to - best.from ? mark : best))
}

function selectedSpan(root: HTMLElement | null): { from: number; to: number } | null {
  const selection = getSelection()
  if (!root || !selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  if (!root.contains(range.commonAncestorContainer)) return null
  const from = placeOf(range.startContainer, range.startOffset)
  const to = placeOf(range.endContainer, range.endOffset)
  return from !== null && to !== null && to > from ? { from, to } : null
}

function placeOf(node: Node, offset: number): number | null {
  const element = (node instanceof Element ? (node.childNodes[offset] ?? node.lastChild) : node) as Node | null
  const run = (element instanceof Element ? element : element?.parentElement)?.closest<HTMLElement>('[data-from]')
  if (!run) return null
  return Number(run.dataset['from']) + (node instanceof Element ? 0 : offset)
}
