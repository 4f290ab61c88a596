export type Option<Value extends string = string> = {
  value: Value
  label: string
  /** Shown beside the label: the department of a person. */
  detail?: string
  /** What else finds it: zhangmin. */
  keywords?: string
}

/** The options in which every typed word occurs; those that begin with the text come first. */
export function matchOptions<Value extends string>(options: readonly Option<Value>[], text: string): readonly Option<Value>[] {
  const typed = plain(text).trim()
  if (typed === '') return options
  const words = typed.split(/\s+/)
  const found = options.filter((option) => {
    const haystack = plain(`${option.label} ${option.detail ?? ''} ${option.keywords ?? ''}`)
    return words.every((word) => haystack.includes(word))
  })
  const begins = found.filter((option) => plain(option.label).startsWith(typed))
  return [...begins, ...found.filter((option) => !begins.includes(option))]
}

/** Full-width signs and letter case don't matter. */
export function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase()
}
