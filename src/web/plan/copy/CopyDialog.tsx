import { useState } from 'react'
import type { Day } from '#domain/day.ts'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { DayField } from '../../session/DayField.tsx'
import { Button } from '../../ui/actions/Button.tsx'
import { Checkbox } from '../../ui/fields/Checkbox.tsx'
import { Form } from '../../ui/fields/Form.tsx'
import { Select } from '../../ui/fields/Select.tsx'
import { TextField } from '../../ui/fields/TextField.tsx'
import { Dialog } from '../../ui/floating/Dialog.tsx'
import { useSubmit } from '../../useSubmit.ts'

export interface HowToCopy {
  name: string
  from: Day
  to: Day
  keepsWorkdays: boolean
  keepsOwners: boolean
}

interface CopyDialogProps {
  title: string
  /** What is copied and what is not. */
  what: string
  firstName: string
  /** The days of the old plan by which the new date can be given: its start, its milestones. */
  anchors: readonly { day: Day; label: string }[]
  send: (how: HowToCopy) => Promise<unknown>
  onClose: () => void
}

/** How a plan becomes another: its name, its days, and whether people stay with it. */
export function CopyDialog({ title, what, firstName, anchors, send, onClose }: CopyDialogProps) {
  const { copy: words, common, forms } = useMessages()
  const [name, setName] = useState(firstName)
  const [anchor, setAnchor] = useState('0')
  const [to, setTo] = useState<Day | null>(null)
  const [keepsWorkdays, setKeepsWorkdays] = useState(false)
  const [keepsOwners, setKeepsOwners] = useState(true)
  const form = useSubmit({
    check: () => ({
      name: name.trim() ? undefined : forms.missing(words.name),
      to: to ? undefined : forms.missing(words.newDay),
    }),
    send: () =>
      send({ name: name.trim(), from: anchors[Number(anchor)]!.day, to: to!, keepsWorkdays, keepsOwners }).then(onClose),
    fields: ['name', 'to'],
  })
  return (
    <Dialog title={title} closeLabel={common.cancel} onClose={onClose}>
      <Form
        label={title}
        onSubmit={form.submit}
        error={form.error}
        attempt={form.attempt}
        actions={
          <>
            <Button type="submit" look="primary" busy={form.busy}>
              {words.copy}
            </Button>
            <Button onClick={onClose}>{common.cancel}</Button>
          </>
        }
      >
        <p>{what}</p>
        <TextField label={words.name} required value={name} onChange={setName} maxLength={200} error={form.sentence('name')} />
        {anchors.length > 1 && (
          <Select
            label={words.anchor}
            value={anchor}
            options={anchors.map(({ label }, index) => ({ value: String(index), label }))}
            onChange={setAnchor}
          />
        )}
        <DayField label={words.newDay} required value={to} onChange={setTo} error={form.sentence('to')} />
        <Checkbox
          label={words.keepsWorkdays}
          hint={words.keepsWorkdaysHint}
          checked={keepsWorkdays}
          onChange={setKeepsWorkdays}
        />
        <Checkbox label={words.keepsOwners} checked={keepsOwners} onChange={setKeepsOwners} />
      </Form>
    </Dialog>
  )
}
