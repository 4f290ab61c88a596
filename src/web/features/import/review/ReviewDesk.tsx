import { useCallback, useMemo, useState } from 'react'
import { v7 as newId } from 'uuid'
import { startOf } from '#domain/planReview/dates.ts'
import { valuesFromQuote } from '#domain/planReview/fromQuote.ts'
import type { ItemKind, ItemValues, ReviewItem } from '#domain/planReview/item.ts'
import { certaintyOf, inReviewOrder } from '#domain/planReview/item.ts'
import { useMessages } from '../../../messages/MessagesProvider.tsx'
import type { Mark } from '../../../plan/document/DocumentText.tsx'
import { DocumentText } from '../../../plan/document/DocumentText.tsx'
import { SegmentedControl } from '../../../ui/fields/SegmentedControl.tsx'
import { classes } from '../../../ui/classes.ts'
import { KeysDialog } from './KeysDialog.tsx'
import styles from './PlanReview.module.css'
import { ReviewItems } from './ReviewItems.tsx'
import { SelectionBar } from './SelectionBar.tsx'
import type { Review } from './useReview.ts'
import { useReviewKeys } from './useReviewKeys.ts'

/** The text at the left, what it says at the right; on a phone one of the two. */
export function ReviewDesk({ review, text }: { review: Review; text: string }) {
  const { planReview: words } = useMessages()
  const items = useMemo(() => inReviewOrder(review.items), [review.items])
  const [activeKey, setActiveKey] = useState<string | null>(() => items.find(({ verdict }) => verdict === 'open')?.key ?? null)
  const [editingKey, setEditingKey] = useState<string | null>(null)
  const [side, setSide] = useState<'text' | 'items'>('items')
  const [selected, setSelected] = useState<{ from: number; to: number } | null>(null)
  const [help, setHelp] = useState(false)
  const active = items.find(({ key }) => key === activeKey)

  const marks = useMemo(() => items.flatMap(markOf), [items])
  const pick = useCallback((key: string) => setActiveKey(key), [])
  const move = (step: number) => {
    const index = items.findIndex(({ key }) => key === activeKey)
    const next = items[Math.min(items.length - 1, Math.max(0, index + step))]
    if (next) setActiveKey(next.key)
  }
  const goOn = (from: ReviewItem) => {
    const index = items.findIndex(({ key }) => key === from.key)
    const next = items.slice(index + 1).find(({ verdict }) => verdict === 'open') ?? items[index + 1]
    if (next) setActiveKey(next.key)
  }
  const accept = (item: ReviewItem, values?: ItemValues): boolean => {
    // Of two numbers that contradict each other only one can be right.
    const rivals = items.filter(({ key, verdict }) => item.rivals.includes(key) && verdict !== 'dropped')
    const decided = review.decide([
      { key: item.key, verdict: 'accepted', ...(values && { values }) },
      ...rivals.map(({ key }) => ({ key, verdict: 'dropped' as const })),
    ])
    if (decided) goOn(item)
    return decided
  }
  const drop = (item: ReviewItem) => {
    if (review.decide([{ key: item.key, verdict: 'dropped' }])) goOn(item)
  }
  const edit = (key: string | null) => {
    setEditingKey(key)
    if (key) setActiveKey(key)
  }
  const undo = () => {
    const key = review.undo()
    if (key) setActiveKey(key)
  }
  const add = (kind: ItemKind) => {
    if (!selected) return
    const start = startOf(items)
    const end = items.find(({ kind: other }) => other === 'period')?.values.endDate ?? null
    const values = valuesFromQuote(kind, text.slice(selected.from, selected.to), { start, end })
    const key = newId()
    review.add({ key, kind, values, ...selected })
    getSelection()?.removeAllRanges()
    setSelected(null)
    setSide('items')
    edit(key)
  }
  useReviewKeys({
    next: () => move(1),
    previous: () => move(-1),
    accept: () => active && accept(active),
    edit: () => active && active.difference !== 'gone' && edit(active.key),
    drop: () => active && drop(active),
    undo,
    acceptSure: () => acceptSure(review),
    help: () => setHelp(true),
  })
  return (
    <div className={styles.desk} data-side={side}>
      <div className={styles.sides}>
        <SegmentedControl
          label={words.show}
          value={side}
          segments={[
            { value: 'items', label: words.items, count: items.length },
            { value: 'text', label: words.text },
          ]}
          onChange={setSide}
        />
      </div>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable to be scrolled by keys */}
      <section aria-label={words.text} className={classes(styles.pane, styles.textPane)} tabIndex={0}>
        <DocumentText text={text} marks={marks} activeKey={activeKey} onPick={pick} onSelect={setSelected} />
        {selected && <SelectionBar quote={text.slice(selected.from, selected.to)} onChoose={add} />}
      </section>
      <section aria-label={words.items} className={classes(styles.pane, styles.itemsPane)}>
        <ReviewItems items={items} activeKey={activeKey} editingKey={editingKey} acts={{ pick, accept, drop, edit }} />
      </section>
      {help && <KeysDialog onClose={() => setHelp(false)} />}
    </div>
  )
}

/** What is certain and nobody has decided on. */
export function sureOnes(items: readonly ReviewItem[]): ReviewItem[] {
  return items.filter((item) => item.verdict === 'open' && item.difference !== 'same' && certaintyOf(item) === 'sure')
}

export function acceptSure(review: Review): void {
  const sure = sureOnes(review.items)
  if (sure.length > 0) review.decide(sure.map(({ key }) => ({ key, verdict: 'accepted' })))
}

function markOf({ key, kind, from, to, verdict }: ReviewItem): Mark[] {
  return from === null || to === null ? [] : [{ key, kind, from, to, state: verdict }]
}
