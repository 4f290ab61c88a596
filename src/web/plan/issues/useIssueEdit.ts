import { useState } from 'react'
import type { z } from 'zod'
import type { Issue } from '#domain/issue.ts'
import { refuseIssueEdit } from '#domain/issue.ts'
import type { Operations } from '#operations/index.ts'
import { api } from '../../api.ts'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { conflictSentence } from '../../useSubmit.ts'
import { usePlan, usePlanStore } from '../PlanProvider.tsx'
import { usePlanPerson } from '../usePlanPerson.ts'

export type IssuePatch = Omit<z.input<Operations['issues']['update']['input']>, 'campaignId' | 'issueId' | 'basedOn'>
type Field = keyof IssuePatch

export interface IssueEdit {
  mayEdit: boolean
  edit(patch: IssuePatch, basedOn?: number): Promise<boolean>
  revision(): number
  refusal(field: Field): string | undefined
}

/** Edits of one issue, field by field; a refusal stands at its field. */
export function useIssueEdit(issue: Issue): IssueEdit {
  const store = usePlanStore()
  const { campaign, role } = usePlan()
  const person = usePlanPerson()
  const { forms } = useMessages()
  const [sentences, setSentences] = useState<Partial<Record<Field, string | undefined>>>({})
  const edit = async (patch: IssuePatch, basedOn?: number): Promise<boolean> => {
    const [field] = Object.keys(patch) as [Field]
    try {
      const { eventId } = await api.issues.update({ campaignId: campaign.id, issueId: issue.id, basedOn, ...patch })
      if (eventId) store.remember(eventId)
      setSentences((before) => ({ ...before, [field]: undefined }))
      await store.pull().catch(() => {})
      return true
    } catch (thrown) {
      setSentences((before) => ({ ...before, [field]: conflictSentence(thrown, forms) }))
      return false
    }
  }
  return {
    edit,
    mayEdit: refuseIssueEdit(issue, { personId: person.id, role }) === null,
    revision: () => store.getPlan()!.revision,
    refusal: (field) => sentences[field],
  }
}
