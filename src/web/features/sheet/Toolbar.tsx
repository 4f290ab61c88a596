import { Columns3, Download, Keyboard, Redo2, Rows3, Search, Undo2, Upload, X } from 'lucide-react'
import { useState } from 'react'
import { taskStatuses } from '#domain/task.ts'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { paths } from '../../paths.ts'
import { inOrder } from '../../plan/plan.ts'
import { usePlan } from '../../plan/PlanProvider.tsx'
import type { SheetView } from '../../paths.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { ButtonLink } from '../../ui/actions/ButtonLink.tsx'
import { IconButton } from '../../ui/actions/IconButton.tsx'
import { Select } from '../../ui/fields/Select.tsx'
import { TextField } from '../../ui/fields/TextField.tsx'
import { Menu } from '../../ui/floating/Menu.tsx'
import { KeysDialog } from './KeysDialog.tsx'
import type { SheetColumn } from './patches.ts'
import { sheetColumns } from './patches.ts'
import { NO_PHASE } from './rows.ts'
import styles from './Toolbar.module.css'

interface ToolbarProps {
  view: SheetView
  isFiltered: boolean
  onView: (patch: SheetView) => void
  owners: { id: string; name: string }[]
  personId: string
  columns: readonly SheetColumn[]
  onColumns: (columns: SheetColumn[]) => void
  compact: boolean
  onCompact: (compact: boolean) => void
  onUndo: () => void
  onRedo: () => void
}

/** Above the sheet: what is shown, which columns, and the ways out and in. */
export function Toolbar(props: ToolbarProps) {
  const { view, isFiltered, onView, personId } = props
  const { sheet } = useMessages()
  return (
    <search className={styles.toolbar}>
      <div className={styles.search}>
        <TextField
          label={sheet.search}
          labelHidden
          type="search"
          placeholder={sheet.search}
          icon={<Search size={16} />}
          value={view.q ?? ''}
          onChange={(q) => onView({ q })}
        />
      </div>
      <Filters {...props} />
      <Button
        small
        look="quiet"
        aria-pressed={view.owner === personId}
        onClick={() => onView({ owner: view.owner === personId ? '' : personId })}
      >
        {sheet.mine}
      </Button>
      {isFiltered && (
        <Button small look="quiet" icon={<X size={16} />} onClick={() => onView({ owner: '', status: '', phase: '', q: '' })}>
          {sheet.clearFilters}
        </Button>
      )}
      <span className={styles.space} />
      <Tools {...props} />
    </search>
  )
}

function Filters({ view, onView, owners }: ToolbarProps) {
  const { sheet, fields, common } = useMessages()
  const { phases } = usePlan()
  const all = { value: 'all', label: sheet.all }
  const filter = (name: 'owner' | 'status' | 'phase', label: string, options: { value: string; label: string }[]) => (
    <Select
      label={label}
      labelHidden
      value={view[name] ?? 'all'}
      options={[{ ...all, label: common.labelled(label, sheet.all) }, ...options]}
      onChange={(value) => onView({ [name]: value === 'all' ? '' : value })}
    />
  )
  return (
    <div className={styles.filters}>
      {filter('status', sheet.filterStatus, [
        ...taskStatuses.map((status) => ({ value: status as string, label: fields.status[status] })),
        { value: 'late', label: sheet.late },
      ])}
      {filter(
        'owner',
        sheet.filterOwner,
        owners.map(({ id, name }) => ({ value: id, label: name })),
      )}
      {filter('phase', sheet.filterPhase, [
        ...inOrder(phases.values()).map(({ id, name }) => ({ value: id, label: name })),
        { value: NO_PHASE, label: sheet.noPhase },
      ])}
    </div>
  )
}

function Tools({ columns, onColumns, compact, onCompact, onUndo, onRedo }: ToolbarProps) {
  const { sheet, fields, common } = useMessages()
  const { campaign, role } = usePlan()
  const [keysShown, showKeys] = useState(false)
  const title = (column: SheetColumn) => (column === 'progress' ? fields.task.percentComplete : fields.task[column])
  const toggle = (column: SheetColumn) =>
    onColumns(sheetColumns.filter((candidate) => (candidate === column) !== columns.includes(candidate)))
  return (
    <div className={styles.tools}>
      <IconButton label={`${common.undo} Ctrl+Z`} icon={<Undo2 size={16} />} onClick={onUndo} />
      <IconButton label={`${sheet.redo} Ctrl+Y`} icon={<Redo2 size={16} />} onClick={onRedo} />
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
        <ButtonLink small href={paths.importIntoCampaign(campaign.id)} icon={<Upload size={16} />}>
          {sheet.import}
        </ButtonLink>
      )}
      {role !== 'guest' && (
        <a className={styles.export} href={`/api/campaigns/${campaign.id}/workbook`} download>
          <Download size={16} aria-hidden="true" />
          {sheet.export}
        </a>
      )}
      {keysShown && <KeysDialog onClose={() => showKeys(false)} />}
    </div>
  )
}
