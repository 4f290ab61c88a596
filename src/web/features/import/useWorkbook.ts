import { useState } from 'react'
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
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<string>()
  const start = (file: File, reading: Reading) => {
    setMappings([])
    setRead({ file, reading })
  }
  const say = async (...corrections: TableMapping[]) => {
    if (!read || busy) return
    const next = corrections.reduce(withCorrection, mappings)
    setBusy(true)
    setError(undefined)
    try {
      setRead({ file: read.file, reading: await readWorkbook(read.file, next) })
      setMappings(next)
    } catch (thrown) {
      setError(refusalSentence(thrown, forms.unreachable))
    } finally {
      setBusy(false)
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
