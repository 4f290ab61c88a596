import { campaignKinds } from '#domain/campaign.ts'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import type { ListedTemplate } from '../../plan/templates/template.ts'
import { useTemplateWords } from '../../plan/templates/useTemplateWords.ts'
import { BLANK } from './draft.ts'
import styles from './SourceChoice.module.css'

interface SourceChoiceProps {
  templates: readonly ListedTemplate[]
  value: string
  onChange: (source: string) => void
}

/** The four kinds with their built-in templates, the workspace's own templates, and nothing. */
export function SourceChoice({ templates, value, onChange }: SourceChoiceProps) {
  const { portfolio: words, fields } = useMessages()
  const templateWords = useTemplateWords()
  const own = templates.filter(({ isBuiltIn }) => !isBuiltIn)
  const brings = (id: string) => {
    const template = templates.find((candidate) => candidate.id === id)
    return (
      template && `${templateWords.counts(template.phases, template.tasks)} · ${templateWords.milestones(template.milestones)}`
    )
  }
  const option = (id: string, name: string, help: string, detail?: string) => (
    <Source key={id} name={name} help={help} detail={detail} checked={value === id} onChoose={() => onChange(id)} />
  )
  return (
    <fieldset>
      <legend className={styles.legend}>{templateWords.chosen}</legend>
      <div className={styles.kinds}>
        {campaignKinds.map((kind) => option(kind, fields.campaignKind[kind], words.kinds[kind], brings(kind)))}
        {own.map(({ id, name, kind, sourceName }) => {
          const origin = sourceName && sourceName !== name ? templateWords.fromCampaign(sourceName) : ''
          return option(id, name, [fields.campaignKind[kind], origin].filter(Boolean).join(' · '), brings(id))
        })}
        {option(BLANK, templateWords.blank, templateWords.blankHelp)}
      </div>
    </fieldset>
  )
}

interface SourceProps {
  name: string
  help: string
  detail: string | undefined
  checked: boolean
  onChoose: () => void
}

function Source({ name, help, detail, checked, onChoose }: SourceProps) {
  return (
    <label className={styles.kind}>
      <input type="radio" name="source" aria-label={name} className={styles.radio} checked={checked} onChange={onChoose} />
      <span className={styles.name}>{name}</span>
      <span className={styles.description}>
        {help}
        {detail && <span className={styles.brings}>{detail}</span>}
      </span>
    </label>
  )
}
