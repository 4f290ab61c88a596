import type { Issue } from '#domain/issue.ts'
import { isUnresolved, promiseMissedDays } from '#domain/issue.ts'
import { useFormats } from '../../formats.ts'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { useSession } from '../../session/SessionProvider.tsx'
import type { BadgeTone } from '../../ui/marks/Badge.tsx'
import { Badge } from '../../ui/marks/Badge.tsx'
import type { StatusKind } from '../../ui/marks/StatusShape.tsx'
import { StatusMark } from '../../ui/marks/StatusMark.tsx'
import styles from './IssueMarks.module.css'

const shapes: Record<Issue['state'], StatusKind> = {
  open: 'notStarted',
  inProgress: 'inProgress',
  resolved: 'completed',
  closed: 'completed',
}

/** Where the issue stands, by shape, word and colour. */
export function IssueStateMark({ issue }: { issue: Issue }) {
  const { issues } = useMessages()
  const { today } = useSession()
  const kind = promiseMissedDays(issue, today) > 0 ? 'overdue' : shapes[issue.state]
  return <StatusMark kind={kind} label={issues.state[issue.state]} />
}

const tones: Record<Issue['severity'], BadgeTone> = { low: 'neutral', medium: 'neutral', high: 'warning', critical: 'overdue' }

export function SeverityMark({ severity }: { severity: Issue['severity'] }) {
  const { issues } = useMessages()
  return <Badge tone={tones[severity]}>{issues.severity[severity]}</Badge>
}

/** 承诺已过 2 天, or the day that was promised or kept. */
export function PromiseMark({ issue }: { issue: Issue }) {
  const { issues } = useMessages()
  const { today } = useSession()
  const { day } = useFormats()
  const missed = promiseMissedDays(issue, today)
  if (missed > 0) return <span className={styles.missed}>{issues.missed(missed)}</span>
  if (!isUnresolved(issue)) return issue.resolvedOn ? issues.resolvedOn(day(issue.resolvedOn)) : null
  return issue.promisedDate ? issues.promised(day(issue.promisedDate)) : null
}
