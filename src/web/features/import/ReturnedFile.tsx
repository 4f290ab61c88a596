import { useState } from 'react'
import type { Operations } from '#operations/index.ts'
import type { OutputOf } from '#operations/operation.ts'
import { callFile } from '../../api.ts'
import { useFormats } from '../../formats.ts'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { usePlan } from '../../plan/PlanProvider.tsx'
import { Button } from '../../ui/actions/Button.tsx'
import { Banner } from '../../ui/feedback/Banner.tsx'
import { EmptyState } from '../../ui/feedback/EmptyState.tsx'
import { ChooseFile } from './ChooseFile.tsx'
import styles from './Returned.module.css'
import { ReturnedAnswers } from './ReturnedAnswers.tsx'

export type Returned = OutputOf<Operations['offlineFiles']['read']>

/** A page that a colleague filled in and sent back: what they say, or why it can't be taken. */
export function ReturnedFile() {
  const { offline } = useMessages()
  const { campaign } = usePlan()
  const [returned, setReturned] = useState<Returned | null>(null)
  const read = async (file: File) =>
    (await callFile('offlineFiles.read', { campaignId: campaign.id }, file)).json() as Promise<Returned>
  if (!returned) return <ChooseFile hint={offline.hint} accept=".html,.htm" read={read} onRead={setReturned} />
  return <ReturnedPage returned={returned} onAgain={() => setReturned(null)} />
}

function ReturnedPage({ returned, onAgain }: { returned: Returned; onAgain: () => void }) {
  const { offline, imports, common } = useMessages()
  const { moment } = useFormats()
  const { person, savedAt, madeAt, taken, items, gone } = returned
  const again = <Button onClick={onAgain}>{imports.another}</Button>
  if (taken)
    return (
      <Banner tone="warning" title={offline.already} actions={again}>
        {offline.alreadySentence(taken.by, moment(taken.at))}
      </Banner>
    )
  return (
    <div className={styles.returned}>
      <header>
        <h2>{offline.filledIn(person)}</h2>
        <p className={styles.about}>
          {[savedAt && offline.savedAt(moment(savedAt)), offline.madeAt(moment(madeAt))].filter(Boolean).join(' · ')}
        </p>
      </header>
      {gone.length > 0 && <Banner tone="warning">{offline.gone(gone.map((name) => name || common.none).join('、'))}</Banner>}
      {items.length === 0 ? (
        <EmptyState as="h3" title={offline.same} actions={again}>
          {offline.sameSentence}
        </EmptyState>
      ) : (
        <ReturnedAnswers returned={returned} onAgain={onAgain} />
      )}
    </div>
  )
}
