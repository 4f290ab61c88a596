import { useEffect, useRef, useState } from 'react'

/** A text while it is typed. Leaving it saves it, also by closing what it stands in; what was refused is still there. */
export function useDraft(saved: string, save: (text: string) => Promise<boolean>) {
  const [draft, setDraft] = useState<string | null>(null)
  const leave = () => {
    if (draft === null) return
    setDraft(null)
    if (draft !== saved) void save(draft).then((taken) => taken || setDraft(draft))
  }
  const latest = useRef(leave)
  useEffect(() => {
    latest.current = leave
  })
  useEffect(() => () => latest.current(), [])
  return { value: draft ?? saved, onChange: setDraft, onBlur: leave }
}
