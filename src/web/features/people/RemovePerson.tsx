import { api } from '../../api.ts'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { Banner } from '../../ui/feedback/Banner.tsx'
import { useToast } from '../../ui/feedback/useToast.ts'
import { ConfirmDialog } from '../../ui/floating/ConfirmDialog.tsx'
import { useSubmit } from '../../useSubmit.ts'
import type { Person } from './person.ts'

export function RemovePerson({ person, onClose }: { person: Person; onClose: () => void }) {
  const { people: words, common } = useMessages()
  const toast = useToast()
  const form = useSubmit({
    fields: [],
    send: async () => {
      await api.people.remove({ personId: person.id })
      toast({ text: words.removed(person.name) })
      onClose()
    },
  })
  return (
    <ConfirmDialog
      title={words.removeTitle(person.name)}
      confirmLabel={words.removeSubmit}
      cancelLabel={common.cancel}
      danger
      busy={form.busy}
      onConfirm={form.submit}
      onClose={onClose}
    >
      <p>{person.role ? words.removeMember : words.removePerson}</p>
      {person.openTasks > 0 && <p>{words.removeOpen(person.openTasks)}</p>}
      {form.error && <Banner tone="error" title={form.error} />}
    </ConfirmDialog>
  )
}
