import { useState } from 'react'
import { v7 as newId } from 'uuid'
import type { Recurrence } from '#domain/recurrence.ts'
import { api } from '../../api.ts'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { useSession } from '../../session/SessionProvider.tsx'
import { Button } from '../../ui/actions/Button.tsx'
import { Combobox } from '../../ui/fields/Combobox.tsx'
import { FieldRow } from '../../ui/fields/FieldRow.tsx'
import { Form } from '../../ui/fields/Form.tsx'
import { Select } from '../../ui/fields/Select.tsx'
import { TextArea } from '../../ui/fields/TextArea.tsx'
import { TextField } from '../../ui/fields/TextField.tsx'
import { Dialog } from '../../ui/floating/Dialog.tsx'
import { useSubmit } from '../../useSubmit.ts'
import { inOrder } from '../plan.ts'
import { usePlan } from '../PlanProvider.tsx'
import { usePersonOptions } from '../taskDrawer/PersonOf.tsx'
import { useTaskWrite } from '../taskDrawer/useTaskWrite.ts'
import { Occurrences, useOccurrences } from './Occurrences.tsx'
import { RuleFields } from './RuleFields.tsx'

/** A task that recurs: what, whose, on which days; the days are shown before anything is made. */
export function NewSeries({ onClose }: { onClose: () => void }) {
  const { series: words, fields, common, drawer, forms } = useMessages()
  const { campaign, phases } = usePlan()
  const { today } = useSession()
  const people = usePersonOptions()
  const write = useTaskWrite()
  const [key] = useState(() => newId())
  const [name, setName] = useState('')
  const [phaseId, setPhaseId] = useState<string>('')
  const [ownerId, setOwnerId] = useState<string | null>(null)
  const [acceptanceCriteria, setCriteria] = useState('')
  const [rule, setRule] = useState<Recurrence>(() => ({
    kind: 'daily',
    from: campaign.startDate && campaign.startDate > today ? campaign.startDate : today,
    to: campaign.endDate ?? today,
  }))
  const preview = useOccurrences(rule)
  const choosePhase = (id: string) => {
    setPhaseId(id)
    const { startDate, endDate } = phases.get(id) ?? campaign
    setRule({ ...rule, from: startDate ?? rule.from, to: endDate ?? rule.to })
  }
  const form = useSubmit({
    check: () => ({ name: name.trim() ? undefined : forms.missing(fields.task.name) }),
    send: async () => {
      const task = { name: name.trim(), phaseId: phaseId || null, ownerId, acceptanceCriteria }
      const created = api.taskSeries.create(
        { campaignId: campaign.id, rule: { ...rule, weekdays: [...(rule.weekdays ?? [])] }, task },
        { key },
      )
      await write(created, words.created(name.trim(), 'days' in preview ? preview.days.length : 0))
      onClose()
    },
    fields: ['name'],
  })
  return (
    <Dialog title={words.newTitle} closeLabel={common.cancel} onClose={onClose}>
      <Form
        label={words.newTitle}
        onSubmit={form.submit}
        error={form.error}
        attempt={form.attempt}
        actions={
          <>
            <Button
              type="submit"
              look="primary"
              busy={form.busy}
              disabledReason={'sentence' in preview ? preview.sentence : undefined}
            >
              {words.create('days' in preview ? preview.days.length : 0)}
            </Button>
            <Button onClick={onClose}>{common.cancel}</Button>
          </>
        }
      >
        <TextField
          label={fields.task.name}
          required
          value={name}
          onChange={setName}
          maxLength={200}
          placeholder={words.example}
          error={form.sentence('name')}
        />
        <FieldRow>
          <Select
            label={fields.task.phaseId}
            value={phaseId}
            placeholder={words.wholeCampaign}
            options={inOrder(phases.values()).map((phase) => ({ value: phase.id, label: phase.name }))}
            onChange={choosePhase}
          />
          <Combobox
            label={fields.task.ownerId}
            value={ownerId}
            options={people}
            onChange={setOwnerId}
            emptyText={drawer.nobodyMatches}
            placeholder={drawer.typeName}
          />
        </FieldRow>
        <RuleFields rule={rule} onChange={setRule} />
        <Occurrences preview={preview} />
        <TextArea
          label={fields.task.acceptanceCriteria}
          rows={2}
          value={acceptanceCriteria}
          onChange={setCriteria}
          maxLength={2000}
        />
      </Form>
    </Dialog>
  )
}
