import { useMessages } from '../../messages/MessagesProvider.tsx'
import { inOrder } from '../../plan/plan.ts'
import { usePlan } from '../../plan/PlanProvider.tsx'
import type { Names } from '../../plan/useNames.ts'
import styles from './Team.module.css'

/** Who leads, and whom each department sends. */
export function Team({ names }: { names: Names }) {
  const { fields, common } = useMessages()
  const { campaign, participants } = usePlan()
  const rows = [
    [fields.campaign.planOwnerId, names.person(campaign.planOwnerId)],
    [fields.campaign.executionLeadId, names.person(campaign.executionLeadId)],
    ...inOrder(participants.values()).map(({ departmentId, personId, role }) => [
      names.department(departmentId) || fields.campaignRole[role],
      names.person(personId),
    ]),
  ]
  return (
    <dl className={styles.team}>
      {rows.map(([title, name], index) => (
        <div key={index}>
          <dt>{title}</dt>
          <dd>{name || common.nobody}</dd>
        </div>
      ))}
    </dl>
  )
}
