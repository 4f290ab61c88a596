import { api } from '../../api.ts'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { useDataAccessWords } from '../../plan/kpis/useDataAccessWords.ts'
import { ConfirmDialog } from '../../ui/floating/ConfirmDialog.tsx'
import { useSubmit } from '../../useSubmit.ts'
import type { Token } from './token.ts'

export function RevokeToken({ token, onClose }: { token: Token; onClose: () => void }) {
  const words = useDataAccessWords()
  const { common } = useMessages()
  const { submit, busy, error } = useSubmit({
    fields: [],
    send: () => api.tokens.revoke({ tokenId: token.id }).then(onClose),
  })
  return (
    <ConfirmDialog
      title={words.revokeQuestion(token.name)}
      confirmLabel={words.revoke}
      cancelLabel={common.cancel}
      danger
      busy={busy}
      onConfirm={submit}
      onClose={onClose}
    >
      {error ?? words.revokeHelp}
    </ConfirmDialog>
  )
}
