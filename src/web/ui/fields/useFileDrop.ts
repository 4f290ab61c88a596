import type { DragEvent } from 'react'
import { useState } from 'react'

/** Lets an element take files that are dropped on it; `over` while some hang above it. */
export function useFileDrop(onFiles: (files: File[]) => void) {
  const [over, setOver] = useState(false)
  const holds = (event: DragEvent) => event.dataTransfer.types.includes('Files')
  return {
    over,
    target: {
      onDragOver: (event: DragEvent) => {
        if (!holds(event)) return
        event.preventDefault()
        setOver(true)
      },
      onDragLeave: (event: DragEvent) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false)
      },
      onDrop: (event: DragEvent) => {
        if (!holds(event)) return
        event.preventDefault()
        setOver(false)
        onFiles([...event.dataTransfer.files])
      },
    },
  }
}
