import { ChevronDown, ChevronRight } from 'lucide-react'
import { createContext, useContext } from 'react'
import { useFormats } from '../../formats.ts'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { useSession } from '../../session/SessionProvider.tsx'
import { ProgressBar } from '../../ui/marks/ProgressBar.tsx'
import { blockTotals } from '../../plan/blockTotals.ts'
import type { Block } from '../../plan/taskBlocks.ts'
import styles from './Bands.module.css'

interface Bands {
  blockOf: ReadonlyMap<string, Block>
  collapsed: ReadonlySet<string>
  toggle: (key: string) => void
}

export const BlocksContext = createContext<Bands | null>(null)

/** Always the same function, so that an edit draws the headings anew and no row besides its own. */
export function renderBand(key: string) {
  return <BandOf bandKey={key} />
}

function BandOf({ bandKey }: { bandKey: string }) {
  const bands = useContext(BlocksContext)
  const block = bands?.blockOf.get(bandKey)
  if (!bands || !block) return null
  return <PhaseBand block={block} collapsed={bands.collapsed.has(bandKey)} onToggle={() => bands.toggle(bandKey)} />
}

/** The heading of a phase: name, dates, how many of its tasks are done. Pressing it folds the block. */
function PhaseBand({ block, collapsed, onToggle }: { block: Block; collapsed: boolean; onToggle: () => void }) {
  const { phase } = block
  const { sheet, fields } = useMessages()
  const { today } = useSession()
  const { period } = useFormats()
  const { total, completed, late, percent } = blockTotals([block], today)
  const name = phase?.name ?? sheet.noPhase
  return (
    <span className={styles.band}>
      <button
        type="button"
        tabIndex={-1}
        className={styles.fold}
        aria-label={collapsed ? sheet.expand(name) : sheet.collapse(name)}
        onClick={onToggle}
      >
        {collapsed ? <ChevronRight size={16} /> : <ChevronDown size={16} />}
      </button>
      <span className={styles.name}>{name}</span>
      {phase?.startDate && <span className={styles.dates}>{period(phase.startDate, phase.endDate)}</span>}
      {total > 0 && <span className={styles.count}>{sheet.done(completed, total)}</span>}
      {total > 0 && (
        <span className={styles.bar}>
          <ProgressBar label={`${name} ${fields.task.percentComplete}`} percent={percent} />
        </span>
      )}
      {late > 0 && <span className={styles.late}>{sheet.totalLate(late)}</span>}
    </span>
  )
}
