import { useFormats } from '../../formats.ts'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { useNames } from '../useNames.ts'
import { MoveWords } from './Moves.tsx'
import styles from './reschedule.module.css'
import type { Proposal } from './useProposals.ts'

/** What became of a proposal: who decided, and what moved or why nothing did. */
export function Decided({ proposal }: { proposal: Proposal }) {
  const { reschedule } = useMessages()
  const { day } = useFormats()
  const names = useNames()
  const { alternative, movesAccepted, reason, decidedById, decidedOn } = proposal
  return (
    <div className={styles.body}>
      <p>
        {[alternative && reschedule.alternative[alternative], reschedule.decidedBy(names.person(decidedById), day(decidedOn))]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {reason && <p>{reason}</p>}
      {movesAccepted && (
        <section aria-label={reschedule.acceptedMoves} className={styles.section}>
          <h3 className={styles.heading}>{reschedule.acceptedMoves}</h3>
          <ul className={styles.list}>
            {movesAccepted.map((move) => (
              <li key={move.id} className={styles.move}>
                <MoveWords move={move} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}
