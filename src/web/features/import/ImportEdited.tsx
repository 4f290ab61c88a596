import { useState } from 'react'
import { useSearchParams } from 'wouter'
import type { CampaignRole } from '#domain/roles.ts'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import type { ImportView } from '../../paths.ts'
import { usePlan } from '../../plan/PlanProvider.tsx'
import { NotFound } from '../../session/NotFound.tsx'
import { SegmentedControl } from '../../ui/fields/SegmentedControl.tsx'
import { ChooseFile } from './ChooseFile.tsx'
import { Differences } from './Differences.tsx'
import styles from './Import.module.css'
import { ReturnedFile } from './ReturnedFile.tsx'
import { StartReview } from './review/StartReview.tsx'
import type { Comparison } from './workbookCalls.ts'
import { compareWorkbook } from './workbookCalls.ts'

/** What came back edited, an export or the plan document: what it says otherwise, and which of it to take. */
export function ImportEdited() {
  const { imports, offline, planReview } = useMessages()
  const { campaign, role } = usePlan()
  const [search, setSearch] = useSearchParams()
  const [comparison, setComparison] = useState<Comparison | null>(null)
  const labels = { workbook: planReview.edited, offline: offline.source, plan: planReview.newerVersion }
  const sources = sourcesFor(role)
  const from = sources.find((source) => source === search.get('from')) ?? sources[0]
  if (!from) return <NotFound />
  if (comparison) return <Differences comparison={comparison} onAgain={() => setComparison(null)} />
  return (
    <div className={styles.import}>
      {sources.length > 1 && (
        <SegmentedControl<Source>
          label={planReview.source}
          value={from}
          segments={sources.map((value) => ({ value, label: labels[value] }))}
          onChange={(next) => setSearch({ from: next }, { replace: true })}
        />
      )}
      {from === 'plan' && <StartReview campaignId={campaign.id} />}
      {from === 'workbook' && (
        <ChooseFile hint={imports.editedHint} read={(file) => compareWorkbook(campaign.id, file)} onRead={setComparison} />
      )}
      {from === 'offline' && <ReturnedFile />}
    </div>
  )
}

type Source = NonNullable<ImportView['from']>

/** Whoever has tasks may take in what colleagues filled in for them; the plan is a lead's. */
function sourcesFor(role: CampaignRole): Source[] {
  if (role === 'lead') return ['workbook', 'offline', 'plan']
  return role === 'member' ? ['offline'] : []
}
