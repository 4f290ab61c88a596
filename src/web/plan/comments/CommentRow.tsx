import { Pencil, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { refuseRemoving } from '#domain/attachment.ts'
import { piecesOf, refuseCommentEdit } from '#domain/comment.ts'
import type { Operations } from '#operations/index.ts'
import type { OutputOf } from '#operations/operation.ts'
import { api } from '../../api.ts'
import { useFormats } from '../../formats.ts'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { IconButton } from '../../ui/actions/IconButton.tsx'
import { Avatar } from '../../ui/marks/Avatar.tsx'
import { usePlan, usePlanStore } from '../PlanProvider.tsx'
import { useNames } from '../useNames.ts'
import { useQuickWrite } from '../useQuickWrite.ts'
import { CommentForm } from './CommentForm.tsx'
import styles from './Comments.module.css'
import { usePlanPerson } from '../usePlanPerson.ts'

type ShownComment = OutputOf<Operations['comments']['list']>['comments'][number]

/** Who said what and when; its writer can put it right for a day. */
export function CommentRow({ comment }: { comment: ShownComment }) {
  const { comments: words, common } = useMessages()
  const { campaign, role } = usePlan()
  const person = usePlanPerson()
  const store = usePlanStore()
  const names = useNames()
  const { moment } = useFormats()
  const write = useQuickWrite()
  const [shownAt] = useState(() => new Date())
  const [editing, setEditing] = useState(false)
  const about = { campaignId: campaign.id, commentId: comment.id }
  const author = names.person(comment.authorId)
  const mayEdit = refuseCommentEdit(comment, person.id, new Date(comment.createdAt), shownAt) === null
  const mayRemove = refuseRemoving(comment, { role, personId: person.id }) === null
  const change = async (text: string, mentionedIds: string[]) => {
    const { eventId } = await api.comments.update({ ...about, text, mentionedIds })
    if (eventId) store.remember(eventId)
    setEditing(false)
  }
  return (
    <li className={styles.comment}>
      <Avatar name={author || '?'} nameBeside />
      <div className={styles.body}>
        <div className={styles.head}>
          <span className={styles.author}>{author}</span>
          <time dateTime={comment.createdAt}>{moment(comment.createdAt)}</time>
          {comment.isEdited && <span>{words.edited}</span>}
          <span className={styles.tools}>
            {mayEdit && !editing && (
              <IconButton small label={words.edit} icon={<Pencil size={14} />} onClick={() => setEditing(true)} />
            )}
            {mayRemove && (
              <IconButton
                small
                label={words.remove}
                icon={<Trash2 size={14} />}
                onClick={() => void write(() => api.comments.remove(about), words.removed)}
              />
            )}
          </span>
        </div>
        {editing ? (
          <CommentForm
            label={words.edit}
            submitLabel={common.save}
            first={comment.text}
            onSay={change}
            onClose={() => setEditing(false)}
          />
        ) : (
          <Words text={comment.text} names={comment.mentionedIds.map(names.person)} />
        )}
      </div>
    </li>
  )
}

function Words({ text, names }: { text: string; names: string[] }) {
  return (
    <p className={styles.words}>
      {piecesOf(text, names).map((piece, index) =>
        piece.isMention ? (
          <span key={index} className={styles.mention}>
            {piece.text}
          </span>
        ) : (
          piece.text
        ),
      )}
    </p>
  )
}
