import { useState } from 'react'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { usePlan } from '../../plan/PlanProvider.tsx'
import { NotFound } from '../../session/NotFound.tsx'
import { ChooseFile } from './ChooseFile.tsx'
import { Differences } from './Differences.tsx'
import type { Comparison } from './workbookCalls.ts'
import { compareWorkbook } from './workbookCalls.ts'

/** An export that came back edited: what it says otherwise, row by row, and which of it to take. */
export function ImportEdited() {
  const { imports } = useMessages()
  const { campaign, role } = usePlan()
  const [comparison, setComparison] = useState<Comparison | null>(null)
  if (role !== 'lead') return <NotFound />
  if (comparison) return <Differences comparison={comparison} onAgain={() => setComparison(null)} />
  return <ChooseFile hint={imports.editedHint} read={(file) => compareWorkbook(campaign.id, file)} onRead={setComparison} />
}
