import { Plus } from 'lucide-react'
import { useState } from 'react'
import type { ReviewNote, ReviewSection } from '#domain/review.ts'
import { reviewSections } from '#domain/review.ts'
import { api } from '../../api.ts'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { usePlan } from '../../plan/PlanProvider.tsx'
import { useCampaignWrite } from '../../plan/useCampaignWrite.ts'
import { IconButton } from '../../ui/actions/IconButton.tsx'
import { TextField } from '../../ui/fields/TextField.tsx'
import { MinuteLine } from './MinuteLine.tsx'
import styles from './Minutes.module.css'

interface MinutesProps {
  reviewId: string
  notes: readonly ReviewNote[]
  revision: number
  mayWrite: boolean
}

/** What is taken down, a line at a time, by anybody in the room. */
export function Minutes({ notes, ...props }: MinutesProps) {
  const { reviews: words } = useMessages()
  const [edited, setEdited] = useState<ReviewNote | null>(null)
  const isGone = edited !== null && notes.every(({ id }) => id !== edited.id)
  const lines = isGone ? [...notes, edited] : notes
  const shown = reviewSections.filter((section) => props.mayWrite || lines.some((note) => note.section === section))
  return shown.map((section) => (
    <section key={section} className={styles.part} aria-label={words.minutesOf(words.section[section])}>
      <h3 className={styles.heading}>{words.section[section]}</h3>
      <ul className={styles.lines}>
        {lines
          .filter((note) => note.section === section)
          .map((note) => (
            <MinuteLine key={note.id} note={note} isGone={isGone && note === edited} onEdit={setEdited} {...props} />
          ))}
      </ul>
      {props.mayWrite && <NewLine reviewId={props.reviewId} section={section} />}
    </section>
  ))
}

function NewLine({ reviewId, section }: { reviewId: string; section: ReviewSection }) {
  const { reviews: words, common } = useMessages()
  const { campaign } = usePlan()
  const { write, error, busy } = useCampaignWrite()
  const [text, setText] = useState('')
  const add = async () => {
    if (text.trim() === '') return
    if (await write(() => api.reviews.addNote({ campaignId: campaign.id, reviewId, section, text: text.trim() }))) setText('')
  }
  return (
    <form
      className={styles.newLine}
      onSubmit={(event) => {
        event.preventDefault()
        void add()
      }}
    >
      <TextField
        label={words.addLine[section]}
        labelHidden
        placeholder={words.addLine[section]}
        value={text}
        onChange={setText}
        error={error}
      />
      <IconButton label={common.add} icon={<Plus size={16} />} busy={busy} type="submit" />
    </form>
  )
}
