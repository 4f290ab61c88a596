import { useEffect, useState } from 'react'
import type { z } from 'zod'
import type { Operations } from '#operations/index.ts'
import { useRead } from '../../reads.ts'
import type { SearchResult } from './resultAddress.ts'

export type SearchFilter = Omit<z.input<Operations['search']['find']['input']>, 'text' | 'limit' | 'skip'>

interface Search {
  /** Undefined while nothing was answered yet; the last answer while the next one comes. */
  results: SearchResult[] | undefined
  /** How many there are at least; null where they are too many to count. */
  total: number | null
  error: unknown
}

const PAUSE = 120

/** What is found while somebody types: asked for when they pause. */
export function useSearch(text: string, filter: SearchFilter, limit: number): Search {
  const asked = useWhenStill(text.trim())
  const { data, error } = useRead('search', 'find', { text: asked, limit, ...filter }, { enabled: asked !== '' })
  const [last, setLast] = useState<typeof data>()
  if (data && data !== last) setLast(data)
  const shown = text.trim() === '' ? undefined : (data ?? last)
  return { results: shown?.results, total: shown?.total ?? null, error }
}

export function useWhenStill(text: string): string {
  const [still, setStill] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setStill(text), PAUSE)
    return () => clearTimeout(timer)
  }, [text])
  return still
}
