import { useState } from 'react'
import type { DecisionAct } from '#domain/decision.ts'
import { decisionCan, isDecisionOverdue } from '#domain/decision.ts'
import { api } from '../../api.ts'
import type { Operations } from '#operations/index.ts'
import type { OutputOf } from '#operations/operation.ts'
import { useFormats } from '../../formats.ts'
import { useLanguage, useMessages } from '../../messages/MessagesProvider.tsx'
import { paths } from '../../paths.ts'
import { useRead } from '../../reads.ts'
import { useSession } from '../../session/SessionProvider.tsx'
import { Button } from '../../ui/actions/Button.tsx'
import { TextArea } from '../../ui/fields/TextArea.tsx'
import { Drawer } from '../../ui/floating/Drawer.tsx'
import { usePlan } from '../PlanProvider.tsx'
import { LessonsOf } from '../lessons/LessonsOf.tsx'
import { Fact } from '../taskDrawer/Fact.tsx'
import { Section } from '../taskDrawer/Section.tsx'
import { useNames } from '../useNames.ts'
import { useQuickWrite } from '../useQuickWrite.ts'
import styles from './DecisionDrawer.module.css'
import { usePlanPerson } from '../usePlanPerson.ts'

type Decided = OutputOf<Operations['decisions']['list']>['decisions'][number]

/** One decision: what, why, who, what it changed, and its KPI before and after. */
export function DecisionDrawer({ decisionId, onClose }: { decisionId: string; onClose: () => void }) {
  const { decisions: words, common } = useMessages()
  const { campaign } = usePlan()
  const { data } = useRead('decisions', 'list', { campaignId: campaign.id })
  const decision = data?.decisions.find(({ id }) => id === decisionId)
  if (!data) return null
  if (decision) return <OpenDecision decision={decision} onClose={onClose} />
  return (
    <Drawer title={words.gone} closeLabel={common.close} onClose={onClose}>
      <p>{words.goneHelp}</p>
    </Drawer>
  )
}

function OpenDecision({ decision, onClose }: { decision: Decided; onClose: () => void }) {
  const { decisions: words, common } = useMessages()
  const language = useLanguage()
  const { today } = useSession()
  const { day } = useFormats()
  const names = useNames()
  const state = isDecisionOverdue(decision, today) ? words.overdue : words.state[decision.state]
  return (
    <Drawer
      title={decision.content}
      detail={[state, names.person(decision.ownerId), decision.dueDate && words.due(day(decision.dueDate))]
        .filter(Boolean)
        .join(' · ')}
      closeLabel={common.close}
      onClose={onClose}
    >
      <Section title={words.what}>
        <p className={styles.muted}>{words.decidedBy(names.person(decision.decidedById), day(decision.decidedOn))}</p>
        <Fact title={words.field.reason}>{decision.reason}</Fact>
        <Fact title={words.field.expectedEffect}>{decision.expectedEffect}</Fact>
        <Changed decision={decision} />
      </Section>
      <Section title={words.effect}>
        <p>{decision.effectSentence[language]}</p>
      </Section>
      <FollowUp key={decision.state} decision={decision} />
      <LessonsOf
        noun="decision"
        id={decision.id}
        name={decision.content}
        draft={{ content: decision.outcome, evidence: `${decision.content}\n${decision.effectSentence[language]}` }}
        withButton
      />
    </Drawer>
  )
}

/** The rows that came of it; each leads to its record. */
function Changed({ decision: { taskIds, proposalIds, goalIds } }: { decision: Decided }) {
  const { decisions: words } = useMessages()
  const { campaign, tasks } = usePlan()
  const made = taskIds.flatMap((id) => tasks.get(id) ?? [])
  const counts = [
    proposalIds.length > 0 && words.proposals(proposalIds.length),
    goalIds.length > 0 && words.goals(goalIds.length),
  ].filter(Boolean)
  if (made.length + counts.length === 0) return null
  return (
    <Fact title={words.result}>
      <ul className={styles.list}>
        {made.map(({ id, name }) => (
          <li key={id}>
            <a href={paths.sheet(campaign.id, { task: id })}>{name}</a>
          </li>
        ))}
        {counts.length > 0 && (
          <li>
            <a href={paths.overview(campaign.id)}>{counts.join(' · ')}</a>
          </li>
        )}
      </ul>
    </Fact>
  )
}

function FollowUp({ decision }: { decision: Decided }) {
  const { decisions: words } = useMessages()
  const { campaign, role } = usePlan()
  const person = usePlanPerson()
  const write = useQuickWrite()
  const [outcome, setOutcome] = useState(decision.outcome)
  const may = (act: DecisionAct) => decisionCan[act](decision, { personId: person.id, role }) === null
  const about = { campaignId: campaign.id, decisionId: decision.id }
  const perform = (act: DecisionAct) => void write(() => api.decisions[act]({ ...about, outcome }), words.did[act])
  return (
    <Section title={words.followUp}>
      {may('finish') ? (
        <TextArea label={words.field.outcome} value={outcome} onChange={setOutcome} maxLength={10_000} />
      ) : (
        <Fact title={words.field.outcome}>{decision.outcome}</Fact>
      )}
      <div className={styles.acts}>
        {(['finish', 'drop', 'reopen'] as const).filter(may).map((act) => (
          <Button key={act} look={act === 'finish' ? 'primary' : 'plain'} onClick={() => perform(act)}>
            {words.act[act]}
          </Button>
        ))}
      </div>
    </Section>
  )
}
