import { BookOpen, Ellipsis, Trash2 } from 'lucide-react'
import { Suspense, lazy, useState } from 'react'
import type { Issue } from '#domain/issue.ts'
import { isAtLeastInCampaign } from '#domain/roles.ts'
import { api } from '../../api.ts'
import { useFormats } from '../../formats.ts'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { paths } from '../../paths.ts'
import { useRead } from '../../reads.ts'
import { IconButton } from '../../ui/actions/IconButton.tsx'
import { FieldRow } from '../../ui/fields/FieldRow.tsx'
import { Drawer } from '../../ui/floating/Drawer.tsx'
import { Menu } from '../../ui/floating/Menu.tsx'
import { Attachments } from '../attachments/Attachments.tsx'
import { Comments } from '../comments/Comments.tsx'
import { usePlan } from '../PlanProvider.tsx'
import { Section } from '../taskDrawer/Section.tsx'
import { useTaskWrite } from '../taskDrawer/useTaskWrite.ts'
import { useNames } from '../useNames.ts'
import { IssueActs } from './IssueActs.tsx'
import styles from './IssueDrawer.module.css'
import { IssueChoice, IssueOwner, IssueProbability, IssuePromise, IssueTask, IssueText } from './IssueFields.tsx'
import { IssueImpactSection } from './IssueImpactSection.tsx'
import { IssueStateMark, PromiseMark, SeverityMark } from './IssueMarks.tsx'
import { useIssueEdit } from './useIssueEdit.ts'

const LessonFrom = lazy(() => import('../lessons/LessonFrom.tsx').then(({ LessonFrom }) => ({ default: LessonFrom })))

/** Everything of one issue or risk; every field is edited where it stands. */
export function IssueDrawer({ issueId, onClose }: { issueId: string; onClose: () => void }) {
  const { issues: words, common } = useMessages()
  const { campaign } = usePlan()
  const { data } = useRead('issues', 'list', { campaignId: campaign.id })
  const issue = data?.issues.find(({ id }) => id === issueId)
  if (issue) return <OpenIssue issue={issue} onClose={onClose} />
  if (!data) return null
  return (
    <Drawer title={words.gone} closeLabel={common.close} onClose={onClose}>
      <p>{words.goneSentence}</p>
    </Drawer>
  )
}

function OpenIssue({ issue, onClose }: { issue: Issue; onClose: () => void }) {
  const { issues: words, common } = useMessages()
  const editing = useIssueEdit(issue)
  const isRisk = issue.kind === 'risk'
  return (
    <Drawer
      title={`#${issue.number} ${words.kind[issue.kind]}`}
      detail={<Standing issue={issue} />}
      closeLabel={common.close}
      onClose={onClose}
      tools={<IssueMenu issue={issue} mayRemove={editing.mayEdit} onRemoved={onClose} />}
    >
      <div className={styles.fields} onFocus={editing.begin}>
        <Section title={isRisk ? words.whatMayHappen : words.what}>
          <Origin issue={issue} />
          <IssueText issue={issue} field="description" editing={editing} />
          <IssueActs issue={issue} />
        </Section>
        <IssueImpactSection issue={issue} editing={editing} />
        <Section title={words.dealing}>
          <FieldRow>
            <IssueOwner issue={issue} editing={editing} />
            <IssuePromise issue={issue} editing={editing} />
          </FieldRow>
          {isRisk && <IssueText issue={issue} field="contingencyPlan" editing={editing} />}
          <IssueText issue={issue} field="countermeasure" editing={editing} />
          <IssueText issue={issue} field="rootCause" editing={editing} />
        </Section>
        <Section title={words.assessment}>
          <FieldRow>
            <IssueChoice issue={issue} field="severity" editing={editing} />
            {isRisk && <IssueProbability issue={issue} editing={editing} />}
            <IssueChoice issue={issue} field="category" editing={editing} />
          </FieldRow>
          <IssueTask issue={issue} editing={editing} />
          <IssueText issue={issue} field="remarks" editing={editing} />
        </Section>
      </div>
      <Attachments theirs={issue} subjectNoun="issue" subjectId={issue.id} />
      <Comments theirs={issue} subjectNoun="issue" subjectId={issue.id} />
    </Drawer>
  )
}

function Standing({ issue }: { issue: Issue }) {
  return (
    <span className={styles.standing}>
      <IssueStateMark issue={issue} />
      <SeverityMark severity={issue.severity} />
      <PromiseMark issue={issue} />
    </span>
  )
}

function Origin({ issue }: { issue: Issue }) {
  const { issues: words } = useMessages()
  const { campaign, tasks } = usePlan()
  const { day } = useFormats()
  const names = useNames()
  const raiser = names.person(issue.raisedById)
  const task = issue.taskId ? tasks.get(issue.taskId) : undefined
  return (
    <p className={styles.origin}>
      {raiser ? words.raisedBy(raiser, day(issue.raisedOn)) : words.raisedOnDay(day(issue.raisedOn))}
      {task && (
        <>
          {' · '}
          <a href={paths.sheet(campaign.id, { task: task.id })}>{task.name}</a>
        </>
      )}
      {issue.escalatedOn && ` · ${words.escalatedOn(day(issue.escalatedOn))}`}
    </p>
  )
}

function IssueMenu({ issue, mayRemove, onRemoved }: { issue: Issue; mayRemove: boolean; onRemoved: () => void }) {
  const { issues: words, drawer } = useMessages()
  const { campaign, role } = usePlan()
  const [writesLesson, setWritesLesson] = useState(false)
  const mayWrite = isAtLeastInCampaign(role, 'member')
  const write = useTaskWrite()
  const remove = async () => {
    await write(api.issues.remove({ campaignId: campaign.id, issueId: issue.id }), words.removed(issue.number))
    onRemoved()
  }
  if (!mayRemove && !mayWrite) return null
  return (
    <>
      {writesLesson && (
        <Suspense>
          <LessonFrom
            noun="issue"
            id={issue.id}
            name={`#${issue.number}`}
            draft={{ content: issue.countermeasure, evidence: issue.description }}
            onClose={() => setWritesLesson(false)}
          />
        </Suspense>
      )}
      <Menu
        label={words.menu}
        align="end"
        entries={[
          ...(mayWrite
            ? [{ label: drawer.writeLesson, icon: <BookOpen size={16} />, onSelect: () => setWritesLesson(true) }]
            : []),
          ...(mayRemove
            ? [{ label: words.remove, icon: <Trash2 size={16} />, danger: true, onSelect: () => void remove() }]
            : []),
        ]}
        renderTrigger={(trigger) => <IconButton {...trigger} label={words.menu} icon={<Ellipsis size={16} />} />}
      />
    </>
  )
}
