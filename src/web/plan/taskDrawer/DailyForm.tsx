import { useState } from 'react'
import type { Day } from '#domain/day.ts'
import { addDays } from '#domain/day.ts'
import type { ProgressUpdate } from '#domain/progressUpdate.ts'
import type { Task } from '#domain/task.ts'
import { api } from '../../api.ts'
import { useFormats } from '../../formats.ts'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { useSession } from '../../session/SessionProvider.tsx'
import { Button } from '../../ui/actions/Button.tsx'
import { DateField } from '../../ui/fields/DateField.tsx'
import { FieldRow } from '../../ui/fields/FieldRow.tsx'
import { Form } from '../../ui/fields/Form.tsx'
import { NumberField } from '../../ui/fields/NumberField.tsx'
import { TextArea } from '../../ui/fields/TextArea.tsx'
import { useSubmit } from '../../useSubmit.ts'
import { usePlan } from '../PlanProvider.tsx'
import { readTypedDay } from '../typedDay.ts'
import { useTaskWrite } from './useTaskWrite.ts'

/** What happened on one day: a new entry, or `corrects` said again. */
export function DailyForm({ task, corrects, onClose }: { task: Task; corrects?: ProgressUpdate; onClose: () => void }) {
  const { drawer, fields, forms, common } = useMessages()
  const { campaign } = usePlan()
  const { today } = useSession()
  const formats = useFormats()
  const write = useTaskWrite()
  const field = task.quantityPlanned === null ? 'percentComplete' : 'quantityDone'
  const [day, setDay] = useState<Day | null>(corrects?.day ?? addDays(today, -1))
  const [progress, setProgress] = useState<number | null>(corrects?.[field] ?? null)
  const [note, setNote] = useState(corrects?.note ?? '')
  const form = useSubmit({
    check: () => ({
      day: day ? undefined : forms.missing(drawer.day),
      note: progress === null && note.trim() === '' ? drawer.saysNothing : undefined,
    }),
    send: async () => {
      const says = { ...(progress !== null && { [field]: progress }), ...((corrects || note) && { note: note.trim() }) }
      await write(
        api.progressUpdates.record({ campaignId: campaign.id, taskId: task.id, day: day!, ...says }),
        drawer.recorded(formats.day(day)),
      )
      onClose()
    },
    fields: ['day', field, 'note'],
  })
  return (
    <Form
      label={corrects ? drawer.correct(formats.day(corrects.day)) : drawer.recordDay}
      onSubmit={form.submit}
      error={form.error}
      attempt={form.attempt}
      actions={
        <>
          <Button type="submit" look="primary" busy={form.busy}>
            {common.save}
          </Button>
          <Button onClick={onClose}>{common.cancel}</Button>
        </>
      }
    >
      <FieldRow>
        {!corrects && (
          <DateField
            label={drawer.day}
            value={day}
            onChange={setDay}
            error={form.sentence('day')}
            parse={(text) => readTypedDay(text, campaign, today) ?? undefined}
            format={formats.day}
            unreadable={forms.unreadableDay}
            calendarLabel={forms.openCalendar}
            max={today}
          />
        )}
        <NumberField
          label={fields.task[field]}
          value={progress}
          onChange={setProgress}
          error={form.sentence(field)}
          unreadable={drawer.unreadableNumber}
          unit={field === 'percentComplete' ? '%' : `/ ${task.quantityPlanned} ${task.quantityUnit}`}
        />
      </FieldRow>
      <TextArea
        label={drawer.note}
        hint={corrects ? undefined : drawer.earlierDay}
        value={note}
        onChange={setNote}
        error={form.sentence('note')}
        maxLength={10_000}
      />
    </Form>
  )
}
