import { useState } from 'react'
import { useSearchParams } from 'wouter'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { usePlan } from '../../plan/PlanProvider.tsx'
import { NotFound } from '../../session/NotFound.tsx'
import { SegmentedControl } from '../../ui/fields/SegmentedControl.tsx'
import { ChooseFile } from './ChooseFile.tsx'
import { Differences } from './Differences.tsx'
import styles from './Import.module.css'
import { StartReview } from './review/StartReview.tsx'
import type { Comparison } from './workbookCalls.ts'
import { compareWorkbook } from './workbookCalls.ts'

/** What came back edited, an export or the plan document: what it says otherwise, and which of it to take. */
export function ImportEdited() {
  const { imports, planReview } = useMessages()
  const { campaign, role } = usePlan()
  const [search, setSearch] = useSearchParams()
  const from = search.get('from') === 'plan' ? 'plan' : 'workbook'
  const [comparison, setComparison] = useState<Comparison | null>(null)
  if (role !== 'lead') return <NotFound />
  if (comparison) return <Differences comparison={comparison} onAgain={() => setComparison(null)} />
  return (
    <div className={styles.import}>
      <SegmentedControl
        label={planReview.source}
        value={from}
        segments={[
          { value: 'workbook', label: planReview.edited },
          { value: 'plan', label: planReview.newerVersion },
        ]}
        onChange={(next) => setSearch({ from: next }, { replace: true })}
      />
      {from === 'plan' ? (
        <StartReview campaignId={campaign.id} />
      ) : (
        <ChooseFile hint={imports.editedHint} read={(file) => compareWorkbook(campaign.id, file)} onRead={setComparison} />
      )}
    </div>
  )
}
