import { ArrowDown, ArrowUp, EyeOff, ListRestart } from 'lucide-react'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import type { TaskView } from '../../paths.ts'
import { AnchoredMenu } from '../../ui/floating/AnchoredMenu.tsx'
import type { MenuEntry } from '../../ui/floating/MenuEntryView.tsx'
import type { SheetPrefs } from './useSheetPrefs.ts'
import { readSort } from '../../plan/sort.ts'

interface HeaderMenuProps {
  menu: { column: string; anchor: HTMLElement }
  view: TaskView
  onView: (patch: TaskView) => void
  prefs: SheetPrefs
  onPrefs: (patch: Partial<SheetPrefs>) => void
  onClose: () => void
}

/** What can be done with a column: sort by it, hide it. */
export function HeaderMenu({ menu: { column, anchor }, view, onView, prefs, onPrefs, onClose }: HeaderMenuProps) {
  const { sheet } = useMessages()
  const sort = readSort(view.sort)
  const isSorted = (descending: boolean) => sort?.column === column && sort.descending === descending
  const entries: MenuEntry[] = [
    { label: sheet.sortUp, icon: <ArrowUp size={16} />, checked: isSorted(false), onSelect: () => onView({ sort: column }) },
    {
      label: sheet.sortDown,
      icon: <ArrowDown size={16} />,
      checked: isSorted(true),
      onSelect: () => onView({ sort: `-${column}` }),
    },
    ...(sort ? [{ label: sheet.sortOff, icon: <ListRestart size={16} />, onSelect: () => onView({ sort: '' }) }] : []),
    ...(column === 'name'
      ? []
      : [
          'line' as const,
          {
            label: sheet.hideColumn,
            icon: <EyeOff size={16} />,
            onSelect: () => onPrefs({ columns: prefs.columns.filter((other) => other !== column) }),
          },
        ]),
  ]
  return <AnchoredMenu label={sheet.columns} anchor={anchor} entries={entries} onClose={onClose} />
}
