import { CalendarClock, Download, FileImage, FileType, Keyboard, Printer, Redo2, Undo2, ZoomIn, ZoomOut } from 'lucide-react'
import { useState } from 'react'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { IconButton } from '../../ui/actions/IconButton.tsx'
import { SegmentedControl } from '../../ui/fields/SegmentedControl.tsx'
import { Menu } from '../../ui/floating/Menu.tsx'
import type { Zoom } from '../../ui/gantt/scale.ts'
import { zoomed, zooms } from '../../ui/gantt/scale.ts'
import styles from './Gantt.module.css'
import { KeysDialog } from '../../plan/KeysDialog.tsx'
import { ProposalsButton } from '../../plan/reschedule/ProposalsButton.tsx'
import { useIsPhone } from '../../plan/useIsPhone.ts'

interface ToolsProps {
  zoom: Zoom
  onZoom: (zoom: Zoom) => void
  onToday: () => void
  onSave: (kind: 'svg' | 'png') => void
  onUndo: () => void
  onRedo: () => void
}

export function Tools({ zoom, onZoom, onToday, onSave, onUndo, onRedo }: ToolsProps) {
  const { gantt } = useMessages()
  const isPhone = useIsPhone()
  return (
    <div className={styles.tools}>
      {!isPhone && <ProposalsButton />}
      <SegmentedControl
        label={gantt.zoom}
        value={zoom}
        segments={zooms.map((value) => ({ value, label: gantt.zooms[value] }))}
        onChange={onZoom}
      />
      <IconButton label={gantt.toToday} icon={<CalendarClock size={16} />} onClick={onToday} />
      {isPhone ? null : <DeskTools onSave={onSave} zoom={zoom} onZoom={onZoom} onUndo={onUndo} onRedo={onRedo} />}
    </div>
  )
}

function DeskTools({ onSave, zoom, onZoom, onUndo, onRedo }: Omit<ToolsProps, 'onToday'>) {
  const { gantt, common, sheet } = useMessages()
  const [keysShown, showKeys] = useState(false)
  return (
    <>
      <IconButton label={`${gantt.closer} +`} icon={<ZoomIn size={16} />} onClick={() => onZoom(zoomed(zoom, 1))} />
      <IconButton label={`${gantt.farther} −`} icon={<ZoomOut size={16} />} onClick={() => onZoom(zoomed(zoom, -1))} />
      <IconButton label={`${common.undo} Ctrl+Z`} icon={<Undo2 size={16} />} onClick={onUndo} />
      <IconButton label={`${sheet.redo} Ctrl+Y`} icon={<Redo2 size={16} />} onClick={onRedo} />
      <IconButton label={sheet.keysTitle} icon={<Keyboard size={16} />} onClick={() => showKeys(true)} />
      <Menu
        label={gantt.export}
        align="end"
        entries={[
          { label: gantt.print, icon: <Printer size={16} />, onSelect: () => window.print() },
          { label: gantt.asPng, icon: <FileImage size={16} />, onSelect: () => onSave('png') },
          { label: gantt.asSvg, icon: <FileType size={16} />, onSelect: () => onSave('svg') },
        ]}
        renderTrigger={(trigger) => <IconButton {...trigger} label={gantt.export} icon={<Download size={16} />} />}
      />
      {keysShown && <KeysDialog keys={gantt.keys} onClose={() => showKeys(false)} />}
    </>
  )
}
