import { v7 as newId } from 'uuid'
import type { Attachment } from '#domain/attachment.ts'
import { refuseAdding, refuseRemoving } from '#domain/attachment.ts'
import { attachmentName, attachmentType, isShownInPlace } from '#domain/attachmentType.ts'
import type { SubjectNoun } from '#domain/change.ts'
import { created, removed } from '#domain/change.ts'
import { Problem } from '#domain/problem.ts'
import type { CampaignContext, Handlers } from '../context.ts'
import type { Upload } from '../http/upload.ts'
import { FileAnswer } from '../http/files.ts'
import { attachmentsById, attachmentsOf, contentOf, keepContent, newestVersion } from '../queries/attachments.ts'
import { record } from './record.ts'
import { refuseSubmittedFiles } from './submissionChanges.ts'
import { visibleSubject } from './subjects.ts'

export const attachments: Handlers<'attachments'> = {
  list: async (context, subject) => ({ attachments: await attachmentsOf(context, subject) }),

  upload: (context, { name, ...subject }) => attach(context, subject, name, context.upload!),

  content: async (context, { attachmentId, shown }) => {
    const attachment = await visibleAttachment(context, attachmentId)
    const bytes = await contentOf(context, attachment)
    const { name, mediaType } = attachment
    return new FileAnswer(name, mediaType, bytes, { shown: shown === 'yes' && isShownInPlace(mediaType), lasting: true })
  },

  remove: async (context, { attachmentId }) => {
    const attachment = await visibleAttachment(context, attachmentId)
    const refused = refuseRemoving(attachment, { personId: context.who.personId, role: context.campaign.role })
    if (refused) throw refused
    const changes = [removed('attachment', attachmentId)]
    await refuseSubmittedFiles(context, changes)
    return record(context, 'attachmentRemoved', changes)
  },
}

/** Adds a file to what it is about. The bytes of its newest version again are that version, and nothing happens. */
export async function attach(
  context: CampaignContext,
  subject: { subjectNoun: SubjectNoun; subjectId: string },
  givenName: string,
  { bytes, sha256 }: Pick<Upload, 'bytes' | 'sha256'>,
) {
  const { who, campaign, today } = context
  const task = await visibleSubject(context, subject.subjectNoun, subject.subjectId)
  const refused = refuseAdding(task, { personId: who.personId, role: campaign.role })
  if (refused) throw refused
  const name = attachmentName(givenName)
  const mediaType = attachmentType(name, bytes)
  const newest = await newestVersion(context, { ...subject, name })
  if (newest && !newest.removed && newest.sha256 === sha256)
    return { id: newest.id, version: newest.version, revision: campaign.revision, eventId: null }
  const version = (newest?.version ?? 0) + 1
  const id = newId()
  await keepContent(context, sha256, bytes)
  const row: Attachment = {
    id,
    ...subject,
    name,
    version,
    mediaType,
    size: bytes.length,
    sha256,
    authorId: who.personId,
    day: today,
  }
  return { id, version, ...(await record(context, 'attachmentAdded', [created('attachment', row)])) }
}

async function visibleAttachment(context: CampaignContext, id: string): Promise<Attachment> {
  const [attachment] = await attachmentsById(context, [id])
  if (!attachment) throw new Problem('notFound')
  return attachment
}
