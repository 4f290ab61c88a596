import { useImperativeHandle, useLayoutEffect, useMemo, useState } from 'react'
import type { Option } from '../types.ts'
import { matching } from './choices.ts'
import type { EditorProps, Outcome } from './editor.ts'
import styles from './editors.module.css'
import { OptionList } from './OptionList.tsx'
import { walk } from './walk.ts'

/** A list to choose from; typing narrows it, arrows walk through it. */
export function ListEditor({ id, row, column, text, typed, words, ref, onDone, onPoint }: EditorProps<unknown>) {
  const query = typed ? text : ''
  const options = useMemo(() => matching(column.options?.(row, query) ?? [], query), [column, row, query])
  const present = row === undefined ? undefined : (column.value?.(row) ?? column.text(row))
  const isPresent = (option: Option) => option.value === present || option.label === present
  const [walked, setWalked] = useState<{ query: string; at: number } | undefined>(undefined)
  const at = walked?.query === query ? walked.at : typed ? 0 : options.findIndex(isPresent)
  const pointed = options[at] ? `${id}-${at}` : undefined
  useLayoutEffect(() => onPoint(pointed), [onPoint, pointed])
  useImperativeHandle(ref, () => ({
    onKey(event) {
      const to = event.altKey ? undefined : walk(event.key, at, options.length)
      if (to !== undefined) setWalked({ query, at: to })
      return to !== undefined
    },
    outcome(by): Outcome {
      const option = options[at]
      if (!typed && !walked) return { kind: 'nothing' }
      if (by === 'leaving') return exact(options, query)
      if (!option) return { kind: 'refused', reason: words.noMatch }
      return isPresent(option) ? { kind: 'nothing' } : { kind: 'value', value: option.value }
    },
  }))
  if (options.length === 0) return <p className={styles.none}>{words.noMatch}</p>
  return (
    <OptionList
      key={query}
      id={id}
      label={column.title}
      options={options}
      pointed={at}
      isPresent={isPresent}
      onChoose={({ value }) => onDone({ kind: 'value', value })}
    />
  )
}

/** Who goes elsewhere has chosen only what was typed in full. */
function exact(options: readonly Option[], typed: string): Outcome {
  const option = options.find(({ label }) => label === typed.trim())
  return option ? { kind: 'value', value: option.value } : { kind: 'nothing' }
}
