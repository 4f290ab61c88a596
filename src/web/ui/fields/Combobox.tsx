import { useLayoutEffect, useRef } from 'react'
import { ChevronDown } from 'lucide-react'
import { classes } from '../classes.ts'
import panelStyles from '../floating/panel.module.css'
import { usePlacement } from '../floating/usePlacement.ts'
import styles from './Combobox.module.css'
import control from './control.module.css'
import type { FieldWords } from './Field.tsx'
import { Field } from './Field.tsx'
import type { Option } from './matchOptions.ts'
import { OptionRow } from './OptionRow.tsx'
import { useCombobox } from './useCombobox.ts'

type ComboboxProps<Value extends string> = FieldWords & {
  value: Value | null
  options: readonly Option<Value>[]
  onChange: (value: Value | null) => void
  /** Shown when nothing matches. */
  emptyText: string
  placeholder?: string
  /** Take what was typed as a new entry; both or none. */
  onCreate?: (text: string) => void
  createLabel?: (text: string) => string
}

/** Choose by typing: people, tasks, KPIs. */
export function Combobox<Value extends string>(props: ComboboxProps<Value>) {
  const { label, labelHidden, hint, error, required, value, emptyText, placeholder, createLabel } = props
  const frame = useRef<HTMLSpanElement>(null)
  const panel = useRef<HTMLDivElement>(null)
  const combobox = useCombobox(props)
  const { open, matches, at, creatable, take } = combobox

  useLayoutEffect(() => {
    const element = panel.current
    if (!open || !element) return
    element.style.minWidth = `${frame.current?.offsetWidth ?? 0}px`
    element.showPopover()
    // The row revealed itself when it came, but nothing scrolls before it is shown.
    element.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
    return () => element.hidePopover()
  }, [open])
  usePlacement(open, frame, panel, below)

  return (
    <Field {...{ label, labelHidden, hint, error, required }}>
      {(given) => {
        const listId = `${given.id}-list`
        const rowId = (row: number) => `${given.id}-${row}`
        return (
          <>
            <span ref={frame} className={classes(control.control, control.framed)}>
              <input
                {...given}
                {...combobox.input}
                role="combobox"
                aria-expanded={open}
                aria-controls={listId}
                aria-autocomplete="list"
                aria-activedescendant={open && (matches.length > 0 || creatable) ? rowId(at) : undefined}
                autoComplete="off"
                placeholder={placeholder}
              />
              <ChevronDown size={16} className={styles.arrow} />
            </span>
            <div ref={panel} popover="manual" className={classes(panelStyles.panel, styles.panel)}>
              {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a native list can't be searched while typing */}
              <div id={listId} role="listbox" aria-label={typeof label === 'string' ? label : undefined}>
                {open &&
                  matches.map((option, row) => (
                    <OptionRow
                      key={option.value}
                      id={rowId(row)}
                      active={row === at}
                      chosen={option.value === value}
                      label={option.label}
                      detail={option.detail}
                      onTake={() => take(row)}
                    />
                  ))}
                {open && creatable && (
                  <OptionRow
                    id={rowId(matches.length)}
                    active={at === matches.length}
                    label={createLabel?.(creatable) ?? creatable}
                    onTake={() => take(matches.length)}
                  />
                )}
              </div>
              {open && matches.length === 0 && !creatable && <output className={styles.empty}>{emptyText}</output>}
            </div>
          </>
        )
      }}
    </Field>
  )
}

const below = { side: 'below', align: 'start' } as const
