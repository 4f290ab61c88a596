import { useState } from 'react'
import { api } from '../../../api.ts'
import { FormDialog } from '../../../FormDialog.tsx'
import { useMessages } from '../../../messages/MessagesProvider.tsx'
import { useDataAccessWords } from '../../../plan/kpis/useDataAccessWords.ts'
import { usePlan } from '../../../plan/PlanProvider.tsx'
import { Checkbox } from '../../../ui/fields/Checkbox.tsx'
import { TextField } from '../../../ui/fields/TextField.tsx'
import { useSubmit } from '../../../useSubmit.ts'
import type { OpenedSource } from './Opened.tsx'
import { Opened } from './Opened.tsx'

export function NewSource({ onClose }: { onClose: () => void }) {
  const words = useDataAccessWords()
  const { forms } = useMessages()
  const { campaign } = usePlan()
  const [name, setName] = useState('')
  const [isSigned, setIsSigned] = useState(false)
  const [opened, setOpened] = useState<OpenedSource | null>(null)
  const form = useSubmit<'name'>({
    fields: ['name'],
    check: () => ({ name: name.trim() ? undefined : forms.missing(words.sourceName) }),
    send: async () => setOpened(await api.sources.create({ campaignId: campaign.id, name: name.trim(), isSigned })),
  })
  if (opened) return <Opened source={opened} onClose={onClose} />
  return (
    <FormDialog title={words.addSource} submitLabel={words.create} form={form} onClose={onClose}>
      <TextField
        label={words.sourceName}
        required
        value={name}
        onChange={setName}
        maxLength={200}
        placeholder={words.sourceExample}
        error={form.sentence('name')}
      />
      <Checkbox label={words.signed} hint={words.signedHint} checked={isSigned} onChange={setIsSigned} />
    </FormDialog>
  )
}
