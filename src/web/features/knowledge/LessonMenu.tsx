import { ArchiveRestore, Ellipsis, Merge, Pencil, Undo2 } from 'lucide-react'
import { useState } from 'react'
import { sameValue } from '#domain/change.ts'
import { isInUse } from '#domain/lesson.ts'
import { Refused, api } from '../../api.ts'
import { FormDialog } from '../../FormDialog.tsx'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import type { SeenLesson } from '../../plan/lessons/lesson.ts'
import type { LessonDraft } from '../../plan/lessons/LessonForm.tsx'
import { LessonForm } from '../../plan/lessons/LessonForm.tsx'
import { useKnowledgeWords } from '../../plan/lessons/useKnowledgeWords.ts'
import { IconButton } from '../../ui/actions/IconButton.tsx'
import { useToast } from '../../ui/feedback/useToast.ts'
import { Combobox } from '../../ui/fields/Combobox.tsx'
import { TextField } from '../../ui/fields/TextField.tsx'
import { Menu } from '../../ui/floating/Menu.tsx'
import { refusalSentence, useSubmit } from '../../useSubmit.ts'

interface LessonMenuProps {
  lesson: SeenLesson
  others: readonly SeenLesson[]
}

/** What its author and the leads can do with a lesson. */
export function LessonMenu({ lesson, others }: LessonMenuProps) {
  const words = useKnowledgeWords()
  const { forms } = useMessages()
  const toast = useToast()
  const [dialog, setDialog] = useState<'edit' | 'withdraw' | 'merge' | null>(null)
  const close = () => setDialog(null)
  const restore = () =>
    api.lessons.restore({ lessonId: lesson.id }).then(
      () => toast({ text: words.restored }),
      (thrown: unknown) => toast({ text: refusalSentence(thrown, forms.unreachable), tone: 'failed' }),
    )
  const acts = isInUse(lesson)
    ? [
        { label: words.edit, icon: <Pencil size={16} />, onSelect: () => setDialog('edit') },
        { label: words.merge, icon: <Merge size={16} />, onSelect: () => setDialog('merge') },
        { label: words.withdraw, icon: <Undo2 size={16} />, danger: true, onSelect: () => setDialog('withdraw') },
      ]
    : [{ label: words.restore, icon: <ArchiveRestore size={16} />, onSelect: () => void restore() }]
  return (
    <>
      <Menu
        label={words.menu}
        align="end"
        entries={acts}
        renderTrigger={(trigger) => <IconButton {...trigger} label={words.menu} icon={<Ellipsis size={16} />} />}
      />
      {dialog === 'edit' && <EditLesson lesson={lesson} onClose={close} />}
      {dialog === 'withdraw' && <WithdrawLesson lesson={lesson} onClose={close} />}
      {dialog === 'merge' && <MergeLesson lesson={lesson} others={others} onClose={close} />}
    </>
  )
}

function EditLesson({ lesson, onClose }: { lesson: SeenLesson; onClose: () => void }) {
  const words = useKnowledgeWords()
  // What somebody else wrote meanwhile is shown once; whoever saves again has seen it.
  const [basedOn, setBasedOn] = useState<number | undefined>(lesson.revision)
  const [draft] = useState(lesson)
  const send = (edited: LessonDraft) =>
    api.lessons.update({ lessonId: lesson.id, basedOn, ...changedFields(draft, edited) }).catch((thrown: unknown) => {
      if (thrown instanceof Refused && thrown.code === 'conflict') setBasedOn(undefined)
      throw thrown
    })
  return (
    <LessonForm title={words.edit} submitLabel={words.save} draft={draft} lessonId={lesson.id} send={send} onClose={onClose} />
  )
}

function changedFields(before: LessonDraft, after: LessonDraft): Partial<LessonDraft> {
  return Object.fromEntries(
    Object.entries(after).filter(([field, value]) => !sameValue(before[field as keyof LessonDraft], value)),
  )
}

function WithdrawLesson({ lesson, onClose }: { lesson: SeenLesson; onClose: () => void }) {
  const words = useKnowledgeWords()
  const { forms } = useMessages()
  const toast = useToast()
  const [reason, setReason] = useState('')
  const form = useSubmit({
    fields: ['reason'],
    check: () => ({ reason: reason.trim() ? undefined : forms.missing(words.field.reason) }),
    send: async () => {
      await api.lessons.withdraw({ lessonId: lesson.id, reason })
      toast({ text: words.withdrawn })
      onClose()
    },
  })
  return (
    <FormDialog title={words.withdraw} help={words.withdrawHelp} submitLabel={words.withdraw} form={form} onClose={onClose}>
      <TextField
        label={words.field.reason}
        required
        value={reason}
        onChange={setReason}
        error={form.sentence('reason')}
        maxLength={200}
      />
    </FormDialog>
  )
}

function MergeLesson({ lesson, others, onClose }: LessonMenuProps & { onClose: () => void }) {
  const words = useKnowledgeWords()
  const { forms } = useMessages()
  const toast = useToast()
  const [intoId, setIntoId] = useState<string | null>(null)
  const form = useSubmit({
    fields: ['intoId'],
    check: () => ({ intoId: intoId ? undefined : forms.missing(words.mergeInto) }),
    send: async () => {
      await api.lessons.merge({ lessonId: lesson.id, intoId: intoId! })
      toast({ text: words.merged })
      onClose()
    },
  })
  return (
    <FormDialog title={words.merge} help={words.mergeHelp} submitLabel={words.merge} form={form} onClose={onClose}>
      <Combobox
        label={words.mergeInto}
        required
        value={intoId}
        options={others
          .filter((other) => other.id !== lesson.id && isInUse(other))
          .map(({ id, content, campaignName }) => ({ value: id, label: content, detail: campaignName ?? '' }))}
        onChange={setIntoId}
        emptyText={words.nothingMatches}
        error={form.sentence('intoId')}
      />
    </FormDialog>
  )
}
