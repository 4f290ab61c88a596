import type { Option } from '../types.ts'

/** The options that what was typed may mean; those that begin with it first, else in the caller's order. */
export function matching(options: readonly Option[], typed: string): readonly Option[] {
  const wanted = folded(typed)
  if (wanted === '') return options
  const starts: Option[] = []
  const contains: Option[] = []
  for (const option of options) {
    const at = place(option, wanted)
    if (at === 0) starts.push(option)
    else if (at > 0) contains.push(option)
  }
  return [...starts, ...contains]
}

function place(option: Option, wanted: string): number {
  const found = [option.label, option.search ?? '', option.detail ?? ''].map((text) => folded(text).indexOf(wanted))
  const best = found.filter((at) => at >= 0)
  return best.length === 0 ? -1 : Math.min(...best)
}

function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase().trim()
}
