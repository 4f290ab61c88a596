import { useState } from 'react'
import type { IssueKind, Severity } from '#domain/issue.ts'
import { issueKinds, severities } from '#domain/issue.ts'
import type { Task } from '#domain/task.ts'
import { api } from '../../api.ts'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { useToast } from '../../ui/feedback/useToast.ts'
import { Combobox } from '../../ui/fields/Combobox.tsx'
import { SegmentedControl } from '../../ui/fields/SegmentedControl.tsx'
import { TextArea } from '../../ui/fields/TextArea.tsx'
import { FormDialog } from '../../FormDialog.tsx'
import { useSubmit } from '../../useSubmit.ts'
import { usePlan, usePlanStore } from '../PlanProvider.tsx'
import { useTakeBack } from '../useTakeBack.ts'

/** What happened, in words; everything else can follow. With `task` the issue is that task's. */
export function RaiseIssue({ task, onClose }: { task?: Task; onClose: () => void }) {
  const { issues: words, forms, common, drawer } = useMessages()
  const { campaign, tasks } = usePlan()
  const store = usePlanStore()
  const toast = useToast()
  const { undo } = useTakeBack()
  const [kind, setKind] = useState<IssueKind>('issue')
  const [severity, setSeverity] = useState<Severity>('medium')
  const [description, setDescription] = useState('')
  const [taskId, setTaskId] = useState<string | null>(task?.id ?? null)
  const form = useSubmit({
    fields: ['description'],
    check: () => ({ description: description.trim() ? undefined : forms.missing(words.field.description) }),
    send: async () => {
      const raised = await api.issues.raise({ campaignId: campaign.id, kind, severity, description, taskId })
      if (raised.eventId) store.remember(raised.eventId)
      toast({ text: words.raised(raised.number), action: { label: common.undo, onPress: undo } })
      onClose()
      await store.pull().catch(() => {})
    },
  })
  return (
    <FormDialog title={task ? words.raiseFor(task.name) : words.raise} submitLabel={words.raise} form={form} onClose={onClose}>
      <TextArea
        label={kind === 'risk' ? words.whatMayHappen : words.what}
        required
        value={description}
        onChange={setDescription}
        error={form.sentence('description')}
        maxLength={10_000}
      />
      <SegmentedControl
        label={words.field.kind}
        value={kind}
        onChange={setKind}
        segments={issueKinds.map((value) => ({ value, label: words.kind[value] }))}
      />
      <SegmentedControl
        label={words.field.severity}
        value={severity}
        onChange={setSeverity}
        segments={severities.map((value) => ({ value, label: words.severity[value] }))}
      />
      {!task && (
        <Combobox
          label={words.field.taskId}
          value={taskId}
          options={[...tasks.values()].map(({ id, name }) => ({ value: id, label: name }))}
          onChange={setTaskId}
          emptyText={drawer.nobodyMatches}
          placeholder={words.noTask}
        />
      )}
    </FormDialog>
  )
}
