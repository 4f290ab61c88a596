import { BookOpen, Check, Pencil, Trash2 } from 'lucide-react'
import { Suspense, lazy, useState } from 'react'
import type { ReviewNote } from '#domain/review.ts'
import { isAtLeastInCampaign } from '#domain/roles.ts'
import { Refused, api } from '../../api.ts'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { usePlan, usePlanStore } from '../../plan/PlanProvider.tsx'
import { useNames } from '../../plan/useNames.ts'
import { useQuickWrite } from '../../plan/useQuickWrite.ts'
import { conflictSentence } from '../../useSubmit.ts'
import { IconButton } from '../../ui/actions/IconButton.tsx'
import { TextArea } from '../../ui/fields/TextArea.tsx'
import styles from './Minutes.module.css'

const LessonFrom = lazy(() => import('../../plan/lessons/LessonFrom.tsx').then(({ LessonFrom }) => ({ default: LessonFrom })))

interface MinuteLineProps {
  note: ReviewNote
  /** Somebody removed it while it was being edited here: its words stay until they are saved, then as a new line. */
  isGone: boolean
  onEdit: (note: ReviewNote | null) => void
  revision: number
  mayWrite: boolean
}

export function MinuteLine({ note, isGone, onEdit, revision, mayWrite }: MinuteLineProps) {
  const { reviews: words, drawer } = useMessages()
  const { campaign, role } = usePlan()
  const [writesLesson, setWritesLesson] = useState(false)
  const mayLearn = isAtLeastInCampaign(role, 'member')
  const names = useNames()
  const write = useQuickWrite()
  const [basedOn, setBasedOn] = useState<number | null>(null)
  const about = { campaignId: campaign.id, reviewId: note.reviewId, noteId: note.id }
  const edit = (from: number | null) => {
    setBasedOn(from)
    onEdit(from === null ? null : note)
  }
  if (basedOn !== null)
    return <EditLine note={note} isGone={isGone} basedOn={basedOn} onRebase={setBasedOn} onClose={() => edit(null)} />
  return (
    <li className={styles.line}>
      <span className={styles.text}>
        {note.text} <span className={styles.author}>{names.person(note.authorId)}</span>
      </span>
      {mayLearn && (
        <span className={styles.tools}>
          <IconButton small label={drawer.writeLesson} icon={<BookOpen size={14} />} onClick={() => setWritesLesson(true)} />
        </span>
      )}
      {writesLesson && (
        <Suspense>
          <LessonFrom
            noun="review"
            id={note.reviewId}
            name={note.text}
            draft={{ kind: note.section === 'highlight' ? 'success' : 'improvement', content: note.text }}
            onClose={() => setWritesLesson(false)}
          />
        </Suspense>
      )}
      {mayWrite && (
        <span className={styles.tools}>
          <IconButton small label={words.editLine} icon={<Pencil size={14} />} onClick={() => edit(revision)} />
          <IconButton
            small
            label={words.removeLine}
            icon={<Trash2 size={14} />}
            onClick={() => void write(() => api.reviews.removeNote(about), words.lineRemoved)}
          />
        </span>
      )}
    </li>
  )
}

interface EditLineProps {
  note: ReviewNote
  isGone: boolean
  /** The revision that the writer began from: what somebody else wrote in between is shown before it is written over. */
  basedOn: number
  onRebase: (revision: number) => void
  onClose: () => void
}

function EditLine({ note, isGone, basedOn, onRebase, onClose }: EditLineProps) {
  const { reviews: words, forms } = useMessages()
  const { campaign } = usePlan()
  const store = usePlanStore()
  const [text, setText] = useState(note.text)
  const [refusal, setRefusal] = useState<{ text: string; isGone: boolean }>()
  const error = refusal?.isGone === isGone ? refusal.text : isGone ? words.lineGone : undefined
  const save = async () => {
    try {
      const place = { campaignId: campaign.id, reviewId: note.reviewId }
      const { eventId } = isGone
        ? await api.reviews.addNote({ ...place, section: note.section, text })
        : await api.reviews.editNote({ ...place, noteId: note.id, basedOn, text })
      if (eventId) store.remember(eventId)
      onClose()
    } catch (thrown) {
      const isConflict = thrown instanceof Refused && thrown.code === 'conflict'
      setRefusal({ text: conflictSentence(thrown, forms), isGone })
      if (isConflict) {
        await store.pull().catch(() => {})
        onRebase(store.getPlan()!.revision)
      }
    }
  }
  return (
    <li className={styles.line}>
      <span className={styles.text}>
        <TextArea label={words.editLine} labelHidden value={text} onChange={setText} error={error} maxLength={10_000} />
      </span>
      <span className={styles.tools}>
        <IconButton label={words.editLine} icon={<Check size={16} />} onClick={() => void save()} />
      </span>
    </li>
  )
}
