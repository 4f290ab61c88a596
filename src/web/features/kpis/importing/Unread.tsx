import { useState } from 'react'
import { useFormats } from '../../../formats.ts'
import { useKpiNames } from '../../../plan/kpis/useKpiNames.ts'
import { useKpiWords } from '../../../plan/kpis/useKpiWords.ts'
import { Button } from '../../../ui/actions/Button.tsx'
import { Banner } from '../../../ui/feedback/Banner.tsx'
import type { Reading } from './importCalls.ts'
import styles from './ImportNumbers.module.css'

const shownFirst = 8

/**
 * Each cell that could not be read, by line and column; and each number that will wait for a person, with the reason. A metric that the
 * campaign does not know stands in no line, and is said where metrics are chosen.
 */
export function Unread({ reading: { refused, held } }: { reading: Reading }) {
  const words = useKpiWords()
  const { day } = useFormats()
  const nameOf = useKpiNames()
  const cells = refused.filter(({ line }) => line > 0)
  return (
    <>
      <Lines
        title={words.unreadCells(cells.length)}
        lines={cells.map(({ line, column, text, reason }) => words.cellAt(line, column, text, reason))}
      />
      <Lines
        title={words.willWait(held.length)}
        lines={held.map(({ line, kpiId, day: at, dimension, reasons }) =>
          words.heldAt(line, [nameOf(kpiId).name, dimension, day(at)].filter(Boolean).join(' · '), reasons.join(' ')),
        )}
      />
    </>
  )
}

function Lines({ title, lines }: { title: string; lines: readonly string[] }) {
  const words = useKpiWords()
  const [isAll, setIsAll] = useState(false)
  if (lines.length === 0) return null
  const shown = isAll ? lines : lines.slice(0, shownFirst)
  return (
    <Banner
      tone="warning"
      title={title}
      actions={
        lines.length > shown.length && (
          <Button small onClick={() => setIsAll(true)}>
            {words.showAll(lines.length)}
          </Button>
        )
      }
    >
      <ul className={styles.lines}>
        {shown.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Banner>
  )
}
