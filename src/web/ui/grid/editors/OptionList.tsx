import { useLayoutEffect, useRef, useState } from 'react'
import type { Option } from '../types.ts'
import { useVirtualRows } from '../useVirtualRows.ts'
import { createView } from '../view.ts'
import { scrollToShow } from '../viewport.ts'
import styles from './editors.module.css'

const optionHeight = 32

interface OptionListProps {
  readonly id: string
  readonly label: string
  readonly options: readonly Option[]
  /** The index of the option that Enter would take; −1 for none. */
  readonly pointed: number
  isPresent(option: Option): boolean
  onChoose(option: Option): void
}

/** Draws what of a list is in view: a company has more people than are worth drawing at each letter typed. */
export function OptionList({ id, label, options, pointed, isPresent, onChoose }: OptionListProps) {
  const [view] = useState(createView)
  const list = useRef<HTMLDivElement>(null)
  const { from, to } = useVirtualRows(view, optionHeight, options.length)
  useLayoutEffect(() => (list.current ? view.attach(list.current) : undefined), [view])
  useLayoutEffect(() => {
    if (list.current) showOption(list.current, Math.max(0, pointed))
  }, [pointed])
  return (
    <div ref={list} role="listbox" id={id} tabIndex={0} className={styles.list} aria-label={label}>
      <div role="presentation" className={styles.options} style={{ height: options.length * optionHeight }}>
        {options.slice(from, to).map((option, offset) => {
          const index = from + offset
          return (
            <div
              key={option.value}
              id={`${id}-${index}`}
              role="option"
              className={styles.option}
              style={{ top: index * optionHeight, height: optionHeight }}
              aria-selected={isPresent(option)}
              aria-setsize={options.length}
              aria-posinset={index + 1}
              data-pointed={index === pointed || undefined}
              onClick={() => onChoose(option)}
            >
              <span className={styles.optionLabel}>{option.label}</span>
              {option.detail === undefined ? null : <span className={styles.optionDetail}>{option.detail}</span>}
            </div>
          )
        })}
      </div>
    </div>
  )
}

function showOption(list: HTMLElement, index: number): void {
  const view = { at: list.scrollTop, size: list.clientHeight, before: 0, after: 8 }
  const top = scrollToShow(index * optionHeight, (index + 1) * optionHeight, view)
  if (top !== list.scrollTop) list.scrollTop = top
}
