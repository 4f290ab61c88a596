import { useLanguage, useMessages } from '../../messages/MessagesProvider.tsx'
import type { Pack } from './pack.ts'
import { PackPart } from './PackPart.tsx'
import styles from './PackView.module.css'

const BEHIND = 0.9

/** Every goal with its pace and what is expected of it. */
export function GoalsPart({ goals }: { goals: Pack['goals'] }) {
  const { reviews: words } = useMessages()
  const language = useLanguage()
  const pace = (value: number | null) => {
    if (value === null) return null
    const text = words.pace(`${Math.round(value * 100)}%`)
    return value <= BEHIND ? <span className={styles.bad}>{text}</span> : text
  }
  return (
    <PackPart
      title={words.part.goals}
      empty={words.nothing.goals}
      lines={goals.map((goal) => ({
        about: goal,
        text: goal.name,
        mark: pace(goal.pace),
        details: [goal.sentence[language]],
      }))}
    />
  )
}
