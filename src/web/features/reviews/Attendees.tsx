import { X } from 'lucide-react'
import type { Review } from '#domain/review.ts'
import { api } from '../../api.ts'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { usePlan } from '../../plan/PlanProvider.tsx'
import { usePersonOptions } from '../../plan/taskDrawer/PersonOf.tsx'
import { useCampaignWrite } from '../../plan/useCampaignWrite.ts'
import { useNames } from '../../plan/useNames.ts'
import { IconButton } from '../../ui/actions/IconButton.tsx'
import { Combobox } from '../../ui/fields/Combobox.tsx'
import styles from './Minutes.module.css'

/** Who is there; they get the minutes. */
export function Attendees({ review, revision, mayWrite }: { review: Review; revision: number; mayWrite: boolean }) {
  const { reviews: words, drawer } = useMessages()
  const { campaign } = usePlan()
  const names = useNames()
  const options = usePersonOptions()
  const { write, error } = useCampaignWrite()
  const set = (attendeeIds: string[]) =>
    void write(() => api.reviews.attend({ campaignId: campaign.id, reviewId: review.id, basedOn: revision, attendeeIds }))
  const others = options.filter(({ value }) => !review.attendeeIds.includes(value))
  return (
    <section className={styles.part}>
      <h3 className={styles.heading}>{words.attendees}</h3>
      <ul className={styles.people}>
        {review.attendeeIds.map((id) => (
          <li key={id} className={styles.person}>
            {names.person(id)}
            {mayWrite && (
              <span className={styles.tools}>
                <IconButton
                  small
                  label={words.removeAttendee(names.person(id))}
                  icon={<X size={14} />}
                  onClick={() => set(review.attendeeIds.filter((other) => other !== id))}
                />
              </span>
            )}
          </li>
        ))}
      </ul>
      {mayWrite && (
        <div className={styles.adding}>
          <Combobox
            label={words.addAttendee}
            labelHidden
            placeholder={words.addAttendee}
            value={null}
            options={others}
            emptyText={drawer.nobodyMatches}
            onChange={(id) => id && set([...review.attendeeIds, id])}
          />
        </div>
      )}
      {error && (
        <p role="alert" className={styles.error}>
          {error}
        </p>
      )}
    </section>
  )
}
