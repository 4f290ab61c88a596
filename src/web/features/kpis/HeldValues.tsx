import { useState } from 'react'
import { usePlan } from '../../plan/PlanProvider.tsx'
import { useKpiWords } from '../../plan/kpis/useKpiWords.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { Panel } from '../../ui/frame/Panel.tsx'
import { useSubmit } from '../../useSubmit.ts'
import { useHeldValues, useResolve } from './held.ts'
import { HeldLine } from './HeldLine.tsx'
import styles from './HeldValues.module.css'

const shownFirst = 3

/** Numbers that wait for a person: each with the reason, and what can be done about it. */
export function HeldValues() {
  const words = useKpiWords()
  const { role } = usePlan()
  const held = useHeldValues()
  const resolve = useResolve()
  const [isAll, setIsAll] = useState(false)
  const all = useSubmit({
    fields: [],
    send: () =>
      resolve(
        held.map(({ id }) => id),
        { action: 'accept' },
      ),
  })
  if (held.length === 0) return null
  const shown = isAll ? held : held.slice(0, shownFirst)
  return (
    <Panel
      title={words.heldTitle(held.length)}
      detail={words.heldHelp}
      actions={
        role !== 'viewer' &&
        held.length > 1 && (
          <Button small busy={all.busy} onClick={all.submit}>
            {words.acceptAll(held.length)}
          </Button>
        )
      }
      flush
    >
      {all.error && (
        <p role="alert" className={styles.error}>
          {all.error}
        </p>
      )}
      <ul className={styles.list}>
        {shown.map((value) => (
          <HeldLine key={value.id} held={value} />
        ))}
      </ul>
      {held.length > shown.length && (
        <Button look="quiet" small onClick={() => setIsAll(true)}>
          {words.moreHeld(held.length - shown.length)}
        </Button>
      )}
    </Panel>
  )
}
