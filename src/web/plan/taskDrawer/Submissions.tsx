import type { Attachment } from '#domain/attachment.ts'
import type { Submission } from '#domain/submission.ts'
import { isShownInPlace } from '#domain/attachmentType.ts'
import { attachmentAddress } from '../../api.ts'
import { useFormats } from '../../formats.ts'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { usePlan } from '../PlanProvider.tsx'
import { useNames } from '../useNames.ts'
import styles from './Review.module.css'

/** What was handed in, version by version, and the word on each. */
export function Submissions({ submissions, files }: { submissions: Submission[]; files: Attachment[] }) {
  return (
    <ol className={styles.submissions}>
      {submissions.map((submission) => (
        <li key={submission.id} className={styles.submission}>
          <Version submission={submission} files={files.filter(({ id }) => submission.attachmentIds.includes(id))} />
        </li>
      ))}
    </ol>
  )
}

function Version({ submission, files }: { submission: Submission; files: Attachment[] }) {
  const { drawer, attachments: words } = useMessages()
  const { campaign } = usePlan()
  const { day } = useFormats()
  const names = useNames()
  const { version, note, authorId, verdict, verdictNote, judgeId, judgedOn } = submission
  return (
    <>
      <div className={styles.versionHead}>
        <span className={styles.version}>{words.version(version)}</span>
        <span className={styles.by}>{[names.person(authorId), day(submission.day)].filter(Boolean).join(' · ')}</span>
        <span className={styles.verdict} data-verdict={verdict ?? 'open'}>
          {drawer.verdict[verdict ?? 'open']}
        </span>
      </div>
      {note && <p className={styles.note}>{note}</p>}
      {files.map(({ id, name, mediaType, version: fileVersion }) => (
        <a
          key={id}
          className={styles.file}
          href={attachmentAddress(campaign.id, id, isShownInPlace(mediaType))}
          target="_blank"
          rel="noreferrer"
        >
          {name} <span className={styles.by}>{words.version(fileVersion)}</span>
        </a>
      ))}
      {verdict && (
        <p className={styles.judged}>
          {drawer.judged(names.person(judgeId), day(judgedOn), verdict)}
          {verdictNote && <span className={styles.note}>{verdictNote}</span>}
        </p>
      )}
    </>
  )
}
