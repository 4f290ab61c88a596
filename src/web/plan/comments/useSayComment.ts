import { v7 as newId } from 'uuid'
import { useRef } from 'react'
import { api } from '../../api.ts'
import type { Subject } from '../attachments/useUploads.ts'
import { usePlan, usePlanStore } from '../PlanProvider.tsx'

/** Sends a comment; the same words tried again are said once. */
export function useSayComment(subject: Subject): (text: string, mentionedIds: string[]) => Promise<void> {
  const { campaign } = usePlan()
  const store = usePlanStore()
  const trying = useRef({ text: '', key: '' })
  return async (text, mentionedIds) => {
    if (trying.current.text !== text) trying.current = { text, key: newId() }
    const input = { campaignId: campaign.id, ...subject, text, mentionedIds }
    const { eventId } = await api.comments.create(input, { key: trying.current.key })
    trying.current = { text: '', key: '' }
    if (eventId) store.remember(eventId)
  }
}
