import { useEffect, useRef, useState } from 'react'

interface DraftOptions {
  saved: string
  /** `basedOn` is the revision that the writer began from, so that a text of somebody else's in between is not written over unseen. */
  save: (text: string, basedOn: number) => Promise<boolean>
  revision: () => number
}

/** A text while it is typed. Leaving it saves it, also by closing what it stands in; what was refused is still there, and saving it again is meant. */
export function useDraft({ saved, save, revision }: DraftOptions) {
  const [draft, setDraft] = useState<string | null>(null)
  const begun = useRef(0)
  const change = (text: string) => {
    if (draft === null) begun.current = revision()
    setDraft(text)
  }
  const send = async (text: string) => {
    if (await save(text, begun.current)) return
    begun.current = revision()
    setDraft(text)
  }
  const leave = () => {
    if (draft === null) return
    setDraft(null)
    if (draft === saved) return
    void send(draft)
  }
  const latest = useRef(leave)
  useEffect(() => {
    latest.current = leave
  })
  useEffect(() => () => latest.current(), [])
  return { value: draft ?? saved, onChange: change, onBlur: leave }
}
