import { api } from '../../api.ts'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { Banner } from '../../ui/feedback/Banner.tsx'
import { useToast } from '../../ui/feedback/useToast.ts'
import { ConfirmDialog } from '../../ui/floating/ConfirmDialog.tsx'
import { useSubmit } from '../../useSubmit.ts'
import type { Department, Team } from './person.ts'

interface RemoveDepartmentProps {
  department: Department
  team: Team
  onClose: () => void
}

export function RemoveDepartment({ department, team, onClose }: RemoveDepartmentProps) {
  const { people: words, common } = useMessages()
  const toast = useToast()
  const count = team.people.filter(({ departmentId }) => departmentId === department.id).length
  const form = useSubmit({
    fields: [],
    send: async () => {
      await api.departments.remove({ departmentId: department.id })
      toast({ text: words.departmentRemoved(department.name) })
      onClose()
    },
  })
  return (
    <ConfirmDialog
      title={words.removeDepartmentTitle(department.name)}
      confirmLabel={words.removeDepartmentSubmit}
      cancelLabel={common.cancel}
      danger
      busy={form.busy}
      onConfirm={form.submit}
      onClose={onClose}
    >
      <p>{words.removeDepartmentHelp(count)}</p>
      {form.error && <Banner tone="error" title={form.error} />}
    </ConfirmDialog>
  )
}
