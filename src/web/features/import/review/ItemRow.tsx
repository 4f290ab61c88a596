import { useEffect, useRef } from 'react'
import { CalendarRange, Check, Flag, Layers, Pencil, SquareCheckBig, Tag, Target, Users, Wallet, X } from 'lucide-react'
import type { Day } from '#domain/day.ts'
import type { ItemKind, ItemValues, ReviewItem } from '#domain/planReview/item.ts'
import { certaintyOf } from '#domain/planReview/item.ts'
import { useMessages } from '../../../messages/MessagesProvider.tsx'
import { IconButton } from '../../../ui/actions/IconButton.tsx'
import { classes } from '../../../ui/classes.ts'
import { Badge } from '../../../ui/marks/Badge.tsx'
import { VisuallyHidden } from '../../../ui/VisuallyHidden.tsx'
import { ItemForm } from './ItemForm.tsx'
import styles from './PlanReview.module.css'
import { useItemText } from './itemText.ts'

const icons: Record<ItemKind, typeof Tag> = {
  campaignName: Tag,
  period: CalendarRange,
  goal: Target,
  milestone: Flag,
  phase: Layers,
  task: SquareCheckBig,
  budgetItem: Wallet,
  participant: Users,
}

export interface ItemActs {
  pick: (key: string) => void
  accept: (item: ReviewItem, values?: ItemValues) => boolean
  drop: (item: ReviewItem) => void
  edit: (key: string | null) => void
}

interface ItemRowProps {
  item: ReviewItem
  rivals: ReviewItem[]
  start: Day | null
  phases: string[]
  active: boolean
  editing: boolean
  acts: ItemActs
}

/** One thing that the document says: its name, what else is said of it, why to look twice; and the three verdicts. */
export function ItemRow({ item, rivals, start, phases, active, editing, acts }: ItemRowProps) {
  const { planReview: words } = useMessages()
  const { name, details } = useItemText(start)
  const button = useRef<HTMLButtonElement>(null)
  const Icon = icons[item.kind]
  useEffect(() => {
    if (!active || editing) return
    button.current?.focus({ preventScroll: true })
    button.current?.closest('li')?.scrollIntoView({ block: 'nearest' })
  }, [active, editing])
  return (
    <li className={classes(styles.item, active && styles.activeItem)} data-verdict={item.verdict} data-kind={item.kind}>
      <button
        ref={button}
        type="button"
        className={styles.said}
        aria-current={active || undefined}
        onClick={() => acts.pick(item.key)}
      >
        <Icon size={16} className={styles.icon} aria-label={words.kind[item.kind]} />
        <span className={styles.words}>
          <span className={styles.name}>{name(item)}</span>
          {item.before && (
            <s className={styles.before}>
              {name({ ...item, values: item.before, found: null })} {details({ ...item, values: item.before, found: null })}
            </s>
          )}
          {details(item) && <span className={styles.details}>{details(item)}</span>}
          <Doubts item={item} rivals={rivals.map((rival) => details(rival) || name(rival))} />
        </span>
        <VisuallyHidden>{words[item.verdict]}</VisuallyHidden>
      </button>
      <span className={styles.acts}>
        <IconButton
          small
          label={words.accept}
          aria-pressed={item.verdict === 'accepted'}
          icon={<Check size={16} />}
          onClick={() => acts.accept(item)}
        />
        {item.difference !== 'gone' && (
          <IconButton small label={words.edit} icon={<Pencil size={16} />} onClick={() => acts.edit(item.key)} />
        )}
        <IconButton
          small
          label={words.refuse}
          aria-pressed={item.verdict === 'dropped'}
          icon={<X size={16} />}
          onClick={() => acts.drop(item)}
        />
      </span>
      {editing && (
        <ItemForm
          item={item}
          phases={phases}
          onSave={(values) => acts.accept(item, values) && acts.edit(null)}
          onCancel={() => acts.edit(null)}
        />
      )}
    </li>
  )
}

function Doubts({ item, rivals }: { item: ReviewItem; rivals: string[] }) {
  const { planReview: words } = useMessages()
  const { doubts, difference } = item
  if (doubts.length === 0 && !difference) return null
  return (
    <span className={styles.doubts}>
      {difference && (
        <Badge tone={difference === 'gone' ? 'overdue' : 'accent'}>
          {words.difference[difference]}
          {difference === 'gone' && ` · ${words.goneHint}`}
        </Badge>
      )}
      {doubts.map((doubt) => (
        <Badge key={doubt} tone={certaintyOf({ doubts: [doubt], difference: null }) === 'unclear' ? 'warning' : 'neutral'}>
          {words.doubt[doubt]}
        </Badge>
      ))}
      {rivals.length > 0 && <span className={styles.rivals}>{words.rivals(rivals.join('、'))}</span>}
    </span>
  )
}
