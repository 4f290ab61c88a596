import { BookOpen } from 'lucide-react'
import { useState } from 'react'
import { api } from '../../api.ts'
import { LessonFrom } from '../../plan/lessons/LessonFrom.tsx'
import { recordAddress } from '../../plan/lessons/resultAddress.ts'
import { useKnowledgeWords } from '../../plan/lessons/useKnowledgeWords.ts'
import { usePlan } from '../../plan/PlanProvider.tsx'
import { TextDialog } from '../../plan/TextDialog.tsx'
import { Button } from '../../ui/actions/Button.tsx'
import { EmptyState } from '../../ui/feedback/EmptyState.tsx'
import { Panel } from '../../ui/frame/Panel.tsx'
import { Badge } from '../../ui/marks/Badge.tsx'
import styles from './Archive.module.css'
import type { Prompt } from './closing.ts'
import { useArchiveWords } from './useArchiveWords.ts'
import { useEvidence } from './useEvidence.ts'

/** Where it went differently than planned: each becomes a lesson in one step, or somebody says why not. */
export function Prompts({ prompts, answered }: { prompts: Prompt[]; answered: number }) {
  const words = useArchiveWords()
  const { campaign, role } = usePlan()
  const [writing, setWriting] = useState<Prompt | null>(null)
  const [dismissing, setDismissing] = useState<Prompt[] | null>(null)
  const evidence = useEvidence()
  const isLead = role === 'lead'
  return (
    <Panel
      title={words.promptsTitle}
      detail={prompts.length > 0 ? String(prompts.length) : undefined}
      actions={
        isLead &&
        prompts.length > 1 && (
          <Button small look="quiet" onClick={() => setDismissing(prompts)}>
            {words.restNotNeeded}
          </Button>
        )
      }
      flush
    >
      {prompts.length === 0 ? (
        <EmptyState as="h3" title={words.nothingToLearn}>
          {words.nothingToLearnHelp(answered)}
        </EmptyState>
      ) : (
        <p className={styles.help}>{words.promptsHelp}</p>
      )}
      <ul className={styles.list}>
        {prompts.map((prompt) => (
          <li key={prompt.id} className={styles.item}>
            <Asked prompt={prompt} evidence={evidence(prompt)} />
            {(isLead || role === 'member') && (
              <span className={styles.acts}>
                <Button small icon={<BookOpen size={16} />} onClick={() => setWriting(prompt)}>
                  {words.writeLesson}
                </Button>
                {isLead && (
                  <Button small look="quiet" onClick={() => setDismissing([prompt])}>
                    {words.notNeeded}
                  </Button>
                )}
              </span>
            )}
          </li>
        ))}
      </ul>
      {writing && (
        <LessonFrom
          noun={writing.noun}
          id={writing.id}
          name={writing.name}
          draft={{ kind: writing.kind, evidence: evidence(writing) }}
          onClose={() => setWriting(null)}
        />
      )}
      {dismissing && (
        <TextDialog
          title={words.notNeededTitle}
          label={words.reason}
          required
          act={words.notNeeded}
          send={(reason) =>
            api.closings.dismissLesson({
              campaignId: campaign.id,
              reason,
              subjects: dismissing.map(({ noun, id }) => ({ noun, id })),
            })
          }
          said={words.noted}
          onClose={() => setDismissing(null)}
        />
      )}
    </Panel>
  )
}

function Asked({ prompt, evidence }: { prompt: Prompt; evidence: string }) {
  const { kind } = useKnowledgeWords()
  const { campaign } = usePlan()
  return (
    <span className={styles.words}>
      <span>
        <a href={recordAddress(campaign.id, prompt.noun, prompt.id)}>{prompt.name}</a>{' '}
        <Badge tone={prompt.kind === 'success' ? 'completed' : 'warning'}>{kind[prompt.kind]}</Badge>
      </span>
      <span className={styles.muted}>{evidence}</span>
    </span>
  )
}
