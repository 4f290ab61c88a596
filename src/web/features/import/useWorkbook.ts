import { useRef, useState } from 'react'
import type { TableMapping } from '#domain/planSheet/readPlan.ts'
import { api } from '../../api.ts'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { refusalSentence } from '../../useSubmit.ts'
import { toRemember, withCorrection } from './mapping/corrections.ts'
import type { Reading } from './workbookCalls.ts'
import { readWorkbook } from './workbookCalls.ts'

/** A file that was read, and read again with everything that its user put right. */
export function useWorkbook() {
  const { forms } = useMessages()
  const [read, setRead] = useState<{ file: File; reading: Reading } | null>(null)
  const [mappings, setMappings] = useState<TableMapping[]>([])
  const latest = useRef<TableMapping[]>([])
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<string>()
  const start = (file: File, reading: Reading) => {
    latest.current = []
    setMappings([])
    setRead({ file, reading })
  }
  const say = async (...corrections: TableMapping[]) => {
    if (!read) return
    const next = corrections.reduce(withCorrection, latest.current)
    latest.current = next
    setMappings(next)
    setBusy(true)
    setError(undefined)
    try {
      const reading = await readWorkbook(read.file, next)
      if (latest.current === next) setRead({ file: read.file, reading })
    } catch (thrown) {
      setError(refusalSentence(thrown, forms.unreachable))
    } finally {
      if (latest.current === next) setBusy(false)
    }
  }
  /** For the next file of this shape. */
  const remember = async () => {
    for (const sheet of read?.reading.sheets ?? []) {
      const tables = toRemember(sheet, mappings)
      if (tables.length > 0 && sheet.fingerprint) await api.workbook.rememberMapping({ fingerprint: sheet.fingerprint, tables })
    }
  }
  return { read, mappings, busy, error, start, say, remember, again: () => setRead(null) }
}
