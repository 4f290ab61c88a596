import { useState } from 'react'
import { checklistOf } from '#domain/checklist.ts'
import type { Task } from '#domain/task.ts'
import { api } from '../../api.ts'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { Button } from '../../ui/actions/Button.tsx'
import { TextField } from '../../ui/fields/TextField.tsx'
import { useSubmit } from '../../useSubmit.ts'
import { usePlan, usePlanStore } from '../PlanProvider.tsx'
import styles from './Checklist.module.css'
import { ChecklistRow } from './ChecklistRow.tsx'
import { Section } from './Section.tsx'

/** What is to be ticked off within the task; lines that are pasted become items each. */
export function Checklist({ task, mayEdit }: { task: Task; mayEdit: boolean }) {
  const { checklist: words } = useMessages()
  const { checklistItems } = usePlan()
  const items = checklistOf(checklistItems.values(), task.id)
  if (!mayEdit && items.length === 0) return null
  const done = items.filter(({ doneOn }) => doneOn).length
  return (
    <Section title={items.length > 0 ? words.titleWithCount(done, items.length) : words.title}>
      <ul className={styles.list}>
        {items.map((item, index) => (
          <ChecklistRow
            key={item.id}
            item={item}
            above={items.slice(0, index)}
            below={items.slice(index + 1)}
            mayEdit={mayEdit}
          />
        ))}
      </ul>
      {mayEdit && <NewItem taskId={task.id} />}
    </Section>
  )
}

function NewItem({ taskId }: { taskId: string }) {
  const { checklist: words, common } = useMessages()
  const { campaign } = usePlan()
  const store = usePlanStore()
  const [text, setText] = useState('')
  const names = namesIn(text)
  const form = useSubmit({
    send: async () => {
      if (names.length === 0) return
      const { eventId } = await api.checklistItems.create({ campaignId: campaign.id, taskId, names })
      if (eventId) store.remember(eventId)
      setText('')
      await store.pull()
    },
    fields: ['names'],
  })
  return (
    <form
      className={styles.add}
      onSubmit={(event) => {
        event.preventDefault()
        form.submit()
      }}
    >
      <TextField
        label={words.add}
        labelHidden
        placeholder={words.add}
        value={text}
        maxLength={5000}
        enterKeyHint="enter"
        error={form.sentence('names') ?? form.error}
        onChange={setText}
        onPaste={(event) => {
          const pasted = event.clipboardData.getData('text')
          if (!pasted.includes('\n')) return
          event.preventDefault()
          setText(text + namesIn(pasted).join('；'))
        }}
      />
      {text !== '' && (
        <Button type="submit" busy={form.busy}>
          {names.length > 1 ? words.addMany(names.length) : common.add}
        </Button>
      )}
    </form>
  )
}

/** Several items on one line are parted by a semicolon, as a single-line field keeps no line ends. */
function namesIn(text: string): string[] {
  return text
    .split(/[;；\r\n]+/)
    .map((name) => name.trim().slice(0, 200))
    .filter(Boolean)
    .slice(0, 100)
}
