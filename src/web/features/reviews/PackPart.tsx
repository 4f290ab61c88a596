import type { ReactNode } from 'react'
import { usePlan } from '../../plan/PlanProvider.tsx'
import { Panel } from '../../ui/frame/Panel.tsx'
import styles from './PackPart.module.css'
import type { Pack } from './pack.ts'
import { recordOf } from './pack.ts'

/** Words, or words that warn. */
type Detail = string | false | null | undefined | { bad: string | false }

interface Line {
  about: Pick<Pack['highlights'][number], 'noun' | 'id'>
  text: ReactNode
  /** At the end of the line: days, a state. */
  mark?: ReactNode
  /** Below it, muted. */
  details?: Detail[]
}

/** One part of the material: each line leads to its record. */
export function PackPart({ title, empty, lines }: { title: string; empty: string; lines: Line[] }) {
  const { campaign } = usePlan()
  return (
    <Panel title={title} detail={lines.length > 0 ? lines.length : null} flush>
      {lines.length === 0 ? (
        <p className={styles.empty}>{empty}</p>
      ) : (
        <ul className={styles.lines}>
          {lines.map(({ about, text, mark, details = [] }) => (
            <li key={`${about.noun}${about.id}`} className={styles.line}>
              <a className={styles.text} href={recordOf(campaign.id, about)}>
                {text}
              </a>
              {mark && <span className={styles.mark}>{mark}</span>}
              <Details details={details} />
            </li>
          ))}
        </ul>
      )}
    </Panel>
  )
}

function Details({ details }: { details: Detail[] }) {
  const shown = details.flatMap((detail) => {
    if (!detail) return []
    if (typeof detail === 'string') return [{ text: detail, isBad: false }]
    return detail.bad ? [{ text: detail.bad, isBad: true }] : []
  })
  if (shown.length === 0) return null
  return (
    <span className={styles.details}>
      {shown.map(({ text, isBad }) => (
        <span key={text} className={isBad ? styles.bad : undefined}>
          {text}
        </span>
      ))}
    </span>
  )
}
