import type { SearchFilter } from '../../plan/lessons/useSearch.ts'
import { useSearch } from '../../plan/lessons/useSearch.ts'
import type { KnowledgeView } from '../../paths.ts'
import { Marked } from '../../plan/lessons/Marked.tsx'
import type { SearchResult } from '../../plan/lessons/resultAddress.ts'
import { resultAddress } from '../../plan/lessons/resultAddress.ts'
import { useKnowledgeWords } from '../../plan/lessons/useKnowledgeWords.ts'
import { useFormats } from '../../formats.ts'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { EmptyState } from '../../ui/feedback/EmptyState.tsx'
import { Panel } from '../../ui/frame/Panel.tsx'
import { Skeleton } from '../../ui/marks/Skeleton.tsx'
import { refusalSentence } from '../../useSubmit.ts'
import styles from './Knowledge.module.css'

const MOST = 50

/** What was found, the best first. */
export function Results({ view }: { view: KnowledgeView }) {
  const words = useKnowledgeWords()
  const { common, forms } = useMessages()
  const { results, error } = useSearch(view.q ?? '', filterOf(view), MOST)
  if (error) return <EmptyState as="h2" title={refusalSentence(error, forms.unreachable)} />
  if (!results) return <Skeleton lines={4} label={common.loading} />
  if (results.length === 0)
    return (
      <EmptyState as="h2" title={words.nothingFound}>
        {words.nothingFoundHelp}
      </EmptyState>
    )
  return (
    <Panel title={words.results} detail={<output>{words.found(results.length, results.length === MOST)}</output>} flush>
      <ol className={styles.lessons}>
        {results.map((result) => (
          <li key={`${result.noun} ${result.id}`} className={styles.result}>
            <ResultLine result={result} />
          </li>
        ))}
      </ol>
    </Panel>
  )
}

function ResultLine({ result }: { result: SearchResult }) {
  const words = useKnowledgeWords()
  const { day } = useFormats()
  const { noun, title, snippet, campaignName } = result
  const place = noun === 'campaign' ? '' : (campaignName ?? words.ofNoCampaign)
  return (
    <>
      <a href={resultAddress(result)} className={styles.found}>
        <Marked {...title} />
      </a>
      {snippet && (
        <p className={styles.detail}>
          <Marked {...snippet} />
        </p>
      )}
      <p className={styles.marks}>{[words.noun[noun], place, day(result.day)].filter(Boolean).join(' · ')}</p>
    </>
  )
}

function filterOf({ noun, kind, department, from, to }: KnowledgeView): SearchFilter {
  const given = { noun, campaignKind: kind, departmentId: department, from, to }
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value)) as SearchFilter
}
