import { useMemo } from 'react'
import { useParams, useSearchParams } from 'wouter'
import type { ItemKind } from '#domain/planReview/item.ts'
import { Loaded } from '../../Loaded.tsx'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { paths } from '../../paths.ts'
import type { Mark } from '../../plan/document/DocumentText.tsx'
import { DocumentText } from '../../plan/document/DocumentText.tsx'
import { usePlan } from '../../plan/PlanProvider.tsx'
import { useRead } from '../../reads.ts'
import { NotFound } from '../../session/NotFound.tsx'
import { ButtonLink } from '../../ui/actions/ButtonLink.tsx'
import { Panel } from '../../ui/frame/Panel.tsx'
import styles from './PlanDocument.module.css'

const kindOf: Record<string, ItemKind> = {
  campaign: 'campaignName',
  goal: 'goal',
  milestone: 'milestone',
  phase: 'phase',
  task: 'task',
  budgetItem: 'budgetItem',
  participant: 'participant',
}

/** The text of the plan document, opened at the sentence that a row of the plan stands on. */
export function PlanDocument() {
  const { documentId = '' } = useParams<{ documentId: string }>()
  const { planReview: words } = useMessages()
  const { campaign, role } = usePlan()
  const [search] = useSearchParams()
  const isLead = role === 'lead'
  const document = useRead('planDocuments', 'open', { campaignId: campaign.id, documentId }, { enabled: isLead })
  const list = useRead('planDocuments', 'list', { campaignId: campaign.id })
  const spans = list.data?.spans
  const marks = useMemo(
    () =>
      (spans ?? [])
        .filter((span) => span.documentId === documentId)
        .map(({ id, subjectNoun, startsAt, endsAt }): Mark => ({
          key: id,
          kind: kindOf[subjectNoun] ?? 'task',
          from: startsAt,
          to: endsAt,
          state: 'accepted',
        })),
    [spans, documentId],
  )
  if (!isLead) return <NotFound />
  return (
    <Loaded read={document}>
      {({ name, text }) => (
        <Panel
          title={name}
          flush
          actions={<ButtonLink href={paths.importIntoCampaign(campaign.id, { from: 'plan' })}>{words.newerVersion}</ButtonLink>}
        >
          <div className={styles.text}>
            <DocumentText text={text} marks={marks} activeKey={search.get('at')} />
          </div>
        </Panel>
      )}
    </Loaded>
  )
}
