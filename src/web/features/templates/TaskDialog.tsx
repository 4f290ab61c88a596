import { Trash2 } from 'lucide-react'
import { useState } from 'react'
import { offsetUnits, readOffset, writeOffset } from '#domain/template/offset.ts'
import type { OffsetUnit } from '#domain/template/offset.ts'
import type { TemplateTask } from '#domain/template/template.ts'
import { Refused, api } from '../../api.ts'
import { FormDialog } from '../../FormDialog.tsx'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import type { OpenTemplate } from '../../plan/templates/template.ts'
import { useTemplateWords } from '../../plan/templates/useTemplateWords.ts'
import { queryClient } from '../../reads.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { useToast } from '../../ui/feedback/useToast.ts'
import { FieldRow } from '../../ui/fields/FieldRow.tsx'
import { NumberField } from '../../ui/fields/NumberField.tsx'
import { Select } from '../../ui/fields/Select.tsx'
import { TextArea } from '../../ui/fields/TextArea.tsx'
import { TextField } from '../../ui/fields/TextField.tsx'
import { useSubmit } from '../../useSubmit.ts'

interface TaskDialogProps {
  task: TemplateTask
  template: OpenTemplate
  onClose: () => void
}

/** One task of a template: what, who by role, and when around day 0. */
export function TaskDialog({ task, template: { id, revision, content }, onClose }: TaskDialogProps) {
  const words = useTemplateWords()
  const { forms } = useMessages()
  const toast = useToast()
  const [draft, setDraft] = useState(task)
  const change = (patch: Partial<TemplateTask>) => setDraft((before) => ({ ...before, ...patch }))
  const isNew = !content.tasks.some(({ key }) => key === task.key)
  const [start, finish] = [draft.start, draft.finish].map((offset) => readOffset(offset ?? content.from)) as [Parts, Parts]
  const move = (end: 'start' | 'finish', count: number | null) =>
    change({ [end]: writeOffset({ count: count ?? 0, unit: start.unit }) })
  const measure = (unit: OffsetUnit) =>
    change({ start: writeOffset({ count: start.count, unit }), finish: writeOffset({ count: finish.count, unit }) })
  const send = async (edit: Omit<Parameters<typeof api.templates.update>[0], 'templateId'>, said: string) => {
    try {
      await api.templates.update({ templateId: id, basedOn: revision, ...edit })
    } catch (thrown) {
      if (!(thrown instanceof Refused) || thrown.code !== 'conflict') throw thrown
      await queryClient.invalidateQueries()
      toast({ text: words.conflict, tone: 'failed' })
      return onClose()
    }
    toast({ text: said })
    onClose()
  }
  const form = useSubmit({
    fields: ['name', 'finish'],
    check: () => ({
      name: draft.name.trim() ? undefined : forms.missing(words.name),
    }),
    send: () => send({ put: { tasks: [{ ...draft, name: draft.name.trim() }] } }, words.saved),
  })
  const removal = useSubmit({ fields: [], send: () => send({ remove: { tasks: [task.key] } }, words.taskRemoved(task.name)) })
  const roles = content.roles.map(({ key, name }) => ({ value: key, label: name }))
  return (
    <FormDialog
      title={isNew ? words.addTask : words.editTask}
      submitLabel={words.save}
      form={{ ...form, error: form.error ?? removal.error }}
      onClose={onClose}
    >
      <TextField
        label={words.name}
        required
        value={draft.name}
        onChange={(name) => change({ name })}
        maxLength={200}
        error={form.sentence('name')}
      />
      <FieldRow>
        <Select
          label={words.phase}
          value={draft.phase ?? ''}
          placeholder={words.noPhase}
          options={content.phases.map(({ key, name }) => ({ value: key, label: name }))}
          onChange={(phase) => change({ phase })}
        />
        <Select
          label={words.unit}
          value={start.unit}
          options={offsetUnits.map((value) => ({ value, label: words.unitIs[value] }))}
          onChange={measure}
        />
      </FieldRow>
      <FieldRow>
        <NumberField
          label={words.from}
          hint={words.offsetHint}
          unreadable={forms.missing(words.from)}
          value={start.count}
          onChange={(count) => move('start', count)}
        />
        <NumberField
          label={words.until}
          unreadable={forms.missing(words.until)}
          value={finish.count}
          onChange={(count) => move('finish', count)}
        />
      </FieldRow>
      <FieldRow>
        <Select
          label={words.owner}
          value={draft.role ?? ''}
          placeholder={words.nobody}
          options={roles}
          onChange={(role) => change({ role })}
        />
        <Select
          label={words.reviewer}
          value={draft.reviewer ?? ''}
          placeholder={words.nobody}
          options={roles}
          onChange={(reviewer) => change({ reviewer })}
        />
      </FieldRow>
      <TextField label={words.deliverable} value={draft.deliverable} onChange={(deliverable) => change({ deliverable })} />
      <TextArea
        label={words.criteria}
        value={draft.acceptanceCriteria}
        onChange={(acceptanceCriteria) => change({ acceptanceCriteria })}
      />
      {!isNew && (
        <Button look="danger" small icon={<Trash2 size={16} />} busy={removal.busy} onClick={removal.submit}>
          {words.removeTask}
        </Button>
      )}
    </FormDialog>
  )
}

type Parts = ReturnType<typeof readOffset>
