import { CalendarOff, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import type { CampaignKind } from '#domain/campaign.ts'
import type { Day } from '#domain/day.ts'
import { useFormats } from '../../formats.ts'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { ExperienceOfKind } from '../../plan/experience/ExperienceOfKind.tsx'
import type { TemplatePreview } from '../../plan/templates/template.ts'
import { useTemplateWords } from '../../plan/templates/useTemplateWords.ts'
import { useSession } from '../../session/SessionProvider.tsx'
import { Panel } from '../../ui/frame/Panel.tsx'
import styles from './PlanPreview.module.css'
import { timelineOf } from './timeline.ts'

interface PlanPreviewProps {
  isBlank: boolean
  kind: CampaignKind
  preview: TemplatePreview | undefined
}

/** What will be set up: the days that the server would give it; and how such campaigns went so far. */
export function PlanPreview({ isBlank, kind, preview }: PlanPreviewProps) {
  const { portfolio } = useMessages()
  const words = useTemplateWords()
  return (
    <div className={styles.preview}>
      <Panel title={words.previewTitle}>
        {preview ? (
          <Plan preview={preview} />
        ) : (
          <p className={styles.hint}>{isBlank ? portfolio.previewEmpty : words.previewAsk}</p>
        )}
      </Panel>
      <ExperienceOfKind kind={kind} />
    </div>
  )
}

function Plan({ preview }: { preview: TemplatePreview }) {
  const words = useTemplateWords()
  const { portfolio, fields } = useMessages()
  const { day, period } = useFormats()
  const { phases, milestones, tasks } = preview
  const line = timelineOf(preview)
  const starts = tasks.flatMap(({ plannedStart }) => plannedStart ?? []).toSorted()
  const ends = tasks.flatMap(({ plannedFinish }) => plannedFinish ?? []).toSorted()
  return (
    <>
      <p>
        {words.period}：{period(preview.startDate, preview.endDate)}
      </p>
      {starts.length > 0 && <p className={styles.hint}>{words.planned(tasks.length, day(starts[0]!), day(ends.at(-1)!))}</p>}
      <Warnings preview={preview} first={starts[0] ?? null} />
      <h3 className={styles.title}>{fields.campaign.phases}</h3>
      <ul className={styles.rows}>
        {phases.map(({ key, name, startDate, endDate }) => {
          const span = startDate && endDate ? line.span(startDate, endDate) : null
          return (
            <Row key={key} name={name} dates={period(startDate, endDate)}>
              {span && (
                <span className={styles.bar} style={{ insetInlineStart: `${span.left}%`, inlineSize: `${span.width}%` }} />
              )}
            </Row>
          )
        })}
      </ul>
      <h3 className={styles.title}>{fields.campaign.milestones}</h3>
      <ul className={styles.rows}>
        {milestones.map(({ key, name, dueDate, dateRule }) => (
          <Row key={key} name={name} dates={dueDate && portfolio.due(day(dueDate), dateRule)}>
            {dueDate && <span className={styles.mark} style={{ insetInlineStart: `${line.point(dueDate)}%` }} />}
          </Row>
        ))}
      </ul>
    </>
  )
}

/** What a planner would want to know before: holidays in it, and what falls on days off. */
function Warnings({ preview: { holidays, milestones, tasks }, first }: { preview: TemplatePreview; first: Day | null }) {
  const words = useTemplateWords()
  const { day } = useFormats()
  const { today } = useSession()
  const off = tasks.filter(({ dayOff }) => dayOff !== null).length
  const sentences = [
    ...(first !== null && first < today ? [words.begins(day(first))] : []),
    ...milestones.flatMap(({ name, dayOff, dateRule }) =>
      dayOff !== null && dateRule === 'on' ? [words.milestoneOff(name, dayOff)] : [],
    ),
  ]
  const notes = [
    ...holidays.map(({ name, startDate, endDate }) => words.holiday(name, day(startDate), day(endDate))),
    ...(off > 0 ? [words.onDaysOff(off)] : []),
  ]
  if (sentences.length + notes.length === 0) return null
  return (
    <ul className={styles.warnings}>
      {sentences.map((sentence) => (
        <li key={sentence}>
          <TriangleAlert size={16} className={styles.warning} />
          {sentence}
        </li>
      ))}
      {notes.map((sentence) => (
        <li key={sentence}>
          <CalendarOff size={16} />
          {sentence}
        </li>
      ))}
    </ul>
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
