import { useFormats } from '../../formats.ts'
import { useLanguage, useMessages } from '../../messages/MessagesProvider.tsx'
import { HealthPanel } from '../../plan/HealthPanel.tsx'
import { SeverityMark } from '../../plan/issues/IssueMarks.tsx'
import { Badge } from '../../ui/marks/Badge.tsx'
import { GoalsPart } from './GoalsPart.tsx'
import type { Pack } from './pack.ts'
import { PackPart } from './PackPart.tsx'
import styles from './PackView.module.css'
import { TasksPart } from './TasksPart.tsx'

/** What a meeting looks at: how it stands, what stands out, what is late and why, and what waits for somebody. */
export function PackView({ pack }: { pack: Pack }) {
  const { reviews: words } = useMessages()
  return (
    <div className={styles.pack}>
      <HealthPanel health={pack.health} />
      <div className={styles.columns}>
        <div className={styles.column}>
          <TasksPart part="late" tasks={pack.late} />
          <IssuesPart issues={pack.issues} />
          <MilestonesPart milestones={pack.milestones} />
          {pack.proposals.length > 0 && <ProposalsPart proposals={pack.proposals} />}
          <TasksPart part="due" tasks={pack.due} />
          <TasksPart part="silent" tasks={pack.silent} />
          <TasksPart part="finished" tasks={pack.finished} />
        </div>
        <div className={styles.column}>
          <MarksPart title={words.part.highlights} empty={words.nothing.highlights} marks={pack.highlights} />
          <MarksPart title={words.part.shortfalls} empty={words.nothing.shortfalls} marks={pack.shortfalls} />
          <DecisionsPart decisions={pack.decisions} />
          {pack.lessons.length > 0 && (
            <PackPart
              title={words.part.lessons}
              empty=""
              lines={pack.lessons.map((lesson) => ({ about: lesson, text: lesson.text }))}
            />
          )}
          <GoalsPart goals={pack.goals} />
        </div>
      </div>
    </div>
  )
}

function MarksPart({ title, empty, marks }: { title: string; empty: string; marks: Pack['highlights'] }) {
  const language = useLanguage()
  return <PackPart title={title} empty={empty} lines={marks.map((mark) => ({ about: mark, text: mark.text[language] }))} />
}

function MilestonesPart({ milestones }: { milestones: Pack['milestones'] }) {
  const { reviews: words, fields } = useMessages()
  const { day } = useFormats()
  return (
    <PackPart
      title={words.part.milestones}
      empty={words.nothing.milestones}
      lines={milestones.map((milestone) => ({
        about: milestone,
        text: milestone.name,
        mark: day(milestone.dueDate),
        details: [
          { bad: milestone.days > 0 && fields.late(milestone.days) },
          { bad: milestone.isAtRisk && words.atRisk(milestone.lateTasks) },
        ],
      }))}
    />
  )
}

function IssuesPart({ issues }: { issues: Pack['issues'] }) {
  const { reviews: words } = useMessages()
  return (
    <PackPart
      title={words.part.issues}
      empty={words.nothing.issues}
      lines={issues.map((issue) => ({
        about: issue,
        text: `#${issue.number} ${issue.description}`,
        mark: (
          <>
            {issue.isNew && <Badge tone="accent">{words.isNew}</Badge>} <SeverityMark severity={issue.severity} />
          </>
        ),
        details: [
          issue.owner,
          { bad: issue.missedDays > 0 && words.missed(issue.missedDays) },
          issue.impact,
          issue.countermeasure && words.recovery(issue.countermeasure),
        ],
      }))}
    />
  )
}

function ProposalsPart({ proposals }: { proposals: Pack['proposals'] }) {
  const { reviews: words } = useMessages()
  return (
    <PackPart
      title={words.part.proposals}
      empty={words.nothing.proposals}
      lines={proposals.map((proposal) => ({
        about: proposal,
        text: words.proposal(proposal.task, proposal.moves),
        details: [
          proposal.by && words.by(proposal.by),
          { bad: proposal.milestones.length > 0 && words.proposalMisses(proposal.milestones) },
        ],
      }))}
    />
  )
}

function DecisionsPart({ decisions }: { decisions: Pack['decisions'] }) {
  const { reviews: words, decisions: labels } = useMessages()
  const language = useLanguage()
  const { day } = useFormats()
  return (
    <PackPart
      title={words.part.decisions}
      empty={words.nothing.decisions}
      lines={decisions.map((decision) => ({
        about: decision,
        text: decision.content,
        mark: decision.isOverdue ? <span className={styles.bad}>{words.overdue}</span> : labels.state[decision.state],
        details: [
          decision.owner,
          decision.dueDate && words.due(day(decision.dueDate)),
          decision.outcome,
          decision.effect[language],
        ],
      }))}
    />
  )
}
