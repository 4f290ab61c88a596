import { useMemo } from 'react'
import { v7 as newId } from 'uuid'
import { conflictSentence } from '#domain/schedule/conflictSentence.ts'
import type { Task } from '#domain/task.ts'
import { api } from '../../api.ts'
import { useLanguage, useMessages } from '../../messages/MessagesProvider.tsx'
import { Banner } from '../../ui/feedback/Banner.tsx'
import { Checkbox } from '../../ui/fields/Checkbox.tsx'
import { Combobox } from '../../ui/fields/Combobox.tsx'
import { usePlan } from '../PlanProvider.tsx'
import { useCampaignWrite } from '../useCampaignWrite.ts'
import { useRowNumbers } from '../useRowNumbers.ts'
import { useSchedule } from '../useSchedule.ts'
import { MilestoneOf } from './ChoiceOf.tsx'
import { Fact } from './Fact.tsx'
import { LinkLine } from './LinkLine.tsx'
import styles from './LinksOf.module.css'
import { Section } from './Section.tsx'
import type { TaskEdit } from './useTaskEdit.ts'

/** 衔接: what the task waits for and what waits for it, how far it may slip, whether its dates are fixed. */
export function LinksOf({ task, editing }: { task: Task; editing: TaskEdit }) {
  const { schedule: words, drawer } = useMessages()
  const language = useLanguage()
  const { tasks, dependencies, predecessors } = usePlan()
  const { conflicts } = useSchedule()
  const mayEdit = editing.may('name')
  const nameOf = (id: string) => tasks.get(id)?.name ?? predecessors.get(id)?.name ?? ''
  const links = [...dependencies.values()]
  const into = links.filter(({ successorId }) => successorId === task.id)
  const followers = links.filter(({ predecessorId }) => predecessorId === task.id).map(({ successorId }) => nameOf(successorId))
  const broken = conflicts.filter(({ link }) => link.successorId === task.id)
  if (!mayEdit && into.length + followers.length === 0 && !task.isPinned && !task.milestoneId) return null
  return (
    <Section title={words.title}>
      {into.length > 0 && (
        <ul aria-label={words.predecessors} className={styles.links}>
          {into.map((link) => (
            <LinkLine key={link.id} link={link} name={nameOf(link.predecessorId)} mayEdit={mayEdit} />
          ))}
        </ul>
      )}
      {broken.map((conflict) => (
        <Banner key={conflict.link.id} tone="warning">
          {conflictSentence(conflict, nameOf, language)}
        </Banner>
      ))}
      {mayEdit && <AddLink task={task} taken={into.map(({ predecessorId }) => predecessorId)} />}
      <Fact title={words.successors}>{followers.filter(Boolean).join(drawer.listComma)}</Fact>
      <FloatOf taskId={task.id} />
      <MilestoneOf task={task} editing={editing} />
      {mayEdit ? (
        <Checkbox label={words.pinned} checked={task.isPinned} onChange={(isPinned) => void editing.edit({ isPinned })} />
      ) : (
        task.isPinned && <p>{words.pinned}</p>
      )}
    </Section>
  )
}

function AddLink({ task, taken }: { task: Task; taken: readonly string[] }) {
  const { schedule: words } = useMessages()
  const { campaign, tasks } = usePlan()
  const numbers = useRowNumbers()
  const { write, error } = useCampaignWrite()
  const options = useMemo(
    () => [...numbers].map(([id, number]) => ({ value: id, label: `${number} ${tasks.get(id)?.name ?? ''}` })),
    [numbers, tasks],
  )
  const add = (predecessorId: string | null) => {
    if (!predecessorId) return
    const given = { campaignId: campaign.id, predecessorId, successorId: task.id }
    void write(() => api.dependencies.create(given, { key: newId() }))
  }
  return (
    <Combobox
      key={taken.join()}
      label={words.add}
      value={null}
      options={options.filter(({ value }) => value !== task.id && !taken.includes(value))}
      onChange={add}
      emptyText={words.noMatch}
      placeholder={words.addPlaceholder}
      error={error}
    />
  )
}

function FloatOf({ taskId }: { taskId: string }) {
  const { schedule: words } = useMessages()
  const { dependencies, role } = usePlan()
  const { floatOf } = useSchedule()
  const float = floatOf.get(taskId)
  if (float === undefined || dependencies.size === 0 || role === 'guest') return null
  return (
    <Fact title={words.float}>{float > 0 ? words.floatDays(float) : float === 0 ? words.critical : words.behind(-float)}</Fact>
  )
}
