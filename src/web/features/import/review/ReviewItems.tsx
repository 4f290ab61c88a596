import type { ReviewItem } from '#domain/planReview/item.ts'
import { certaintyOf, itemKinds } from '#domain/planReview/item.ts'
import { startOf } from '#domain/planReview/dates.ts'
import { useMessages } from '../../../messages/MessagesProvider.tsx'
import type { ItemActs } from './ItemRow.tsx'
import { ItemRow } from './ItemRow.tsx'
import styles from './PlanReview.module.css'

interface ReviewItemsProps {
  /** In the order in which they are walked through. */
  items: ReviewItem[]
  activeKey: string | null
  editingKey: string | null
  acts: ItemActs
}

/** What the document says, the doubtful first, then kind by kind. */
export function ReviewItems({ items, activeKey, editingKey, acts }: ReviewItemsProps) {
  const { planReview: words } = useMessages()
  const start = startOf(items)
  const phases = items
    .filter(({ kind, verdict }) => kind === 'phase' && verdict !== 'dropped')
    .flatMap(({ values }) => values.name ?? [])
  const doubtful = items.filter((item) => certaintyOf(item) !== 'sure')
  const sure = items.filter((item) => certaintyOf(item) === 'sure')
  const groups = [
    { title: words.toLook, items: doubtful },
    ...itemKinds.map((kind) => ({ title: words.kind[kind], items: sure.filter((item) => item.kind === kind) })),
  ].filter((group) => group.items.length > 0)
  return groups.map((group) => (
    <section key={group.title} aria-label={group.title}>
      <h2 className={styles.group}>
        {group.title} <span className={styles.count}>{group.items.length}</span>
      </h2>
      <ul className={styles.items}>
        {group.items.map((item) => (
          <ItemRow
            key={item.key}
            item={item}
            rivals={items.filter(({ key }) => item.rivals.includes(key))}
            start={start}
            phases={phases}
            active={item.key === activeKey}
            editing={item.key === editingKey}
            acts={acts}
          />
        ))}
      </ul>
    </section>
  ))
}
