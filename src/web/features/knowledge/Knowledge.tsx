import { Plus } from 'lucide-react'
import { isAtLeast } from '#domain/roles.ts'
import { api } from '../../api.ts'
import { LessonForm } from '../../plan/lessons/LessonForm.tsx'
import { useKnowledgeWords } from '../../plan/lessons/useKnowledgeWords.ts'
import { NotFound } from '../../session/NotFound.tsx'
import { useSession } from '../../session/SessionProvider.tsx'
import { Button } from '../../ui/actions/Button.tsx'
import { useToast } from '../../ui/feedback/useToast.ts'
import { Page } from '../../ui/frame/Page.tsx'
import { PageHeader } from '../../ui/frame/PageHeader.tsx'
import styles from './Knowledge.module.css'
import { Lessons } from './Lessons.tsx'
import { Results } from './Results.tsx'
import { SearchFields } from './SearchFields.tsx'
import { useKnowledgeView } from './useKnowledgeView.ts'

/** 知识库: what the workspace has learned. */
export function Knowledge() {
  const words = useKnowledgeWords()
  const { person } = useSession()
  const toast = useToast()
  const { view, change } = useKnowledgeView()
  if (!isAtLeast(person.role, 'member')) return <NotFound />
  const write = (
    <Button look="primary" icon={<Plus size={16} />} onClick={() => change({ write: 'yes' })}>
      {words.write}
    </Button>
  )
  return (
    <Page header={<PageHeader title={words.title} actions={write} />}>
      <div className={styles.page}>
        <SearchFields view={view} onChange={change} />
        {view.q?.trim() ? <Results view={view} /> : <Lessons shown={view.lesson} />}
      </div>
      {view.write && (
        <LessonForm
          title={words.write}
          submitLabel={words.write}
          send={async (draft) => {
            await api.lessons.write(draft)
            toast({ text: words.written })
          }}
          onClose={() => change({ write: '' })}
        />
      )}
    </Page>
  )
}
