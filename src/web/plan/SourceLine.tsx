import { Quote } from 'lucide-react'
import { useMessages } from '../messages/MessagesProvider.tsx'
import { paths } from '../paths.ts'
import { useRead } from '../reads.ts'
import { usePlan } from './PlanProvider.tsx'
import styles from './SourceLine.module.css'

const LONGEST = 40

/**
 * 来源: the sentence of the plan document that a row stands on, and for the leads the way to it. Nothing where it stands on none.
 */
export function SourceLine({ subjectId, short }: { subjectId: string; short?: boolean }) {
  const { planReview: words } = useMessages()
  const { campaign, role } = usePlan()
  const { data } = useRead('planDocuments', 'list', { campaignId: campaign.id }, { enabled: role !== 'guest' })
  const span = data?.spans.find((candidate) => candidate.subjectId === subjectId)
  if (!span) return null
  const plain = span.quote
    .replace(/^[|\s]+|[|\s]+$/g, '')
    .replace(/\s*\|\s*/g, ' · ')
    .replace(/\s+/g, ' ')
  const quote = plain.length > LONGEST ? `${plain.slice(0, LONGEST)}…` : plain
  const href = paths.planDocument(campaign.id, span.documentId, span.id)
  if (short && role !== 'lead')
    return (
      <span data-tooltip={plain} className={styles.short}>
        {words.sourceOf}
      </span>
    )
  if (short)
    return (
      <a href={href} aria-label={words.openSource(plain)} data-tooltip={plain} className={styles.short}>
        {words.sourceOf}
      </a>
    )
  return (
    <p className={styles.source}>
      <Quote size={14} aria-hidden />
      <span>{words.sourceOf}</span>
      {role === 'lead' ? (
        <a href={href} aria-label={words.openSource(plain)}>
          {quote}
        </a>
      ) : (
        <q data-tooltip={plain}>{quote}</q>
      )}
    </p>
  )
}
