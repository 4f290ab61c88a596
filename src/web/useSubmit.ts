import { useState } from 'react'
import { Refused, Unreachable } from './api.ts'
import { useMessages } from './messages/MessagesProvider.tsx'
import type { Messages } from './messages/zh.ts'

type Sentences<Field extends string> = Partial<Record<Field, string | undefined>>

interface SubmitOptions<Field extends string> {
  /** Sentences for fields that are plainly not right yet; with any of them nothing is sent. */
  check?: () => Sentences<Field>
  send: () => Promise<unknown>
  /** The fields on the screen. What the server says about another one stands above the buttons. */
  fields: readonly Field[]
}

/** Sends a form once at a time. A refusal stands at its field or above the buttons, and nothing typed is lost. */
export function useSubmit<Field extends string>({ check, send, fields }: SubmitOptions<Field>) {
  const { forms } = useMessages()
  const [busy, setBusy] = useState(false)
  const [attempt, setAttempt] = useState(0)
  const [error, setError] = useState<string>()
  const [sentences, setSentences] = useState<Sentences<Field>>({})

  const answer = (about: Sentences<Field>, whole?: string) => {
    setSentences(about)
    setError(whole)
    setAttempt((before) => before + 1)
  }
  const submit = async () => {
    if (busy) return
    const missing = check?.() ?? {}
    if (Object.values(missing).some(Boolean)) return answer(missing)
    setBusy(true)
    try {
      await send()
      answer({})
    } catch (thrown) {
      const field = fields.find((name) => thrown instanceof Refused && name === thrown.field)
      if (field) answer({ [field]: refusalSentence(thrown, forms.unreachable) } as Sentences<Field>)
      else answer({}, refusalSentence(thrown, forms.unreachable))
    } finally {
      setBusy(false)
    }
  }
  return { submit: () => void submit(), busy, attempt, error, sentence: (field: Field) => sentences[field] }
}

/** What the server said, or that it could not be reached. A bug stays loud. */
export function refusalSentence(thrown: unknown, unreachable: string): string {
  if (thrown instanceof Refused) return thrown.code === 'invalidInput' ? String(thrown.params['reason']) : thrown.message
  if (thrown instanceof Unreachable) return unreachable
  throw thrown
}

/** The same, and where somebody else changed a text meanwhile, to what. */
export function conflictSentence(thrown: unknown, forms: Messages['forms']): string {
  const theirs = thrown instanceof Refused && thrown.code === 'conflict' ? thrown.conflicts[0]?.theirs : undefined
  return typeof theirs === 'string' ? forms.changedMeanwhile(theirs) : refusalSentence(thrown, forms.unreachable)
}
