import type { WorkspaceRole } from '#domain/roles.ts'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { Select } from '../../ui/fields/Select.tsx'

interface RoleFieldProps {
  value: WorkspaceRole
  roles: readonly WorkspaceRole[]
  onChange: (role: WorkspaceRole) => void
  error?: string | undefined
}

/** A role, with what it may do said below. */
export function RoleField({ value, roles, onChange, error }: RoleFieldProps) {
  const { people: words, fields } = useMessages()
  return (
    <Select
      label={words.role}
      hint={words.roleHelp[value]}
      error={error}
      value={value}
      onChange={onChange}
      options={roles.map((role) => ({ value: role, label: fields.workspaceRole[role] }))}
    />
  )
}
