import { useState } from 'react'
import { v7 as newId } from 'uuid'
import { LARGEST_ATTACHMENT } from '#domain/attachment.ts'
import type { SubjectNoun } from '#domain/change.ts'
import { uploadFile } from '../../api.ts'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { refusalSentence } from '../../useSubmit.ts'
import { usePlan, usePlanStore } from '../PlanProvider.tsx'
import { sizeText } from './sizeText.ts'

export interface Subject {
  subjectNoun: SubjectNoun
  subjectId: string
}

/** A file on its way. It stays on the screen, with its reason, until it arrived or somebody lets go of it. */
export interface Upload {
  key: string
  file: File
  part: number
  error?: string
}

export interface Uploaded {
  id: string
  version: number
}

/** Sends files to a subject, all at once; each can be tried again without being added twice. */
export function useUploads(subject: Subject, onUploaded?: (uploaded: Uploaded) => void) {
  const { campaign } = usePlan()
  const store = usePlanStore()
  const { attachments, forms } = useMessages()
  const [uploads, setUploads] = useState<Upload[]>([])
  const update = (key: string, change: Partial<Upload>) =>
    setUploads((before) => before.map((upload) => (upload.key === key ? { ...upload, ...change } : upload)))
  const dismiss = (key: string) => setUploads((before) => before.filter((upload) => upload.key !== key))

  const send = async ({ key, file }: Upload) => {
    if (file.size > LARGEST_ATTACHMENT) return update(key, { error: attachments.tooLarge(sizeText(LARGEST_ATTACHMENT)) })
    try {
      const input = { campaignId: campaign.id, ...subject, name: file.name }
      const onProgress = (part: number) => update(key, { part })
      const answer = (await uploadFile('attachments.upload', input, file, { key, onProgress })) as Uploaded & {
        eventId: string | null
      }
      if (answer.eventId) store.remember(answer.eventId)
      dismiss(key)
      onUploaded?.(answer)
    } catch (thrown) {
      update(key, { error: refusalSentence(thrown, forms.unreachable) })
    }
  }
  const add = (files: File[]) => {
    const added = files.map((file): Upload => ({ key: newId(), file, part: 0 }))
    setUploads((before) => [...before, ...added])
    for (const upload of added) void send(upload)
  }
  const retry = ({ key, file }: Upload) => {
    const again: Upload = { key, file, part: 0 }
    setUploads((before) => before.map((upload) => (upload.key === key ? again : upload)))
    void send(again)
  }
  return { uploads, add, retry, dismiss }
}
