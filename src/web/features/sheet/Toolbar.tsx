import { CalendarSync, Columns3, Download, FileDown, Keyboard, Redo2, Rows3, Undo2, Upload } from 'lucide-react'
import { Suspense, lazy, useState } from 'react'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { paths } from '../../paths.ts'
import { usePlan } from '../../plan/PlanProvider.tsx'
import { ProposalsButton } from '../../plan/reschedule/ProposalsButton.tsx'
import { Button } from '../../ui/actions/Button.tsx'
import { ButtonLink } from '../../ui/actions/ButtonLink.tsx'
import { IconButton } from '../../ui/actions/IconButton.tsx'
import { Menu } from '../../ui/floating/Menu.tsx'
import type { SheetColumn } from './patches.ts'
import { sheetColumns } from './patches.ts'
import styles from './Toolbar.module.css'

const KeysDialog = lazy(() => import('../../plan/KeysDialog.tsx').then(({ KeysDialog }) => ({ default: KeysDialog })))
const OfflineExport = lazy(() =>
  import('../../plan/offline/OfflineExport.tsx').then(({ OfflineExport }) => ({ default: OfflineExport })),
)
const NewSeries = lazy(() => import('../../plan/series/NewSeries.tsx').then(({ NewSeries }) => ({ default: NewSeries })))

interface ToolbarProps {
  columns: readonly SheetColumn[]
  onColumns: (columns: SheetColumn[]) => void
  compact: boolean
  onCompact: (compact: boolean) => void
  onUndo: () => void
  onRedo: () => void
}

/** What the sheet has besides the filter: which columns, and the ways out and in. */
export function Toolbar({ columns, onColumns, compact, onCompact, onUndo, onRedo }: ToolbarProps) {
  const { sheet, series, fields, common } = useMessages()
  const { campaign, role } = usePlan()
  const [recurring, setRecurring] = useState(false)
  const [keysShown, showKeys] = useState(false)
  const [sending, setSending] = useState(false)
  const title = (column: SheetColumn) => (column === 'progress' ? fields.task.percentComplete : fields.task[column])
  const toggle = (column: SheetColumn) =>
    onColumns(sheetColumns.filter((candidate) => (candidate === column) !== columns.includes(candidate)))
  return (
    <div className={styles.tools}>
      <ProposalsButton />
      {role !== 'viewer' && (
        <>
          <IconButton label={`${common.undo} Ctrl+Z`} icon={<Undo2 size={16} />} onClick={onUndo} />
          <IconButton label={`${sheet.redo} Ctrl+Y`} icon={<Redo2 size={16} />} onClick={onRedo} />
        </>
      )}
      <IconButton label={sheet.compact} icon={<Rows3 size={16} />} aria-pressed={compact} onClick={() => onCompact(!compact)} />
      <Menu
        label={sheet.columns}
        align="end"
        entries={sheetColumns
          .slice(1)
          .map((column) => ({ label: title(column), checked: columns.includes(column), onSelect: () => toggle(column) }))}
        renderTrigger={(trigger) => <IconButton {...trigger} label={sheet.columns} icon={<Columns3 size={16} />} />}
      />
      <IconButton label={sheet.keysTitle} icon={<Keyboard size={16} />} onClick={() => showKeys(true)} />
      {role === 'lead' && (
        <Button small icon={<CalendarSync size={16} />} onClick={() => setRecurring(true)}>
          {series.add}
        </Button>
      )}
      {(role === 'lead' || role === 'member') && (
        <ButtonLink small href={paths.importIntoCampaign(campaign.id)} icon={<Upload size={16} />}>
          {sheet.import}
        </ButtonLink>
      )}
      <Button small icon={<FileDown size={16} />} onClick={() => setSending(true)}>
        {sheet.exportOffline}
      </Button>
      {role !== 'guest' && (
        <a className={styles.export} href={`/api/campaigns/${campaign.id}/workbook`} download>
          <Download size={16} aria-hidden="true" />
          {sheet.export}
        </a>
      )}
      <Suspense>
        {sending && <OfflineExport onClose={() => setSending(false)} />}
        {recurring && <NewSeries onClose={() => setRecurring(false)} />}
        {keysShown && <KeysDialog keys={sheet.keys} onClose={() => showKeys(false)} />}
      </Suspense>
    </div>
  )
}
