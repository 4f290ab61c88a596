import { ArrowLeft, Plus } from 'lucide-react'
import { useState } from 'react'
import { Loaded } from '../../../Loaded.tsx'
import { paths } from '../../../paths.ts'
import { useDataAccessWords } from '../../../plan/kpis/useDataAccessWords.ts'
import { useKpiWords } from '../../../plan/kpis/useKpiWords.ts'
import { usePlan } from '../../../plan/PlanProvider.tsx'
import { useRead } from '../../../reads.ts'
import { NotFound } from '../../../session/NotFound.tsx'
import { Button } from '../../../ui/actions/Button.tsx'
import { EmptyState } from '../../../ui/feedback/EmptyState.tsx'
import { NewSource } from './NewSource.tsx'
import { SourceCard } from './SourceCard.tsx'
import styles from './Sources.module.css'

/** 数据接入 of a campaign: an address for each system that sends its numbers by itself. */
export function Sources() {
  const words = useDataAccessWords()
  const kpiWords = useKpiWords()
  const { campaign, role } = usePlan()
  const read = useRead('sources', 'list', { campaignId: campaign.id }, { enabled: role === 'lead' })
  const [adding, setAdding] = useState(false)
  if (role !== 'lead') return <NotFound />
  const add = (
    <Button look="primary" icon={<Plus size={16} />} onClick={() => setAdding(true)}>
      {words.addSource}
    </Button>
  )
  return (
    <div className={styles.sources}>
      <a href={paths.kpis(campaign.id)} className={styles.back}>
        <ArrowLeft size={16} aria-hidden="true" /> {kpiWords.allKpis}
      </a>
      <header className={styles.head}>
        <div>
          <h2>{words.sources}</h2>
          <p className={styles.help}>
            {words.sourcesHelp} <a href={paths.dataAccess()}>{words.tokensLink}</a>
          </p>
        </div>
        {add}
      </header>
      <Loaded read={read}>
        {({ sources }) =>
          sources.length === 0 ? (
            <EmptyState title={words.noSources}>{words.noSourcesHelp}</EmptyState>
          ) : (
            <ul className={styles.list}>
              {sources.map((source) => (
                <li key={source.id}>
                  <SourceCard source={source} />
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
      {adding && <NewSource onClose={() => setAdding(false)} />}
    </div>
  )
}
