import type { ReactNode } from 'react'
import { goalSentence } from '#domain/goal.ts'
import { useFormats } from '../../formats.ts'
import { useLanguage, useMessages } from '../../messages/MessagesProvider.tsx'
import { useNames } from '../../plan/useNames.ts'
import { Badge } from '../../ui/marks/Badge.tsx'
import type { Mine } from './Confirm.tsx'
import styles from './Confirm.module.css'

/** One's tasks with days and criteria; then what they lead to. */
export function Share({ mine: { tasks, departmentTasks, milestones, goals, changes } }: { mine: Mine }) {
  const { confirmation: words, overview } = useMessages()
  const language = useLanguage()
  const { day } = useFormats()
  const names = useNames()
  const changed = new Set(changes.map(({ id }) => id))
  return (
    <>
      <Part title={words.tasks} count={tasks.length}>
        {tasks.map((task) => (
          <li key={task.id} className={styles.task} data-changed={changed.has(task.id) || undefined}>
            <TaskWords task={task} />
          </li>
        ))}
      </Part>
      <Part title={words.milestones} count={milestones.length}>
        {milestones.map(({ id, name, dueDate, dateRule }) => (
          <li key={id} className={styles.line} data-changed={changed.has(id) || undefined}>
            <span>{name}</span>
            <span className={styles.end}>{dueDate ? overview.dueRule(day(dueDate), dateRule) : overview.noDay}</span>
          </li>
        ))}
      </Part>
      <Part title={words.goals} count={goals.length}>
        {goals.map((goal) => (
          <li key={goal.id} className={styles.line} data-changed={changed.has(goal.id) || undefined}>
            {goalSentence(goal, language)}
          </li>
        ))}
      </Part>
      <Part title={words.departmentTasks} count={departmentTasks.length}>
        {departmentTasks.map((task) => (
          <li key={task.id} className={styles.line} data-changed={changed.has(task.id) || undefined}>
            <span>
              {task.name} <Badge>{names.person(task.ownerId)}</Badge>
            </span>
            <Days task={task} />
          </li>
        ))}
      </Part>
    </>
  )
}

function Part({ title, count, children }: { title: string; count: number; children: ReactNode }) {
  if (count === 0) return null
  return (
    <section aria-label={title}>
      <h3 className={styles.heading}>
        {title} <span className={styles.count}>{count}</span>
      </h3>
      <ul className={styles.rows}>{children}</ul>
    </section>
  )
}

function TaskWords({ task }: { task: Mine['tasks'][number] }) {
  const { confirmation: words, fields } = useMessages()
  const quantity = task.quantityPlanned === null ? '' : `${task.quantityPlanned} ${task.quantityUnit}`.trim()
  return (
    <>
      <p className={styles.head}>
        <strong>{task.name}</strong>
        <Days task={task} />
      </p>
      <dl className={styles.facts}>
        {quantity && <Fact title={fields.task.quantityPlanned}>{quantity}</Fact>}
        {task.deliverable && <Fact title={fields.task.deliverable}>{task.deliverable}</Fact>}
        <Fact title={words.criteria}>{task.acceptanceCriteria || <span className={styles.muted}>{words.noCriteria}</span>}</Fact>
      </dl>
    </>
  )
}

function Fact({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div>
      <dt>{title}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function Days({ task: { plannedStart, plannedFinish } }: { task: Mine['tasks'][number] }) {
  const { confirmation: words } = useMessages()
  const { day, period } = useFormats()
  if (!plannedStart && !plannedFinish) return <span className={styles.muted}>{words.noDates}</span>
  const isOneDay = plannedStart === plannedFinish || !plannedStart || !plannedFinish
  return <span className={styles.end}>{isOneDay ? day(plannedFinish ?? plannedStart) : period(plannedStart, plannedFinish)}</span>
}
