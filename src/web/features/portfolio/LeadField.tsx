import { useMessages } from '../../messages/MessagesProvider.tsx'
import { useRead } from '../../reads.ts'
import { Combobox } from '../../ui/fields/Combobox.tsx'

interface LeadFieldProps {
  label: string
  hint: string
  value: string | null
  onChange: (personId: string | null) => void
}

export function LeadField(props: LeadFieldProps) {
  const { portfolio: words } = useMessages()
  const { data } = useRead('people', 'list', {})
  const options = (data?.people ?? [])
    .filter(({ role }) => role !== 'guest')
    .map(({ id, name, title }) => ({ value: id, label: name, detail: title }))
  return <Combobox {...props} options={options} emptyText={words.nobodyFound} />
}
