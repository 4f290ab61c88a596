import { useState } from 'react'
import { useLocation } from 'wouter'
import { api } from '../../api.ts'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { paths } from '../../paths.ts'
import { usePlan, usePlanStore } from '../../plan/PlanProvider.tsx'
import { Button } from '../../ui/actions/Button.tsx'
import { useToast } from '../../ui/feedback/useToast.ts'
import { Form } from '../../ui/fields/Form.tsx'
import { useSubmit } from '../../useSubmit.ts'
import { LeftOut } from './LeftOut.tsx'
import styles from './Returned.module.css'
import type { Returned } from './ReturnedFile.tsx'
import { ReturnedItem } from './ReturnedItem.tsx'

/** What a colleague filled in, task by task, each to be ticked. What others changed meanwhile stays as it is unless somebody chooses the file's. */
export function ReturnedAnswers({ returned, onAgain }: { returned: Returned; onAgain: () => void }) {
  const { imports, offline } = useMessages()
  const { campaign } = usePlan()
  const store = usePlanStore()
  const [, navigate] = useLocation()
  const toast = useToast()
  const { returnId, revision, person, items } = returned
  const [ticked, setTicked] = useState<ReadonlySet<string>>(
    () => new Set(items.flatMap(({ key, isConflict, isTheirs, refusal }) => (isConflict || !isTheirs || refusal ? [] : [key]))),
  )
  const [left, setLeft] = useState<string[]>()
  const tick = (key: string, on: boolean) =>
    setTicked((before) => new Set(on ? [...before, key] : [...before].filter((other) => other !== key)))
  const { submit, busy, error } = useSubmit({
    fields: [],
    send: async () => {
      const answer = await api.offlineFiles.take({ campaignId: campaign.id, returnId, basedOn: revision, keys: [...ticked] })
      if (answer.eventId) store.remember(answer.eventId)
      await store.pull()
      if (answer.left.length > 0) return setLeft(answer.left)
      toast({ text: offline.taken(answer.taken) })
      navigate(paths.sheet(campaign.id))
    },
  })
  if (left) return <LeftOut sentences={left} campaignId={campaign.id} />
  const byTask = Map.groupBy(items, ({ taskId }) => taskId)
  return (
    <Form
      label={offline.filledIn(person)}
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
      <ul className={styles.tasks}>
        {[...byTask].map(([taskId, ofTask]) => (
          <li key={taskId}>
            <h3>{ofTask[0]!.taskName}</h3>
            {!ofTask[0]!.isTheirs && <p className={styles.warning}>{offline.notTheirs(person)}</p>}
            {ofTask.map((item) => (
              <ReturnedItem key={item.key} item={item} ticked={ticked.has(item.key)} onTick={(on) => tick(item.key, on)} />
            ))}
          </li>
        ))}
      </ul>
    </Form>
  )
}
