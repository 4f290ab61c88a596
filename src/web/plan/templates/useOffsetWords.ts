import { readOffset, writeOffset } from '#domain/template/offset.ts'
import { useTemplateWords } from './useTemplateWords.ts'

/** Days around day 0 in words. */
export function useOffsetWords() {
  const words = useTemplateWords()
  const one = (offset: string) => {
    const { count, unit } = readOffset(offset)
    return words.offset(count, unit)
  }
  return {
    one,
    /** From one to another; where `isExclusive` the second is the day after the last. */
    text: (from: string | null, until: string | null, isExclusive = false) => {
      if (from === null && until === null) return words.noDays
      const last = until === null ? null : isExclusive ? dayBefore(until) : until
      return words.offsets(one((from ?? last)!), one((last ?? from)!))
    },
  }
}

function dayBefore(offset: string): string {
  const parts = readOffset(offset)
  return writeOffset({ ...parts, count: parts.count - 1, rest: 0 })
}
