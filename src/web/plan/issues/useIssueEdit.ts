import { useRef, useState } from 'react'
import type { z } from 'zod'
import type { Issue } from '#domain/issue.ts'
import { refuseIssueEdit } from '#domain/issue.ts'
import type { Operations } from '#operations/index.ts'
import { Refused, api } from '../../api.ts'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { refusalSentence } from '../../useSubmit.ts'
import { usePlan, usePlanStore } from '../PlanProvider.tsx'
import { usePlanPerson } from '../usePlanPerson.ts'
import { useIssueValueWords } from './useIssueValueWords.ts'

export type IssuePatch = Omit<z.input<Operations['issues']['update']['input']>, 'campaignId' | 'issueId' | 'basedOn'>
type Field = keyof IssuePatch

export interface IssueEdit {
  mayEdit: boolean
  /** Without `basedOn` the person has seen what stood there when they came to the field. */
  edit(patch: IssuePatch, basedOn?: number): Promise<boolean>
  /** The person comes to a field. */
  begin(): void
  revision(): number
  refusal(field: Field): string | undefined
}

/** Edits of one issue, field by field; a refusal stands at its field. */
export function useIssueEdit(issue: Issue): IssueEdit {
  const store = usePlanStore()
  const { campaign, role } = usePlan()
  const person = usePlanPerson()
  const { forms } = useMessages()
  const valueWords = useIssueValueWords()
  const [sentences, setSentences] = useState<Partial<Record<Field, string | undefined>>>({})
  const begun = useRef(0)
  const begin = () => {
    begun.current = store.getPlan()!.revision
  }
  const sentence = (thrown: unknown, isText: boolean): string => {
    const [conflict] = thrown instanceof Refused && thrown.code === 'conflict' ? thrown.conflicts : []
    if (!conflict) return refusalSentence(thrown, forms.unreachable)
    const theirs = valueWords(conflict.field, conflict.theirs)
    return isText ? forms.changedMeanwhile(theirs) : forms.chosenMeanwhile(theirs)
  }
  const edit = async (patch: IssuePatch, basedOn?: number): Promise<boolean> => {
    const [field] = Object.keys(patch) as [Field]
    const about = { campaignId: campaign.id, issueId: issue.id, basedOn: basedOn ?? begun.current }
    const refused = await api.issues.update({ ...about, ...patch }).then(
      ({ eventId }) => {
        if (eventId) store.remember(eventId)
        return undefined
      },
      (thrown: unknown) => sentence(thrown, basedOn !== undefined),
    )
    await store.pull().catch(() => {})
    begin()
    setSentences((before) => ({ ...before, [field]: refused }))
    return refused === undefined
  }
  return {
    edit,
    begin,
    mayEdit: refuseIssueEdit(issue, { personId: person.id, role }) === null,
    revision: () => store.getPlan()!.revision,
    refusal: (field) => sentences[field],
  }
}
