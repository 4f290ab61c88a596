import { useLanguage, useMessages } from '../../messages/MessagesProvider.tsx'
import type { Pack } from './pack.ts'
import { PackPart } from './PackPart.tsx'
import styles from './PackView.module.css'

const BEHIND = 0.9

/** The campaign's goals with their pace and what is expected of them; what else is measured has a part of its own. */
export function GoalsPart({ goals }: { goals: Pack['goals'] }) {
  const { reviews: words } = useMessages()
  const [aims, others] = [goals.filter(({ isGoal }) => isGoal), goals.filter(({ isGoal }) => !isGoal)]
  return (
    <>
      <Goals title={words.part.goals} empty={words.nothing.goals} goals={aims} />
      {others.length > 0 && <Goals title={words.part.kpis} empty="" goals={others} />}
    </>
  )
}

function Goals({ title, empty, goals }: { title: string; empty: string; goals: Pack['goals'] }) {
  const { reviews: words } = useMessages()
  const language = useLanguage()
  const mark = ({ pace, isBehind = pace !== null && pace <= BEHIND }: Pack['goals'][number]) => {
    if (pace === null) return null
    const text = words.pace(`${Math.round(pace * 100)}%`)
    return isBehind ? <span className={styles.bad}>{text}</span> : text
  }
  return (
    <PackPart
      title={title}
      empty={empty}
      lines={goals.map((goal) => ({
        about: goal,
        text: goal.name,
        mark: mark(goal),
        details: [goal.sentence[language]],
      }))}
    />
  )
}
