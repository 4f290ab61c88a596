import type { CampaignKind } from '#domain/campaign.ts'
import { campaignKinds } from '#domain/campaign.ts'
import { startingPlan } from '#domain/campaignStart.ts'
import { useLanguage, useMessages } from '../../messages/MessagesProvider.tsx'
import styles from './KindChoice.module.css'
import { nominalPeriod } from './timeline.ts'

/** The four kinds, each with what it is for and what it brings. */
export function KindChoice({ value, onChange }: { value: CampaignKind; onChange: (kind: CampaignKind) => void }) {
  const { portfolio: words, fields } = useMessages()
  const language = useLanguage()
  return (
    <fieldset>
      <legend className={styles.legend}>{words.kindLegend}</legend>
      <div className={styles.kinds}>
        {campaignKinds.map((kind) => {
          const { phases, milestones } = startingPlan(kind, nominalPeriod, language)
          return (
            <label key={kind} className={styles.kind}>
              <input
                type="radio"
                name="kind"
                className={styles.radio}
                checked={kind === value}
                aria-describedby={`kind-${kind}`}
                onChange={() => onChange(kind)}
              />
              <span className={styles.name}>{fields.campaignKind[kind]}</span>
              <span id={`kind-${kind}`} className={styles.description}>
                {words.kinds[kind]}
                <span className={styles.brings}>{words.brings(phases.length, milestones.length)}</span>
              </span>
            </label>
          )
        })}
      </div>
    </fieldset>
  )
}
