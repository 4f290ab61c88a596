import { useState } from 'react'
import type { SeriesScope } from '#domain/recurrence.ts'
import { seriesScopes } from '#domain/recurrence.ts'
import type { Task } from '#domain/task.ts'
import { api } from '../../api.ts'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { Button } from '../../ui/actions/Button.tsx'
import { Combobox } from '../../ui/fields/Combobox.tsx'
import { Form } from '../../ui/fields/Form.tsx'
import { Select } from '../../ui/fields/Select.tsx'
import { TextArea } from '../../ui/fields/TextArea.tsx'
import { TextField } from '../../ui/fields/TextField.tsx'
import { Dialog } from '../../ui/floating/Dialog.tsx'
import { useSubmit } from '../../useSubmit.ts'
import { usePlan } from '../PlanProvider.tsx'
import { usePersonOptions } from '../taskDrawer/PersonOf.tsx'
import { Section } from '../taskDrawer/Section.tsx'
import { useTaskWrite } from '../taskDrawer/useTaskWrite.ts'
import styles from './Series.module.css'

/** Which of a series the task is, and the way to change or remove several together. */
export function SeriesOf({ task }: { task: Task }) {
  const { series: words } = useMessages()
  const { role, tasks } = usePlan()
  const [open, setOpen] = useState<'change' | 'remove' | null>(null)
  if (!task.seriesId) return null
  const all = [...tasks.values()].filter(({ seriesId }) => seriesId === task.seriesId)
  const place = all.filter(({ plannedStart }) => (plannedStart ?? '') <= (task.plannedStart ?? '')).length
  return (
    <Section title={words.title}>
      <p>{words.place(place, all.length)}</p>
      {role === 'lead' && (
        <div className={styles.acts}>
          <Button small onClick={() => setOpen('change')}>
            {words.change}
          </Button>
          <Button small onClick={() => setOpen('remove')}>
            {words.remove}
          </Button>
        </div>
      )}
      {open && <SeriesDialog task={task} act={open} onClose={() => setOpen(null)} />}
    </Section>
  )
}

function SeriesDialog({ task, act, onClose }: { task: Task; act: 'change' | 'remove'; onClose: () => void }) {
  const { series: words, fields, common, drawer, forms } = useMessages()
  const { campaign } = usePlan()
  const people = usePersonOptions()
  const write = useTaskWrite()
  const [scope, setScope] = useState<SeriesScope>('following')
  const [name, setName] = useState(task.name)
  const [ownerId, setOwnerId] = useState(task.ownerId)
  const [acceptanceCriteria, setCriteria] = useState(task.acceptanceCriteria)
  const about = { campaignId: campaign.id, taskId: task.id, scope }
  const form = useSubmit({
    check: () => ({ name: name.trim() ? undefined : forms.missing(fields.task.name) }),
    send: async () => {
      const edit = { name: name.trim(), ownerId, acceptanceCriteria }
      const done = act === 'remove' ? api.taskSeries.remove(about) : api.taskSeries.update({ ...about, ...edit })
      const { count } = await done
      await write(done, act === 'remove' ? words.removed(count) : words.changed(count))
      onClose()
    },
    fields: ['name'],
  })
  const title = act === 'remove' ? words.remove : words.change
  return (
    <Dialog title={title} closeLabel={common.cancel} onClose={onClose}>
      <Form
        label={title}
        onSubmit={form.submit}
        error={form.error}
        attempt={form.attempt}
        actions={
          <>
            <Button type="submit" look={act === 'remove' ? 'danger' : 'primary'} busy={form.busy}>
              {act === 'remove' ? common.remove : common.save}
            </Button>
            <Button onClick={onClose}>{common.cancel}</Button>
          </>
        }
      >
        <Select
          label={words.scope}
          value={scope}
          options={seriesScopes.map((value) => ({ value, label: words.scopes[value] }))}
          onChange={setScope}
        />
        {act === 'change' && (
          <>
            <TextField label={fields.task.name} value={name} onChange={setName} maxLength={200} error={form.sentence('name')} />
            <Combobox
              label={fields.task.ownerId}
              value={ownerId}
              options={people}
              onChange={setOwnerId}
              emptyText={drawer.nobodyMatches}
              placeholder={drawer.typeName}
            />
            <TextArea label={fields.task.acceptanceCriteria} rows={2} value={acceptanceCriteria} onChange={setCriteria} />
          </>
        )}
      </Form>
    </Dialog>
  )
}
