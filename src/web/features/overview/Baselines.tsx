import { GitCompareArrows, Snowflake } from 'lucide-react'
import { useMemo, useState } from 'react'
import { finishVariance } from '#domain/baseline.ts'
import { useFormats } from '../../formats.ts'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { paths } from '../../paths.ts'
import { usePlan } from '../../plan/PlanProvider.tsx'
import type { Names } from '../../plan/useNames.ts'
import { useRead } from '../../reads.ts'
import { useSession } from '../../session/SessionProvider.tsx'
import { Button } from '../../ui/actions/Button.tsx'
import { ButtonLink } from '../../ui/actions/ButtonLink.tsx'
import { Panel } from '../../ui/frame/Panel.tsx'
import { Badge } from '../../ui/marks/Badge.tsx'
import styles from './Baselines.module.css'
import { FreezeDialog } from './FreezeDialog.tsx'

/** The baselines, what today is off the one in force, and the ways to compare and to freeze. */
export function Baselines({ names }: { names: Names }) {
  const { baseline: words } = useMessages()
  const { campaign, role } = usePlan()
  const { day } = useFormats()
  const baselines = useRead('baselines', 'list', { campaignId: campaign.id }).data?.baselines ?? []
  const [freezing, setFreezing] = useState(false)
  return (
    <Panel
      title={words.title}
      actions={
        role === 'lead' && (
          <Button small icon={<Snowflake size={16} />} onClick={() => setFreezing(true)}>
            {campaign.baselineNumber > 0 ? words.freezeAgain : words.freeze}
          </Button>
        )
      }
    >
      {baselines.length === 0 ? <p className={styles.none}>{words.none}</p> : <Variance />}
      <ul className={styles.list}>
        {baselines.map((baseline) => (
          <li key={baseline.id} className={styles.baseline}>
            <span className={styles.words}>
              <span className={styles.name}>
                {words.number(baseline.number)}
                {baseline.number === campaign.baselineNumber && <Badge tone="accent">{words.inForce}</Badge>}
              </span>
              <span className={styles.detail}>{words.frozenBy(day(baseline.frozenOn), names.person(baseline.authorId))}</span>
              {baseline.note && <span className={styles.detail}>{baseline.note}</span>}
            </span>
            <ButtonLink
              small
              icon={<GitCompareArrows size={16} />}
              href={paths.baselines(campaign.id, { from: String(baseline.number) })}
            >
              {words.compare}
            </ButtonLink>
          </li>
        ))}
      </ul>
      <a href={paths.timeMachine(campaign.id)}>{words.timeMachine}</a>
      {freezing && <FreezeDialog number={campaign.baselineNumber + 1} onClose={() => setFreezing(false)} />}
    </Panel>
  )
}

function Variance() {
  const { baseline: words } = useMessages()
  const { tasks } = usePlan()
  const { today } = useSession()
  const sentence = useMemo(() => {
    const days = [...tasks.values()].map((task) => finishVariance(task, today) ?? 0)
    const later = days.filter((count) => count > 0)
    return words.variance(later.length, Math.max(0, ...later), days.filter((count) => count < 0).length)
  }, [tasks, today, words])
  return <p className={styles.variance}>{sentence}</p>
}
