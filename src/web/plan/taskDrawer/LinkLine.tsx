import { X } from 'lucide-react'
import { v7 as newId } from 'uuid'
import type { Dependency } from '#domain/dependency.ts'
import { dependencyKinds, lagUnits } from '#domain/dependency.ts'
import { linkText } from '#domain/dependencyText.ts'
import { api } from '../../api.ts'
import { useFormats } from '../../formats.ts'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { IconButton } from '../../ui/actions/IconButton.tsx'
import { NumberField } from '../../ui/fields/NumberField.tsx'
import { Select } from '../../ui/fields/Select.tsx'
import { usePlan } from '../PlanProvider.tsx'
import { useCampaignWrite } from '../useCampaignWrite.ts'
import styles from './LinksOf.module.css'

/** One task that is waited for, with its dates; how and by how much is changed where it stands. */
export function LinkLine({ link, name, mayEdit }: { link: Dependency; name: string; mayEdit: boolean }) {
  const { schedule: words } = useMessages()
  const { campaign, tasks, predecessors } = usePlan()
  const { period } = useFormats()
  const { write, error } = useCampaignWrite()
  const { id: dependencyId, kind, lag, lagUnit } = link
  const task = tasks.get(link.predecessorId) ?? predecessors.get(link.predecessorId)
  const start = task?.actualStart ?? task?.plannedStart ?? null
  const finish = task?.actualFinish ?? task?.plannedFinish ?? null
  const address = { campaignId: campaign.id, dependencyId }
  const change = (patch: Partial<Pick<Dependency, 'kind' | 'lag' | 'lagUnit'>>) =>
    void write(() => api.dependencies.update({ ...address, ...patch }, { key: newId() }))
  return (
    <li className={styles.link}>
      <span className={styles.head}>
        <span className={styles.name}>
          {name} {start && finish && <small className={styles.dates}>{period(start, finish)}</small>}
        </span>
        {!mayEdit && <span className={styles.dates}>{linkText(link) || words.kinds.FS}</span>}
        {mayEdit && (
          <IconButton
            small
            label={words.remove(name)}
            icon={<X size={14} />}
            onClick={() => void write(() => api.dependencies.remove(address, { key: newId() }))}
          />
        )}
      </span>
      {mayEdit && (
        <span className={styles.how}>
          <Select
            label={words.kind(name)}
            labelHidden
            value={kind}
            options={dependencyKinds.map((value) => ({ value, label: `${value} ${words.kinds[value]}` }))}
            onChange={(next) => change({ kind: next })}
          />
          <NumberField
            key={lag}
            label={words.lag(name)}
            labelHidden
            value={lag}
            unreadable={words.unreadableLag}
            onChange={(next) => change({ lag: Math.trunc(next ?? 0) })}
          />
          <Select
            label={words.unit(name)}
            labelHidden
            value={lagUnit}
            options={lagUnits.map((value) => ({ value, label: words.units[value] }))}
            onChange={(next) => change({ lagUnit: next })}
          />
        </span>
      )}
      {error && (
        <span role="alert" className={styles.error}>
          {error}
        </span>
      )}
    </li>
  )
}
