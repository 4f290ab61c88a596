import { Search } from 'lucide-react'
import type { KeyboardEvent, ReactNode } from 'react'
import { useId, useState } from 'react'
import styles from './CommandBox.module.css'

export interface Command {
  key: string
  icon: ReactNode
  title: ReactNode
  detail?: ReactNode
  onSelect: () => void
}

export interface CommandGroup {
  heading: string
  commands: readonly Command[]
}

interface CommandBoxProps {
  label: string
  placeholder: string
  /** What was typed, when no input method is still putting it together. */
  onText: (text: string) => void
  groups: readonly CommandGroup[]
  emptyText: string
}

/** Type, go up and down, Enter. While an input method composes, its keys are its own. */
export function CommandBox({ label, placeholder, onText, groups, emptyText }: CommandBoxProps) {
  const id = useId()
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState<string>()
  const commands = groups.flatMap((group) => group.commands)
  const at = Math.max(
    0,
    commands.findIndex(({ key }) => key === chosen),
  )
  const rowId = (key: string) => `${id}-${key}`
  const type = (text: string, isComposing: boolean) => {
    setTyped(text)
    setChosen(undefined)
    if (!isComposing) onText(text)
  }
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.keyCode === COMPOSING) return
    const step = steps[event.key]
    if (step !== undefined && commands.length > 0) {
      event.preventDefault()
      const next = commands[(at + step + commands.length) % commands.length]!
      setChosen(next.key)
      document.getElementById(rowId(next.key))?.scrollIntoView({ block: 'nearest' })
    }
    if (event.key === 'Enter') {
      event.preventDefault()
      commands[at]?.onSelect()
    }
  }
  return (
    <div className={styles.box}>
      <label className={styles.field}>
        <Search size={16} aria-hidden />
        <input
          role="combobox"
          aria-label={label}
          aria-expanded
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={commands[at] && rowId(commands[at].key)}
          autoComplete="off"
          spellCheck={false}
          maxLength={200}
          placeholder={placeholder}
          value={typed}
          onChange={(event) => type(event.target.value, (event.nativeEvent as InputEvent).isComposing)}
          onCompositionEnd={(event) => type(event.currentTarget.value, false)}
          onKeyDown={press}
        />
      </label>
      {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a native list can't be searched while typing */}
      <div id={`${id}-list`} role="listbox" aria-label={label} className={styles.list}>
        {groups
          .filter((group) => group.commands.length > 0)
          .map(({ heading, commands: rows }) => (
            // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a group of options, not of fields
            <div key={heading} role="group" aria-label={heading}>
              <p className={styles.heading} aria-hidden>
                {heading}
              </p>
              {rows.map((command) => (
                <Row key={command.key} id={rowId(command.key)} command={command} active={command === commands[at]} />
              ))}
            </div>
          ))}
      </div>
      {commands.length === 0 && <output className={styles.empty}>{emptyText}</output>}
    </div>
  )
}

const COMPOSING = 229
const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 }

function Row({ id, command, active }: { id: string; command: Command; active: boolean }) {
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/prefer-tag-over-role, jsx-a11y/interactive-supports-focus -- the field has the keys
    <div id={id} role="option" aria-selected={active} className={styles.row} onClick={command.onSelect}>
      <span className={styles.icon}>{command.icon}</span>
      <span className={styles.title}>{command.title}</span>
      {command.detail && <span className={styles.detail}>{command.detail}</span>}
    </div>
  )
}
