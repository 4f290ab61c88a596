import { Sparkles } from 'lucide-react'
import { useState } from 'react'
import { api } from '../../../api.ts'
import { useMessages } from '../../../messages/MessagesProvider.tsx'
import { Button } from '../../../ui/actions/Button.tsx'
import { useToast } from '../../../ui/feedback/useToast.ts'
import { refusalSentence } from '../../../useSubmit.ts'
import type { Review } from './useReview.ts'

/** Asks the workspace's language model what else the text says; it may take a minute, and one goes on checking meanwhile. */
export function AskModel({ reviewId, review }: { reviewId: string; review: Review }) {
  const { planReview: words, forms } = useMessages()
  const toast = useToast()
  const [busy, setBusy] = useState(false)
  const ask = async () => {
    setBusy(true)
    try {
      await review.settled()
      const { added, known, dropped } = await api.planReviews.suggest({ reviewId })
      toast({ text: words.suggested(added, known, dropped) })
    } catch (thrown) {
      toast({ text: refusalSentence(thrown, forms.unreachable), tone: 'failed' })
    } finally {
      setBusy(false)
    }
  }
  return (
    <Button icon={<Sparkles size={16} />} busy={busy} onClick={() => void ask()}>
      {words.suggest}
    </Button>
  )
}
