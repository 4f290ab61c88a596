import { useEffect, useRef } from 'react'

/** The field that a press called up is ready to be typed into, and the keyboard of a phone comes with it. */
export function useTakesFocus() {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.querySelector('input')?.focus(), [])
  return box
}
