import type { KeyboardEvent } from 'react'
import { useId, useRef, useState } from 'react'
import { classes } from '../classes.ts'
import control from './control.module.css'
import styles from './MentionField.module.css'
import { matchOptions } from './matchOptions.ts'
import type { Option } from './matchOptions.ts'
import { OptionRow } from './OptionRow.tsx'
import areaStyles from './TextArea.module.css'

interface MentionFieldProps {
  label: string
  /** What the offered names are. */
  listLabel: string
  value: string
  onChange: (value: string) => void
  /** Whom an @ can name: what is put into the text is the label. */
  options: readonly Option[]
  placeholder?: string
  maxLength?: number
  error?: string | undefined
  /** Ctrl+Enter. */
  onSubmit?: () => void
}

const MOST = 6

/** Text in which an @ offers names to choose from, by arrow keys or a press. */
export function MentionField({
  label,
  listLabel,
  value,
  onChange,
  options,
  placeholder,
  maxLength,
  error,
  onSubmit,
}: MentionFieldProps) {
  const id = useId()
  const area = useRef<HTMLTextAreaElement>(null)
  const [typing, setTyping] = useState<{ from: number; to: number } | null>(null)
  const [at, setAt] = useState(0)
  const matches = typing ? matchOptions(options, value.slice(typing.from + 1, typing.to)).slice(0, MOST) : []
  const isOpen = matches.length > 0
  const look = (text: string, caret: number) => {
    const begun = /@[^@\s]{0,20}$/.exec(text.slice(0, caret))
    setTyping(begun ? { from: begun.index, to: caret } : null)
    setAt(0)
  }
  const take = (option: Option) => {
    if (!typing) return
    const before = `${value.slice(0, typing.from)}@${option.label} `
    onChange(before + value.slice(typing.to))
    setTyping(null)
    requestAnimationFrame(() => area.current?.setSelectionRange(before.length, before.length))
    area.current?.focus()
  }
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) return onSubmit?.()
    if (!isOpen) return
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step) setAt((at + step + matches.length) % matches.length)
    else if (event.key === 'Enter' || event.key === 'Tab') take(matches[at]!)
    else if (event.key === 'Escape') setTyping(null)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div className={styles.field}>
      <textarea
        ref={area}
        aria-label={label}
        aria-haspopup="listbox"
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={isOpen ? `${id}-${at}` : undefined}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${id}-error` : undefined}
        rows={2}
        maxLength={maxLength}
        placeholder={placeholder}
        className={classes(control.control, areaStyles.area)}
        value={value}
        onChange={({ target }) => {
          onChange(target.value)
          look(target.value, target.selectionStart)
        }}
        onKeyDown={press}
        onBlur={() => setTyping(null)}
      />
      {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a native list can't be chosen from while typing */}
      <div id={`${id}-list`} role="listbox" aria-label={listLabel} className={styles.list} hidden={!isOpen}>
        {matches.map((option, row) => (
          <OptionRow
            key={option.value}
            id={`${id}-${row}`}
            active={row === at}
            label={option.label}
            detail={option.detail}
            onTake={() => take(option)}
          />
        ))}
      </div>
      {error && (
        <p id={`${id}-error`} role="alert" className={styles.error}>
          {error}
        </p>
      )}
    </div>
  )
}
