import type { ReactNode } from 'react'
import { useRef } from 'react'
import { Button } from '../actions/Button.tsx'

interface FileButtonProps {
  label: string
  icon: ReactNode
  /** As in the HTML attribute: 'image/*' */
  accept?: string
  multiple?: boolean
  /** Opens the camera of a phone at once. */
  camera?: boolean
  className?: string | undefined
  onFiles: (files: File[]) => void
}

export function FileButton({ label, icon, accept, multiple, camera, className, onFiles }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button small look="quiet" icon={icon} className={className} onClick={() => input.current?.click()}>
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={label}
        accept={accept}
        multiple={multiple}
        capture={camera ? 'environment' : undefined}
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])])
          event.target.value = ''
        }}
      />
    </>
  )
}
