import type { Health } from '#domain/health.ts'
import { useLanguage, useMessages } from '../messages/MessagesProvider.tsx'
import { Panel } from '../ui/frame/Panel.tsx'
import type { StatusKind } from '../ui/marks/StatusShape.tsx'
import { StatusMark } from '../ui/marks/StatusMark.tsx'
import styles from './HealthPanel.module.css'

export const healthShapes: Record<Health['level'], StatusKind> = { good: 'completed', watch: 'inProgress', atRisk: 'overdue' }

/** The four rules of a campaign's health, each with its reason. */
export function HealthPanel({ health }: { health: Health }) {
  const { reviews: words } = useMessages()
  const language = useLanguage()
  return (
    <Panel title={words.part.health} detail={words.level[health.level]}>
      <div className={styles.frame}>
        <dl className={styles.aspects}>
          {health.aspects.map(({ aspect, level, reason }) => (
            <div key={aspect} className={styles.aspect}>
              <dt className={styles.name}>
                {words.aspect[aspect]} <StatusMark kind={healthShapes[level]} label={words.level[level]} />
              </dt>
              <dd className={styles.reason}>{reason[language]}</dd>
            </div>
          ))}
        </dl>
      </div>
    </Panel>
  )
}
