import { useMessages } from '../../messages/MessagesProvider.tsx'
import { Select } from '../../ui/fields/Select.tsx'
import type { Team } from './person.ts'

interface DepartmentFieldProps {
  team: Team
  value: string | null
  onChange: (departmentId: string | null) => void
}

export function DepartmentField({ team, value, onChange }: DepartmentFieldProps) {
  const { people: words, fields } = useMessages()
  return (
    <Select
      label={fields.department}
      value={value ?? 'none'}
      onChange={(id) => onChange(id === 'none' ? null : id)}
      options={[
        { value: 'none', label: words.noDepartment },
        ...team.departments.map(({ id, name }) => ({ value: id, label: name })),
      ]}
    />
  )
}
