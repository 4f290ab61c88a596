import type { ChangeEvent, CompositionEvent, KeyboardEvent } from 'react'
import { useState } from 'react'
import type { Option } from './matchOptions.ts'
import { matchOptions, plain } from './matchOptions.ts'

type Choices<Value extends string> = {
  options: readonly Option<Value>[]
  value: Value | null
  onChange: (value: Value | null) => void
  /** Take what was typed as a new entry. */
  onCreate?: ((text: string) => void) | undefined
}

/** What a combobox shows and does. `typed` is undefined until something is typed: then the chosen option's label stands there. */
export function useCombobox<Value extends string>({ options, value, onChange, onCreate }: Choices<Value>) {
  const [typed, setTyped] = useState<string>()
  const [query, setQuery] = useState('')
  const [open, setOpen] = useState(false)
  const [at, setAt] = useState(0)

  const chosen = options.find((option) => option.value === value)
  const matches = matchOptions(options, query)
  const exact = query.trim() ? matches.find((option) => plain(option.label) === plain(query).trim()) : undefined
  const creatable = onCreate && query.trim() && !exact ? query.trim() : undefined
  const rows = matches.length + (creatable ? 1 : 0)

  const search = (text: string) => {
    setQuery(text)
    setAt(0)
  }
  const show = () => {
    if (open) return
    setOpen(true)
    setAt(Math.max(0, matches.indexOf(chosen as Option<Value>)))
  }
  const close = () => {
    setOpen(false)
    setTyped(undefined)
    setQuery('')
  }
  const choose = (option: Option<Value> | undefined) => {
    if (option && option.value !== value) onChange(option.value)
  }
  const take = (row: number) => {
    const option = matches[row]
    if (option) choose(option)
    else if (creatable) onCreate?.(creatable)
    close()
  }
  const leave = () => {
    if (typed === '' && value !== null) onChange(null)
    choose(exact)
    close()
  }
  const step = (by: number) => {
    if (!open) show()
    else if (rows > 0) setAt((at + by + rows) % rows)
  }
  const press = (event: KeyboardEvent) => {
    // While an input method is composing, Enter and the arrows are its own.
    if (event.nativeEvent.isComposing) return
    const acts: Record<string, (() => void) | undefined> = {
      ArrowDown: () => step(1),
      ArrowUp: () => step(-1),
      Enter: open && rows > 0 ? () => take(at) : undefined,
      Escape: open || typed !== undefined ? close : undefined,
    }
    const act = acts[event.key]
    if (!act) return
    event.preventDefault()
    act()
  }
  return {
    open,
    matches,
    at,
    creatable,
    take,
    input: {
      value: typed ?? chosen?.label ?? '',
      onChange: (event: ChangeEvent<HTMLInputElement>) => {
        setTyped(event.target.value)
        setOpen(true)
        // Half a syllable finds nobody: the list waits until the input method has finished.
        if (!(event.nativeEvent instanceof InputEvent && event.nativeEvent.isComposing)) search(event.target.value)
      },
      onCompositionEnd: (event: CompositionEvent<HTMLInputElement>) => search(event.currentTarget.value),
      onClick: show,
      onKeyDown: press,
      onBlur: leave,
    },
  }
}
