import { useState } from 'react'
import type { SearchFilter } from '../../plan/lessons/useSearch.ts'
import { useSearch } from '../../plan/lessons/useSearch.ts'
import type { KnowledgeView } from '../../paths.ts'
import { Marked } from '../../plan/lessons/Marked.tsx'
import type { SearchResult } from '../../plan/lessons/resultAddress.ts'
import { resultAddress } from '../../plan/lessons/resultAddress.ts'
import { useKnowledgeWords } from '../../plan/lessons/useKnowledgeWords.ts'
import { useFormats } from '../../formats.ts'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { useRead } from '../../reads.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { EmptyState } from '../../ui/feedback/EmptyState.tsx'
import { Panel } from '../../ui/frame/Panel.tsx'
import { Skeleton } from '../../ui/marks/Skeleton.tsx'
import { refusalSentence } from '../../useSubmit.ts'
import styles from './Knowledge.module.css'

const MOST = 50
const FURTHEST = 5000

/** What was found, the best first. */
export function Results({ view }: { view: KnowledgeView }) {
  const words = useKnowledgeWords()
  const { common, forms } = useMessages()
  const text = view.q?.trim() ?? ''
  const { results, total, error } = useSearch(text, filterOf(view), MOST)
  if (error) return <EmptyState as="h2" title={refusalSentence(error, forms.unreachable)} />
  if (!results) return <Skeleton lines={4} label={common.loading} />
  if (results.length === 0)
    return (
      <EmptyState as="h2" title={words.nothingFound}>
        {words.nothingFoundHelp}
      </EmptyState>
    )
  return (
    <Panel title={words.results} detail={<output>{words.found(total)}</output>} flush>
      <ResultList results={results} />
      <More key={JSON.stringify(view)} text={text} view={view} skip={MOST} before={results.length} />
    </Panel>
  )
}

function ResultList({ results }: { results: readonly SearchResult[] }) {
  return (
    <ol className={styles.lessons}>
      {results.map((result) => (
        <li key={`${result.noun} ${result.id}`} className={styles.result}>
          <ResultLine result={result} />
        </li>
      ))}
    </ol>
  )
}

interface MoreProps {
  text: string
  view: KnowledgeView
  skip: number
  /** How many the part before had: a full one may have more after it. */
  before: number
}

/** The next part of what was found, when somebody asks for it. */
function More({ text, view, skip, before }: MoreProps) {
  const words = useKnowledgeWords()
  const { common } = useMessages()
  const [isAsked, setAsked] = useState(false)
  const { data } = useRead('search', 'find', { text, ...filterOf(view), skip, limit: MOST }, { enabled: isAsked })
  if (before < MOST || skip > FURTHEST) return null
  if (!isAsked)
    return (
      <div className={styles.more}>
        <Button onClick={() => setAsked(true)}>{words.more}</Button>
      </div>
    )
  if (!data) return <Skeleton lines={2} label={common.loading} />
  return (
    <>
      <ResultList results={data.results} />
      <More text={text} view={view} skip={skip + MOST} before={data.results.length} />
    </>
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
      {result.unreadBecause && <p className={styles.detail}>{words.unread[result.unreadBecause]}</p>}
      <p className={styles.marks}>{[words.noun[noun], place, day(result.day)].filter(Boolean).join(' · ')}</p>
    </>
  )
}

function filterOf({ noun, kind, department, from, to }: KnowledgeView): SearchFilter {
  const given = { noun, campaignKind: kind, departmentId: department, from, to }
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value)) as SearchFilter
}
