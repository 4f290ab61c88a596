import type { DragEvent, ReactNode } from 'react'
import { useId, useRef, useState } from 'react'
import { Upload } from 'lucide-react'
import { Button } from '../actions/Button.tsx'
import { classes } from '../classes.ts'
import styles from './FileDrop.module.css'

type FileDropProps = {
  /** 把工作簿拖到这里 */
  label: string
  buttonLabel: string
  hint?: ReactNode
  error?: string | undefined
  /** As in the HTML attribute: '.xlsx,.docx' */
  accept?: string
  multiple?: boolean
  busy?: boolean
  onFiles: (files: File[]) => void
}

export function FileDrop({ label, buttonLabel, hint, error, accept, multiple, busy, onFiles }: FileDropProps) {
  const input = useRef<HTMLInputElement>(null)
  const labelId = useId()
  const noteId = useId()
  const [over, setOver] = useState(false)
  const give = (list: FileList | null) => {
    const files = [...(list ?? [])]
    if (files.length > 0 && !busy) onFiles(multiple ? files : files.slice(0, 1))
  }
  const hold = (event: DragEvent) => {
    event.preventDefault()
    setOver(true)
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    give(event.dataTransfer.files)
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- dropping has the button as its equal
    <fieldset
      aria-labelledby={labelId}
      aria-describedby={noteId}
      className={classes(styles.zone, over && styles.over, error && styles.wrong)}
      onDragOver={hold}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <p id={labelId} className={styles.label}>
        {label}
      </p>
      <Button busy={busy} icon={<Upload size={16} />} onClick={() => input.current?.click()}>
        {buttonLabel}
      </Button>
      <p id={noteId} aria-live="polite" className={error ? styles.error : styles.hint}>
        {error ?? hint}
      </p>
      <input
        ref={input}
        type="file"
        hidden
        accept={accept}
        multiple={multiple}
        onChange={(event) => {
          give(event.target.files)
          event.target.value = ''
        }}
      />
    </fieldset>
  )
}
