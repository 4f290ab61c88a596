import { Archive } from 'lucide-react'
import { archiveLabel } from '#domain/archive/manifest.ts'
import { useFormats } from '../formats.ts'
import { useMessages } from '../messages/MessagesProvider.tsx'
import { paths } from '../paths.ts'
import styles from './ArchivedBar.module.css'
import { usePlan } from './PlanProvider.tsx'

/** On every screen of an archived campaign: by which name it is filed, and that it can only be read. */
export function ArchivedBar() {
  const { plan } = useMessages()
  const { campaign, role } = usePlan()
  const { day } = useFormats()
  return (
    <p className={styles.bar}>
      <Archive size={16} aria-hidden className={styles.icon} />
      <span>{plan.archived(archiveLabel(campaign.name), day(campaign.archivedOn))}</span>
      {role !== 'guest' && <a href={paths.archive(campaign.id)}>{plan.archivedMore}</a>}
    </p>
  )
}
