import { ListChecks } from 'lucide-react'
import { Suspense, lazy, useState } from 'react'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { Button } from '../../ui/actions/Button.tsx'
import styles from './BulkBar.module.css'
import type { SelectedRows } from './selection.ts'
import { useSelectedRows } from './selection.ts'

const BulkDialog = lazy(() => import('./BulkDialog.tsx').then(({ BulkDialog }) => ({ default: BulkDialog })))

/** How many rows are selected, and the way to change them together. */
export function BulkBar({ rows, onRemove }: { rows: SelectedRows; onRemove: (ids: readonly string[]) => void }) {
  const { bulk } = useMessages()
  const selected = useSelectedRows(rows)
  const [changed, setChanged] = useState<readonly string[] | null>(null)
  return (
    <>
      {selected.length > 1 && (
        <div className={styles.bar}>
          <span>{bulk.selected(selected.length)}</span>
          <Button small look="quiet" icon={<ListChecks size={16} />} onClick={() => setChanged(selected)}>
            {bulk.change}
          </Button>
        </div>
      )}
      <Suspense>{changed && <BulkDialog taskIds={changed} onRemove={onRemove} onClose={() => setChanged(null)} />}</Suspense>
    </>
  )
}
