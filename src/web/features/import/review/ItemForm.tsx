import type { KeyboardEvent } from 'react'
import { useState } from 'react'
import { comparators } from '#domain/goal.ts'
import { dateRules } from '#domain/milestone.ts'
import type { ItemField, ItemValues, ReviewItem } from '#domain/planReview/item.ts'
import { fieldsOfKind } from '#domain/planReview/item.ts'
import { useMessages } from '../../../messages/MessagesProvider.tsx'
import { DayField } from '../../../session/DayField.tsx'
import { Button } from '../../../ui/actions/Button.tsx'
import { Select } from '../../../ui/fields/Select.tsx'
import { TextField } from '../../../ui/fields/TextField.tsx'
import styles from './PlanReview.module.css'

interface ItemFormProps {
  item: ReviewItem
  phases: string[]
  onSave: (values: ItemValues) => void
  onCancel: () => void
}

const hidden: ReadonlySet<ItemField> = new Set(['dateText', 'isTotal'])
const signs = { '>=': '≥', '<=': '≤', '=': '=' }

/** Corrects an item where it stands: Enter saves and accepts, Esc leaves it as it was. */
export function ItemForm({ item, phases, onSave, onCancel }: ItemFormProps) {
  const { planReview: words, fields } = useMessages()
  const [values, setValues] = useState<ItemValues>(item.values)
  const set = (field: ItemField, value: string | null) => setValues((before) => ({ ...before, [field]: value || null }))
  const leave = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.nativeEvent.isComposing) onCancel()
  }
  const titleOf = (field: ItemField) => (item.kind === 'milestone' && field === 'endDate' ? words.dueDate : words.field[field])
  const control = (field: ItemField) => {
    const value = values[field] ?? ''
    const label = titleOf(field)
    if (field === 'startDate' || field === 'endDate')
      return <DayField key={field} label={label} value={value || null} onChange={(day) => set(field, day)} />
    if (field === 'comparator')
      return (
        <Select
          key={field}
          label={label}
          value={value}
          options={comparators.map((sign) => ({ value: sign, label: signs[sign] }))}
          onChange={(sign) => set(field, sign)}
        />
      )
    if (field === 'dateRule')
      return (
        <Select
          key={field}
          label={label}
          value={value}
          options={dateRules.map((rule) => ({ value: rule, label: fields.dateRule[rule] }))}
          onChange={(rule) => set(field, rule)}
        />
      )
    if (field === 'phase')
      return (
        <Select
          key={field}
          label={label}
          value={phases.includes(value) ? value : ''}
          placeholder="—"
          options={phases.map((phase) => ({ value: phase, label: phase }))}
          onChange={(phase) => set(field, phase)}
        />
      )
    return (
      <TextField
        key={field}
        label={label}
        value={value}
        onChange={(text) => set(field, text)}
        maxLength={field === 'acceptanceCriteria' ? 2000 : 200}
      />
    )
  }
  return (
    <form
      aria-label={words.edit}
      className={styles.form}
      ref={focusFirstField}
      onSubmit={(event) => {
        event.preventDefault()
        onSave({ ...values, ...(values.name !== undefined && { name: values.name?.trim() ?? '' }) })
      }}
    >
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- Esc leaves the form from any of its fields */}
      <div className={styles.fields} onKeyDown={leave}>
        {fieldsOfKind[item.kind].filter((field) => !hidden.has(field)).map(control)}
      </div>
      <div className={styles.formActs}>
        <Button type="submit" look="primary" small>
          {words.save}
        </Button>
        <Button small onClick={onCancel}>
          {words.cancel}
        </Button>
      </div>
    </form>
  )
}

function focusFirstField(form: HTMLFormElement | null) {
  if (form && !form.contains(document.activeElement)) form.querySelector<HTMLElement>('input, select')?.focus()
}
