import type { Health } from '#domain/health.ts'
import { useLanguage, useMessages } from '../../messages/MessagesProvider.tsx'
import { healthShapes } from '../../plan/HealthPanel.tsx'
import { StatusMark } from '../../ui/marks/StatusMark.tsx'
import styles from './columns.module.css'

/** How the campaign is, and the worst reason for it. */
export function CampaignHealth({ health }: { health: Health | undefined }) {
  const { reviews: words } = useMessages()
  const language = useLanguage()
  if (!health) return null
  const worst = health.level === 'good' ? undefined : health.aspects.find(({ level }) => level === health.level)
  return (
    <div>
      <StatusMark kind={healthShapes[health.level]} label={words.level[health.level]} />
      {worst && <span className={styles.second}>{worst.reason[language]}</span>}
    </div>
  )
}
