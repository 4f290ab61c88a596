import { v7 as newId } from 'uuid'
import { api } from '../../api.ts'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { useRead } from '../../reads.ts'
import { Combobox } from '../../ui/fields/Combobox.tsx'

interface PersonFieldProps {
  label: string
  labelHidden?: boolean
  value: string | null
  onChange: (personId: string | null) => void
}

/** Choose a person, or write down one whom nobody knows yet. */
export function PersonField(props: PersonFieldProps) {
  const { campaignSettings: words, sheet } = useMessages()
  const people = useRead('people', 'list', {}).data?.people ?? []
  const create = async (name: string) => {
    const { id } = await api.people.create({ id: newId(), name })
    props.onChange(id)
  }
  return (
    <Combobox
      {...props}
      options={people.map(({ id, name, title }) => ({ value: id, label: name, ...(title && { detail: title }) }))}
      emptyText={words.nobody}
      onCreate={(name) => void create(name)}
      createLabel={sheet.addPerson}
    />
  )
}
