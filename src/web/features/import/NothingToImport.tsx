import { useMessages } from '../../messages/MessagesProvider.tsx'
import { Button } from '../../ui/actions/Button.tsx'
import { EmptyState } from '../../ui/feedback/EmptyState.tsx'
import type { Reading } from './workbookCalls.ts'

/** No list of tasks was found: what each sheet is instead. */
export function NothingToImport({ reading, onAgain }: { reading: Reading; onAgain: () => void }) {
  const { imports, common } = useMessages()
  return (
    <EmptyState as="h2" title={imports.nothing} actions={<Button onClick={onAgain}>{imports.another}</Button>}>
      {reading.notImported.map(({ sheet, reason }) => (sheet ? common.labelled(sheet, reason) : reason)).join(' ')}
    </EmptyState>
  )
}
