import { useState } from 'react'
import { useLocation } from 'wouter'
import { api } from '../../api.ts'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { paths } from '../../paths.ts'
import { usePlan, usePlanStore } from '../../plan/PlanProvider.tsx'
import { Button } from '../../ui/actions/Button.tsx'
import { EmptyState } from '../../ui/feedback/EmptyState.tsx'
import { useToast } from '../../ui/feedback/useToast.ts'
import { Form } from '../../ui/fields/Form.tsx'
import { useSubmit } from '../../useSubmit.ts'
import { CellProblems } from './CellProblems.tsx'
import { DifferenceRow } from './DifferenceRow.tsx'
import styles from './Differences.module.css'
import { LeftOut } from './LeftOut.tsx'
import type { Comparison } from './workbookCalls.ts'

/** The differences, each to be ticked. Rows that are missing from the file are not taken as removed unless somebody says so. */
export function Differences({
  comparison: { revision, differences, problems },
  onAgain,
}: {
  comparison: Comparison
  onAgain: () => void
}) {
  const { imports } = useMessages()
  const { campaign } = usePlan()
  const store = usePlanStore()
  const [, navigate] = useLocation()
  const toast = useToast()
  const [ticked, setTicked] = useState<ReadonlySet<number>>(
    () => new Set(differences.flatMap(({ kind }, index) => (kind === 'removed' ? [] : [index]))),
  )
  const [left, setLeft] = useState<string[]>()
  const tick = (index: number, on: boolean) =>
    setTicked((before) => new Set(on ? [...before, index] : [...before].filter((other) => other !== index)))
  const { submit, busy, error } = useSubmit({
    fields: [],
    send: async () => {
      const { eventId, left } = await api.workbook.apply({
        campaignId: campaign.id,
        basedOn: revision,
        differences: differences.filter((_, index) => ticked.has(index)),
      })
      if (eventId) store.remember(eventId)
      await store.pull()
      if (left.length > 0) return setLeft(left)
      toast({ text: imports.applied(ticked.size) })
      navigate(paths.sheet(campaign.id))
    },
  })
  if (left) return <LeftOut sentences={left} campaignId={campaign.id} />
  if (differences.length === 0)
    return (
      <>
        <CellProblems problems={problems} />
        <EmptyState as="h2" title={imports.same} actions={<Button onClick={onAgain}>{imports.another}</Button>}>
          {imports.sameSentence}
        </EmptyState>
      </>
    )
  return (
    <div className={styles.differences}>
      <CellProblems problems={problems} />
      <Form
        label={imports.differences}
        onSubmit={submit}
        error={error}
        actions={
          <>
            <Button type="submit" look="primary" busy={busy} disabledReason={ticked.size === 0 ? imports.tickSome : undefined}>
              {imports.apply(ticked.size)}
            </Button>
            <Button onClick={onAgain}>{imports.another}</Button>
          </>
        }
      >
        <ul className={styles.list}>
          {differences.map((difference, index) => (
            <DifferenceRow key={index} difference={difference} ticked={ticked.has(index)} onTick={(on) => tick(index, on)} />
          ))}
        </ul>
      </Form>
    </div>
  )
}
