import type { ReactNode } from 'react'
import { startingPlan } from '#domain/campaignStart.ts'
import { useFormats } from '../../formats.ts'
import { useLanguage, useMessages } from '../../messages/MessagesProvider.tsx'
import { Panel } from '../../ui/frame/Panel.tsx'
import type { CampaignDraft } from './draft.ts'
import styles from './StartingPlanPreview.module.css'
import { nominalPeriod, timelineOf } from './timeline.ts'

/** What will be set up, drawn by the same rule that sets it up. */
export function StartingPlanPreview({ draft }: { draft: CampaignDraft }) {
  const { portfolio: words } = useMessages()
  return (
    <div className={styles.preview}>
      <Panel title={words.previewTitle}>
        {draft.isEmpty ? <p className={styles.hint}>{words.previewEmpty}</p> : <PlanRows draft={draft} />}
      </Panel>
    </div>
  )
}

function PlanRows({ draft: { kind, startDate, endDate } }: { draft: CampaignDraft }) {
  const { portfolio: words, fields } = useMessages()
  const language = useLanguage()
  const { day, period } = useFormats()
  const given = startDate && endDate && startDate <= endDate ? { startDate, endDate } : null
  const plan = startingPlan(kind, given ?? nominalPeriod, language)
  const line = timelineOf(plan)
  return (
    <>
      <p className={styles.hint}>{given ? words.previewHint : words.previewNoDates}</p>
      <h3 className={styles.title}>{fields.campaign.phases}</h3>
      <ul className={styles.rows}>
        {plan.phases.map((phase) => {
          const { left, width } = line.span(phase.startDate, phase.endDate)
          return (
            <Row key={phase.name} name={phase.name} dates={given && period(phase.startDate, phase.endDate)}>
              <span className={styles.bar} style={{ insetInlineStart: `${left}%`, inlineSize: `${width}%` }} />
            </Row>
          )
        })}
      </ul>
      <h3 className={styles.title}>{fields.campaign.milestones}</h3>
      <ul className={styles.rows}>
        {plan.milestones.map(({ name, dueDate, dateRule }) => (
          <Row key={name} name={name} dates={given && words.due(day(dueDate), dateRule)}>
            <span className={styles.mark} style={{ insetInlineStart: `${line.point(dueDate)}%` }} />
          </Row>
        ))}
      </ul>
    </>
  )
}

function Row({ name, dates, children }: { name: string; dates: string | null; children: ReactNode }) {
  return (
    <li className={styles.row}>
      <span>{name}</span>
      <span aria-hidden="true" className={styles.track}>
        {children}
      </span>
      <span className={styles.dates}>{dates}</span>
    </li>
  )
}
