import type { TemplateTask } from '#domain/template/template.ts'
import { offsetRange, offsetScale } from '../../plan/templates/offsetScale.ts'
import type { OpenTemplate } from '../../plan/templates/template.ts'
import { useOffsetWords } from '../../plan/templates/useOffsetWords.ts'
import { useTemplateWords } from '../../plan/templates/useTemplateWords.ts'
import styles from './Template.module.css'
import { useTaskDialog } from './useTaskDialog.tsx'

/** The tasks of a template under their phases, each with a small bar where it lies around day 0. */
export function PlanByPhase({ template }: { template: OpenTemplate }) {
  const words = useTemplateWords()
  const { content } = template
  const { text } = useOffsetWords()
  const scale = offsetScale(content)
  const dialog = useTaskDialog(template)
  const groups = [
    ...content.phases.map((phase) => ({ phase, key: phase.key, name: phase.name })),
    { phase: null, key: null, name: words.otherTasks },
  ]
  return (
    <>
      {groups.map(({ phase, key, name }) => {
        const tasks = content.tasks.filter((task) => task.phase === key)
        if (!phase && tasks.length === 0) return null
        return (
          <section key={key ?? ''} aria-label={name} className={styles.phase}>
            <header className={styles.band}>
              <h3>{name}</h3>
              <span className={styles.muted}>{phase && text(phase.from, phase.until, true)}</span>
              {phase?.repeat && <span className={styles.muted}>{words.repeats(phase.repeat.times)}</span>}
              {dialog.mayEdit && (
                <button type="button" className={styles.add} onClick={() => dialog.add(key)}>
                  {words.addTask}
                </button>
              )}
            </header>
            <ul className={styles.tasks}>
              {tasks.map((task) => (
                <Task
                  key={task.key}
                  task={task}
                  template={template}
                  scale={scale}
                  onEdit={dialog.mayEdit ? dialog.edit : undefined}
                />
              ))}
            </ul>
          </section>
        )
      })}
      {dialog.element}
    </>
  )
}

interface TaskProps {
  task: TemplateTask
  template: OpenTemplate
  scale: ReturnType<typeof offsetScale>
  onEdit: ((task: TemplateTask) => void) | undefined
}

function Task({ task, template: { content }, scale, onEdit }: TaskProps) {
  const words = useTemplateWords()
  const { text } = useOffsetWords()
  const role = content.roles.find(({ key }) => key === task.role)?.name ?? words.nobody
  const before = content.links
    .filter(({ to }) => to === task.key)
    .flatMap(({ from, lag }) => {
      const name = content.tasks.find(({ key }) => key === from)?.name
      return name ? [lag === 0 ? name : `${name}（${lag > 0 ? '+' : '−'}${Math.abs(lag)}）`] : []
    })
  const span = offsetRange(task.start, task.finish, scale)
  return (
    <li className={styles.task}>
      <div className={styles.taskName}>
        {onEdit ? (
          <button type="button" className={styles.link} onClick={() => onEdit(task)}>
            {task.name}
          </button>
        ) : (
          task.name
        )}
        {task.acceptanceCriteria && <p className={styles.muted}>{task.acceptanceCriteria}</p>}
        {before.length > 0 && <p className={styles.muted}>{words.waitsFor(before.join('、'))}</p>}
      </div>
      <span className={styles.role}>{role}</span>
      <span aria-hidden="true" className={styles.track}>
        <span className={styles.zero} style={{ insetInlineStart: `${scale.zero}%` }} />
        {span && <span className={styles.bar} style={{ insetInlineStart: `${span.left}%`, inlineSize: `${span.width}%` }} />}
      </span>
      <span className={styles.days}>{text(task.start, task.finish)}</span>
    </li>
  )
}
