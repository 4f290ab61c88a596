import { useMessages } from '../../messages/MessagesProvider.tsx'
import { Button } from '../../ui/actions/Button.tsx'
import { EmptyState } from '../../ui/feedback/EmptyState.tsx'
import type { Reading } from './workbookCalls.ts'

/** No list of tasks was found: what each sheet is instead. */
export function NothingToImport({ reading, onAgain }: { reading: Reading; onAgain: () => void }) {
  const { imports } = useMessages()
  return (
    <EmptyState title={imports.nothing} actions={<Button onClick={onAgain}>{imports.another}</Button>}>
      {reading.notImported.map(({ sheet, reason }) => `${sheet ? `${sheet}：` : ''}${reason}`).join(' ')}
    </EmptyState>
  )
}
