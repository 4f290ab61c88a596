import { useMessages } from '../../../messages/MessagesProvider.tsx'
import { SavedTextField } from '../../../ui/fields/SavedTextField.tsx'

/** Where the headings stand; moved when the field is left, so that 13 is not read as 1 first. */
export function HeaderRow({ row, onMove }: { row: number | null; onMove: (row: number) => void }) {
  const { imports } = useMessages()
  const save = (text: string) => {
    const typed = Number(text)
    if (Number.isInteger(typed) && typed >= 1 && typed !== row) onMove(typed)
  }
  return <SavedTextField label={imports.mapping.headerRow} value={row === null ? '' : String(row)} maxLength={7} onSave={save} />
}
