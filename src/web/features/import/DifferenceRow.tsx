import { linkText } from '#domain/dependencyText.ts'
import { displayValue } from '#domain/goal.ts'
import type { PlanLink } from '#domain/planSheet/planDraft.ts'
import type { Language } from '#domain/problem.ts'
import { useFormats } from '../../formats.ts'
import type { Messages } from '../../messages/zh.ts'
import { useLanguage, useMessages } from '../../messages/MessagesProvider.tsx'
import { Checkbox } from '../../ui/fields/Checkbox.tsx'
import styles from './Differences.module.css'
import type { Difference } from './workbookCalls.ts'

/** One difference: what it is about, and each field from what to what. */
export function DifferenceRow({
  difference,
  ticked,
  onTick,
}: {
  difference: Difference
  ticked: boolean
  onTick: (on: boolean) => void
}) {
  const { imports, fields, decisions, reviews, issues } = useMessages()
  const { day } = useFormats()
  const language = useLanguage()
  const { kind, subject, name, row } = difference
  const show = (field: string, value: unknown) =>
    valueText(subject, field, value, { fields, decisions, reviews, issues, day, language }) || imports.empty
  return (
    <li>
      <Checkbox
        checked={ticked}
        onChange={onTick}
        label={
          <>
            <strong>{imports.kind[kind]}</strong> {imports.subject[subject]} {name}
          </>
        }
        {...(row !== null && { hint: imports.row(row) })}
      />
      {difference.fields.length > 0 && (
        <dl className={styles.fields}>
          {difference.fields.map(({ field, before, after }) => (
            <div key={field}>
              <dt>
                {titleOf(subject, field, { ...fields, decision: decisions.field, issue: issues.field, kpiNote: imports.kpiNote })}
              </dt>
              <dd>
                {kind === 'changed' && <s className={styles.before}>{show(field, before)}</s>} {show(field, after)}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </li>
  )
}

type Titles = Messages['fields'] & {
  decision: Messages['decisions']['field']
  issue: Messages['issues']['field']
  kpiNote: Messages['imports']['kpiNote']
}

/** The workbook's word for a field, in the sheet's own words. */
function titleOf(subject: Difference['subject'], field: string, fields: Titles): string {
  if (subject === 'participant') return fields.departmentContact
  const alias: Record<string, string> = {
    owner: 'ownerId',
    phase: 'phaseId',
    task: 'taskId',
    planOwner: 'planOwnerId',
    executionLead: 'executionLeadId',
  }
  const titles: Record<string, unknown> = fields[subject]
  return String(titles[alias[field] ?? field] ?? field)
}

function linkTexts(links: PlanLink[]): string {
  return links.map((link) => [link.name, linkText(link)].filter(Boolean).join(' ')).join('、')
}

interface Writing extends Pick<Messages, 'fields' | 'decisions' | 'reviews' | 'issues'> {
  day: (day: string | null) => string
  language: Language
}

const signs: Record<string, string> = { '>=': '≥', '<=': '≤' }

function valueText(
  subject: Difference['subject'],
  field: string,
  value: unknown,
  { fields, decisions, reviews, issues, day, language }: Writing,
): string {
  if (value === null || value === undefined) return ''
  if (/(?:Start|Finish|Date|On)$/.test(field)) return day(String(value))
  if (field === 'predecessors') return linkTexts(value as PlanLink[])
  if (field === 'comparator') return signs[String(value)] ?? String(value)
  if (field === 'targetValue') return displayValue(String(value), language)
  if (field === 'status') return fields.status[value as keyof typeof fields.status]
  if (field === 'severity') return issues.severity[value as keyof typeof issues.severity]
  if (subject === 'issue' && field === 'state') return issues.state[value as keyof typeof issues.state]
  if (field === 'state') return decisions.state[value as keyof typeof decisions.state]
  if (field === 'meeting') return reviews.kind[value as keyof typeof reviews.kind]
  if (field === 'dateRule') return fields.dateRule[value as keyof typeof fields.dateRule]
  return field === 'percentComplete' ? `${String(value)}%` : String(value)
}
