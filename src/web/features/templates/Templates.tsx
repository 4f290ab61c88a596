import { Plus } from 'lucide-react'
import { useState } from 'react'
import { isAtLeast } from '#domain/roles.ts'
import { Loaded } from '../../Loaded.tsx'
import { paths } from '../../paths.ts'
import type { ListedTemplate } from '../../plan/templates/template.ts'
import { useTemplateWords } from '../../plan/templates/useTemplateWords.ts'
import { useRead } from '../../reads.ts'
import { NotFound } from '../../session/NotFound.tsx'
import { useSession } from '../../session/SessionProvider.tsx'
import { ButtonLink } from '../../ui/actions/ButtonLink.tsx'
import { EmptyState } from '../../ui/feedback/EmptyState.tsx'
import { Checkbox } from '../../ui/fields/Checkbox.tsx'
import { Page } from '../../ui/frame/Page.tsx'
import { PageHeader } from '../../ui/frame/PageHeader.tsx'
import { Panel } from '../../ui/frame/Panel.tsx'
import { Badge } from '../../ui/marks/Badge.tsx'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { ImportTemplate } from './ImportTemplate.tsx'
import { TemplateMenu } from './TemplateMenu.tsx'
import styles from './Templates.module.css'

/** 模板: plans to begin with, those that come along and the workspace's own. */
export function Templates() {
  const words = useTemplateWords()
  const { person } = useSession()
  const [withdrawn, setWithdrawn] = useState(false)
  const read = useRead('templates', 'list', withdrawn ? { withdrawn: 'yes' } : {}, { enabled: isAtLeast(person.role, 'member') })
  if (!isAtLeast(person.role, 'member')) return <NotFound />
  return (
    <Page header={<PageHeader title={words.title} actions={<ImportTemplate />} />}>
      <Loaded read={read}>
        {({ templates }) => (
          <div className={styles.page}>
            <Panel
              title={words.own}
              flush
              actions={<Checkbox label={words.withWithdrawn} checked={withdrawn} onChange={setWithdrawn} />}
            >
              <Lines templates={templates.filter(({ isBuiltIn }) => !isBuiltIn)} />
            </Panel>
            <Panel title={words.builtIn} detail={words.builtInHelp} flush>
              <Lines templates={templates.filter(({ isBuiltIn }) => isBuiltIn)} />
            </Panel>
          </div>
        )}
      </Loaded>
    </Page>
  )
}

function Lines({ templates }: { templates: readonly ListedTemplate[] }) {
  const words = useTemplateWords()
  if (templates.length === 0) return <EmptyState title={words.noOwn}>{words.noOwnHelp}</EmptyState>
  return (
    <ul className={styles.lines}>
      {templates.map((template) => (
        <Line key={template.id} template={template} />
      ))}
    </ul>
  )
}

function Line({ template }: { template: ListedTemplate }) {
  const words = useTemplateWords()
  const { fields } = useMessages()
  const isActive = template.state === 'active'
  return (
    <li className={styles.line}>
      <div className={styles.words}>
        <a href={paths.template(template.id)} className={styles.name}>
          {template.name}
        </a>
        {template.description && <p className={styles.description}>{template.description}</p>}
        <p className={styles.marks}>
          <Badge>{fields.campaignKind[template.kind]}</Badge>
          {!isActive && <Badge tone="warning">{words.withdrawn}</Badge>}
          <span>{words.counts(template.phases, template.tasks)}</span>
          <span>{words.milestones(template.milestones)}</span>
          <span>{words.roles(template.roles)}</span>
          {template.sourceName && <span>{words.fromCampaign(template.sourceName)}</span>}
        </p>
      </div>
      <div className={styles.acts}>
        {isActive && (
          <ButtonLink small icon={<Plus size={16} />} href={paths.newCampaign({ template: template.id })}>
            {words.use}
          </ButtonLink>
        )}
        <TemplateMenu template={template} />
      </div>
    </li>
  )
}
