import { useState } from 'react'
import type { LessonKind } from '#domain/lesson.ts'
import { lessonKinds } from '#domain/lesson.ts'
import { Refused } from '../../api.ts'
import { FormDialog } from '../../FormDialog.tsx'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { SegmentedControl } from '../../ui/fields/SegmentedControl.tsx'
import { TextArea } from '../../ui/fields/TextArea.tsx'
import { TextField } from '../../ui/fields/TextField.tsx'
import { useSubmit } from '../../useSubmit.ts'
import { SimilarLessons } from './SimilarLessons.tsx'
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
  /** The lesson that is edited. */
  lessonId?: string
  send: (draft: LessonDraft) => Promise<unknown>
  onClose: () => void
}

/** A lesson in words. Only what it says has to be there. */
export function LessonForm({ title, submitLabel, draft, lessonId, send, onClose }: LessonFormProps) {
  const words = useKnowledgeWords()
  const { forms } = useMessages()
  const [kind, setKind] = useState<LessonKind>(draft?.kind ?? 'improvement')
  const [content, setContent] = useState(draft?.content ?? '')
  const [appliesWhen, setAppliesWhen] = useState(draft?.appliesWhen ?? '')
  const [tags, setTags] = useState(draft?.tags?.join(' ') ?? '')
  const [evidence, setEvidence] = useState(draft?.evidence ?? '')
  const [theirs, setTheirs] = useState<Refused['conflicts']>([])
  const form = useSubmit({
    fields: ['content', 'appliesWhen', 'tags', 'evidence'],
    check: () => ({ content: content.trim() ? undefined : forms.missing(words.field.content) }),
    send: async () => {
      setTheirs([])
      await send({ kind, content, appliesWhen, tags: tags.split(/[\s,，、;；#＃]+/).filter(Boolean), evidence }).catch(
        (thrown: unknown) => {
          if (thrown instanceof Refused) setTheirs(thrown.conflicts)
          throw thrown
        },
      )
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
      <SimilarLessons text={content} exceptId={lessonId} onVoted={onClose} />
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
      <TextArea
        label={words.field.evidence}
        rows={2}
        value={evidence}
        onChange={setEvidence}
        error={form.sentence('evidence')}
        maxLength={10_000}
      />
      {theirs.map(({ field, theirs: value }) => (
        <p key={field}>{words.theirs(words.field[field as 'content'] ?? field, String(value))}</p>
      ))}
    </FormDialog>
  )
}
