import type { ItemKind } from '#domain/planReview/item.ts'
import { itemKinds } from '#domain/planReview/item.ts'
import { useMessages } from '../../../messages/MessagesProvider.tsx'
import { Button } from '../../../ui/actions/Button.tsx'
import styles from './PlanReview.module.css'

const LONGEST = 24

/** Appears with marked text and asks what it is. */
export function SelectionBar({ quote, onChoose }: { quote: string; onChoose: (kind: ItemKind) => void }) {
  const { planReview: words } = useMessages()
  const plain = quote.replace(/\s+/g, ' ').trim()
  return (
    <div role="toolbar" aria-label={words.marked(plain)} className={styles.selection}>
      <span>{words.marked(plain.length > LONGEST ? `${plain.slice(0, LONGEST)}…` : plain)}</span>
      {itemKinds.map((kind) => (
        // The press must not take the selection away before it is read.
        <Button key={kind} small onMouseDown={(event) => event.preventDefault()} onClick={() => onChoose(kind)}>
          {words.kind[kind]}
        </Button>
      ))}
    </div>
  )
}
