import { useState } from 'react'
import type { LessonKind } from '#domain/lesson.ts'
import { lessonKinds } from '#domain/lesson.ts'
import { FormDialog } from '../../FormDialog.tsx'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { SegmentedControl } from '../../ui/fields/SegmentedControl.tsx'
import { TextArea } from '../../ui/fields/TextArea.tsx'
import { TextField } from '../../ui/fields/TextField.tsx'
import { useSubmit } from '../../useSubmit.ts'
import { useKnowledgeWords } from './useKnowledgeWords.ts'

export interface LessonDraft {
  kind: LessonKind
  content: string
  appliesWhen: string
  tags: string[]
  evidence: string
}

interface LessonFormProps {
  title: string
  submitLabel: string
  draft?: Partial<LessonDraft>
  send: (draft: LessonDraft) => Promise<unknown>
  onClose: () => void
}

/** A lesson in words. Only what it says has to be there. */
export function LessonForm({ title, submitLabel, draft, send, onClose }: LessonFormProps) {
  const words = useKnowledgeWords()
  const { forms } = useMessages()
  const [kind, setKind] = useState<LessonKind>(draft?.kind ?? 'improvement')
  const [content, setContent] = useState(draft?.content ?? '')
  const [appliesWhen, setAppliesWhen] = useState(draft?.appliesWhen ?? '')
  const [tags, setTags] = useState(draft?.tags?.join(' ') ?? '')
  const [evidence, setEvidence] = useState(draft?.evidence ?? '')
  const form = useSubmit({
    fields: ['content', 'appliesWhen', 'tags', 'evidence'],
    check: () => ({ content: content.trim() ? undefined : forms.missing(words.field.content) }),
    send: async () => {
      await send({ kind, content, appliesWhen, tags: tags.split(/[\s,，、;；#＃]+/).filter(Boolean), evidence })
      onClose()
    },
  })
  return (
    <FormDialog title={title} submitLabel={submitLabel} form={form} onClose={onClose}>
      <SegmentedControl
        label={words.field.kind}
        value={kind}
        onChange={setKind}
        segments={lessonKinds.map((value) => ({ value, label: words.kind[value] }))}
      />
      <TextArea
        label={words.field.content}
        hint={words.contentHint}
        required
        value={content}
        onChange={setContent}
        error={form.sentence('content')}
        maxLength={2000}
      />
      <TextField
        label={words.field.appliesWhen}
        hint={words.appliesWhenHint}
        value={appliesWhen}
        onChange={setAppliesWhen}
        error={form.sentence('appliesWhen')}
        maxLength={500}
      />
      <TextField
        label={words.field.tags}
        hint={words.tagsHint}
        value={tags}
        onChange={setTags}
        error={form.sentence('tags')}
        maxLength={200}
      />
      <TextField
        label={words.field.evidence}
        value={evidence}
        onChange={setEvidence}
        error={form.sentence('evidence')}
        maxLength={500}
      />
    </FormDialog>
  )
}
