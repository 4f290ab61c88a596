import type { TemplateContent } from '#domain/template/template.ts'
import { goalSentence } from '#domain/goal.ts'
import { useLanguage, useMessages } from '../../messages/MessagesProvider.tsx'
import { useOffsetWords } from '../../plan/templates/useOffsetWords.ts'
import { useTemplateWords } from '../../plan/templates/useTemplateWords.ts'
import { Panel } from '../../ui/frame/Panel.tsx'
import styles from './Template.module.css'

/** What a template brings besides its tasks. */
export function Beside({ content }: { content: TemplateContent }) {
  const words = useTemplateWords()
  const { fields, reviews } = useMessages()
  const language = useLanguage()
  const { one } = useOffsetWords()
  const tasksOf = (role: string) => content.tasks.filter((task) => task.role === role).length
  return (
    <div className={styles.beside}>
      <Panel title={fields.campaign.milestones} flush>
        <dl className={styles.facts}>
          {content.milestones.map(({ key, name, due }) => (
            <div key={key}>
              <dt>{name}</dt>
              <dd>{due === null ? words.noDays : one(due)}</dd>
            </div>
          ))}
        </dl>
      </Panel>
      <Panel title={words.rolesTitle} flush>
        <dl className={styles.facts}>
          {content.roles.map(({ key, name, leads }) => (
            <div key={key}>
              <dt>
                {name}
                {leads && <span className={styles.muted}> {words.leads[leads]}</span>}
              </dt>
              <dd>{words.roleTasks(tasksOf(key))}</dd>
            </div>
          ))}
        </dl>
      </Panel>
      {content.goals.length + content.kpis.length > 0 && (
        <Panel title={words.goals} flush>
          <dl className={styles.facts}>
            {content.goals.map((goal) => (
              <div key={goal.key}>
                <dt>{goalSentence(goal, language)}</dt>
                <dd>{goal.targetValue === null && words.targetAsked}</dd>
              </div>
            ))}
            {content.kpis
              .filter(({ key }) => !content.goals.some(({ kpi }) => kpi === key))
              .map(({ key, metric, shape }) => (
                <div key={key}>
                  <dt>{metric}</dt>
                  <dd>{words.shape[shape]}</dd>
                </div>
              ))}
          </dl>
        </Panel>
      )}
      {content.rhythm.length > 0 && (
        <Panel title={words.rhythm} flush>
          <dl className={styles.facts}>
            {content.rhythm.map(({ kind, weekdays }) => (
              <div key={kind}>
                <dt>{reviews.kind[kind]}</dt>
                <dd>{weekdays.map((day) => words.weekdays[day]).join(' ')}</dd>
              </div>
            ))}
          </dl>
        </Panel>
      )}
    </div>
  )
}
