import { Camera, Paperclip } from 'lucide-react'
import type { Attachment } from '#domain/attachment.ts'
import { documentsOf, refuseAdding } from '#domain/attachment.ts'
import type { Issue } from '#domain/issue.ts'
import type { Task } from '#domain/task.ts'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { useRead } from '../../reads.ts'
import { classes } from '../../ui/classes.ts'
import { FileButton } from '../../ui/fields/FileButton.tsx'
import { useFileDrop } from '../../ui/fields/useFileDrop.ts'
import { usePlan } from '../PlanProvider.tsx'
import { Section } from '../taskDrawer/Section.tsx'
import styles from './Attachments.module.css'
import { DocumentRow } from './DocumentRow.tsx'
import { UploadRow } from './UploadRow.tsx'
import type { Subject } from './useUploads.ts'
import { useUploads } from './useUploads.ts'
import { usePlanPerson } from '../usePlanPerson.ts'

/** The files of anything in a campaign, by document with its versions. `theirs` is the task or issue where it is one. */
export function Attachments({ theirs = null, ...subject }: Subject & { theirs?: Task | Issue | null }) {
  const { attachments: words } = useMessages()
  const { role } = usePlan()
  const person = usePlanPerson()
  const attachments = useAttachments(subject)
  const { uploads, add, retry, dismiss } = useUploads(subject)
  const mayAdd = refuseAdding(theirs, { role, personId: person.id }) === null
  const drop = useFileDrop(add)
  const documents = documentsOf(attachments ?? [])
  if (!mayAdd && documents.length === 0) return null
  return (
    <Section title={words.title} action={mayAdd && <AddButtons onFiles={add} />}>
      <div {...(mayAdd && drop.target)} className={classes(styles.zone, drop.over && styles.over)}>
        {attachments && documents.length === 0 && uploads.length === 0 && (
          <p className={styles.none}>{drop.over ? words.dropHere : words.none}</p>
        )}
        <ul className={styles.list}>
          {uploads.map((upload) => (
            <UploadRow key={upload.key} upload={upload} onRetry={() => retry(upload)} onDismiss={() => dismiss(upload.key)} />
          ))}
          {documents.map((document) => (
            <DocumentRow key={document.name} document={document} />
          ))}
        </ul>
      </div>
    </Section>
  )
}

export function useAttachments(subject: Subject): Attachment[] | undefined {
  const { campaign } = usePlan()
  return useRead('attachments', 'list', { campaignId: campaign.id, ...subject }).data?.attachments
}

export function AddButtons({ onFiles }: { onFiles: (files: File[]) => void }) {
  const { attachments: words } = useMessages()
  return (
    <>
      <FileButton
        label={words.photo}
        icon={<Camera size={16} />}
        accept="image/*"
        camera
        className={styles.photo}
        onFiles={onFiles}
      />
      <FileButton label={words.add} icon={<Paperclip size={16} />} multiple onFiles={onFiles} />
    </>
  )
}
