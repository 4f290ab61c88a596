import { useMemo } from 'react'
import type { Task } from '#domain/task.ts'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { workInHand } from './board.ts'
import styles from './Board.module.css'

/** From here on somebody has more in hand than one can do well. */
const MANY = 5
const SHOWN = 8

/** Who has how much in hand; a press shows only theirs. */
export function InHand({
  tasks,
  nameOf,
  owner,
  onOwner,
}: {
  tasks: readonly Task[]
  nameOf: (id: string) => string
  owner: string
  onOwner: (owner: string) => void
}) {
  const { board } = useMessages()
  const hands = useMemo(() => workInHand(tasks), [tasks])
  const total = hands.reduce((sum, { count }) => sum + count, 0)
  if (total === 0) return null
  return (
    <div className={styles.inHand}>
      <span>{board.inHand(total)}</span>
      <ul>
        {hands.slice(0, SHOWN).map(({ ownerId, count }) => (
          <li key={ownerId}>
            <button
              type="button"
              className={styles.hand}
              aria-pressed={owner === ownerId}
              data-many={count >= MANY || undefined}
              onClick={() => onOwner(owner === ownerId ? '' : ownerId)}
            >
              {nameOf(ownerId)} <b>{count}</b>
              {count >= MANY && ` ${board.many}`}
            </button>
          </li>
        ))}
        {hands.length > SHOWN && <li>{board.others(hands.length - SHOWN)}</li>}
      </ul>
    </div>
  )
}
