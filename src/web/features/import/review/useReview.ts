import { useEffect, useRef, useState } from 'react'
import type { Addition, Decision } from '#domain/planReview/decide.ts'
import { addItem, decide as decideOn } from '#domain/planReview/decide.ts'
import type { ReviewItem } from '#domain/planReview/item.ts'
import { Problem } from '#domain/problem.ts'
import { problemSentence } from '#domain/problemSentence.ts'
import { api } from '../../../api.ts'
import { useLanguage, useMessages } from '../../../messages/MessagesProvider.tsx'
import { useRead } from '../../../reads.ts'
import { useToast } from '../../../ui/feedback/useToast.ts'
import { refusalSentence } from '../../../useSubmit.ts'

/**
 * A review as its server keeps it. A decision shows at once and is sent after those before it; a refused one is said, and what the
 * server holds is shown again.
 */
export function useReview(reviewId: string) {
  const { forms } = useMessages()
  const language = useLanguage()
  const toast = useToast()
  const read = useRead('planReviews', 'open', { reviewId })
  const text = useRead('planReviews', 'text', { reviewId }, { enabled: read.data !== undefined })
  const [own, setOwn] = useState<ReviewItem[] | null>(null)
  const [steps, setSteps] = useState<Decision[][]>([])
  const known = useRef(0)
  const waiting = useRef(0)
  const queue = useRef(Promise.resolve())
  const served = read.data
  const items = own ?? served?.items ?? []

  useEffect(() => {
    if (!served || served.revision < known.current) return
    known.current = served.revision
    if (waiting.current === 0) setOwn(null)
  }, [served])

  const refused = async (thrown: unknown): Promise<void> => {
    toast({ text: refusalSentence(thrown, forms.unreachable), tone: 'failed' })
    setSteps([])
    known.current = 0
    await read.refetch()
    setOwn(null)
  }

  const send = (next: ReviewItem[], decisions: Decision[], added?: Addition) => {
    setOwn(next)
    waiting.current += 1
    queue.current = after(queue.current, async () => {
      try {
        const answer = await api.planReviews.decide({ reviewId, basedOn: known.current, decisions, ...(added && { added }) })
        known.current = answer.revision
      } catch (thrown) {
        await refused(thrown)
      } finally {
        waiting.current -= 1
      }
    })
  }

  /** False where the decision makes no sense, with the sentence on the screen. */
  const decide = (decisions: Decision[]): boolean => {
    try {
      const next = decideOn(items, decisions, Infinity, known.current + 1)
      const before = decisions.map(({ key }) => items.find((item) => item.key === key)!)
      setSteps([...steps, before.map(({ key, verdict, values }) => ({ key, verdict, values }))])
      send(next, decisions)
      return true
    } catch (thrown) {
      if (!(thrown instanceof Problem)) throw thrown
      toast({ text: problemSentence(thrown, language), tone: 'failed' })
      return false
    }
  }

  const undo = (): string | null => {
    const step = steps.at(-1)
    if (!step) return null
    setSteps(steps.slice(0, -1))
    send(decideOn(items, step, Infinity, known.current + 1), step)
    return step[0]?.key ?? null
  }

  const add = (added: Addition) => {
    send(addItem(items, added, text.data?.text ?? '', known.current + 1), [], added)
    setSteps([...steps, [{ key: added.key, verdict: 'dropped' }]])
  }

  return { read, text, items, decide, undo, canUndo: steps.length > 0, add, settled: () => queue.current }
}

export type Review = ReturnType<typeof useReview>

async function after(earlier: Promise<void>, work: () => Promise<void>): Promise<void> {
  await earlier
  await work()
}
