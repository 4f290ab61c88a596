import { Plus } from 'lucide-react'
import { isAtLeast } from '#domain/roles.ts'
import { Loaded } from '../../Loaded.tsx'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { paths } from '../../paths.ts'
import { useTemplateWords } from '../../plan/templates/useTemplateWords.ts'
import { useRead } from '../../reads.ts'
import { NotFound } from '../../session/NotFound.tsx'
import { useSession } from '../../session/SessionProvider.tsx'
import { ButtonLink } from '../../ui/actions/ButtonLink.tsx'
import { Page } from '../../ui/frame/Page.tsx'
import { PageHeader } from '../../ui/frame/PageHeader.tsx'
import { Panel } from '../../ui/frame/Panel.tsx'
import { Badge } from '../../ui/marks/Badge.tsx'
import { Beside } from './Beside.tsx'
import { PlanByPhase } from './PlanByPhase.tsx'
import styles from './Template.module.css'
import { TemplateMenu } from './TemplateMenu.tsx'

/** One template: its plan by phase with days from day 0, and what else it brings. */
export function Template({ templateId }: { templateId: string }) {
  const words = useTemplateWords()
  const { fields } = useMessages()
  const { person } = useSession()
  const read = useRead('templates', 'open', { templateId }, { enabled: isAtLeast(person.role, 'member') })
  if (!isAtLeast(person.role, 'member')) return <NotFound />
  return (
    <Loaded read={read}>
      {({ template }) => (
        <Page
          header={
            <PageHeader
              parent={<a href={paths.templates()}>{words.title}</a>}
              title={template.name}
              detail={fields.campaignKind[template.kind]}
              status={
                <>
                  {template.isBuiltIn && <Badge>{words.builtIn}</Badge>}
                  {template.state === 'withdrawn' && <Badge tone="warning">{words.withdrawn}</Badge>}
                </>
              }
              actions={
                <>
                  {template.state === 'active' && (
                    <ButtonLink look="primary" icon={<Plus size={16} />} href={paths.newCampaign({ template: template.id })}>
                      {words.use}
                    </ButtonLink>
                  )}
                  <TemplateMenu template={template} />
                </>
              }
            />
          }
        >
          {template.description && <p className={styles.description}>{template.description}</p>}
          <div className={styles.columns}>
            <Panel
              title={words.planTitle}
              detail={words.counts(template.content.phases.length, template.content.tasks.length)}
              flush
            >
              <PlanByPhase template={template} />
            </Panel>
            <Beside content={template.content} />
          </div>
        </Page>
      )}
    </Loaded>
  )
}
