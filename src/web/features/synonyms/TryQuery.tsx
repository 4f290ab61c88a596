import { useState } from 'react'
import { Marked } from '../../plan/lessons/Marked.tsx'
import { resultAddress } from '../../plan/lessons/resultAddress.ts'
import { useSearch } from '../../plan/lessons/useSearch.ts'
import { TextField } from '../../ui/fields/TextField.tsx'
import { Panel } from '../../ui/frame/Panel.tsx'
import { Badge } from '../../ui/marks/Badge.tsx'
import styles from './Synonyms.module.css'
import { useSynonymWords } from './useSynonymWords.ts'

const SHOWN = 5

/** What a query finds with and without the workspace's own groups. */
export function TryQuery() {
  const words = useSynonymWords()
  const [text, setText] = useState('')
  const without = useSearch(text, { ownWords: 'no' }, SHOWN)
  const withOwn = useSearch(text, {}, SHOWN)
  const before = new Set(without.results?.map(({ id }) => id))
  return (
    <Panel title={words.try} detail={words.tryHelp}>
      <TextField label={words.tryQuery} type="search" value={text} onChange={setText} maxLength={200} />
      {text.trim() !== '' && withOwn.results && without.results && (
        <div className={styles.compared}>
          <Column heading={words.with} search={withOwn} before={before} />
          <Column heading={words.without} search={without} />
        </div>
      )}
    </Panel>
  )
}

interface ColumnProps {
  heading: string
  search: ReturnType<typeof useSearch>
  /** What is found without, where this is with. */
  before?: ReadonlySet<string>
}

function Column({ heading, search: { results = [], total }, before }: ColumnProps) {
  const words = useSynonymWords()
  return (
    <section aria-label={heading}>
      <h3 className={styles.heading}>
        {heading} · {words.found(total)}
      </h3>
      {results.length === 0 && <p className={styles.help}>{words.nothingFound}</p>}
      <ol className={styles.found}>
        {results.map((result) => (
          <li key={`${result.noun} ${result.id}`}>
            <a href={resultAddress(result)}>
              <Marked {...result.title} />
            </a>{' '}
            {before && !before.has(result.id) && <Badge tone="completed">{words.gained}</Badge>}
          </li>
        ))}
      </ol>
    </section>
  )
}
