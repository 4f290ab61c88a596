import { useCallback, useEffect, useRef, useState } from 'react'
import type { ReportFormat } from '#domain/closingReport/reportFormat.ts'
import type { Operations } from '#operations/index.ts'
import type { OutputOf } from '#operations/operation.ts'
import { Refused, addressOf, api } from '../../api.ts'
import { useReportWords } from './useReportWords.ts'

type Document = OutputOf<Operations['closingReports']['document']>['document']

export type Printing =
  | { state: 'none' }
  | { state: 'making'; format: ReportFormat; percent: number }
  | { state: 'made'; fileName: string; address: string }
  | { state: 'failed'; sentence: string }

const LOOK = 400

/** Has a document made and downloads it when it is there; leaving the screen or cancelling ends the waiting. */
export function usePrinting(campaignId: string) {
  const words = useReportWords()
  const [printing, setPrinting] = useState<Printing>({ state: 'none' })
  const waiting = useRef<AbortController>(null)
  const asked = useRef<string>(null)
  useEffect(() => () => waiting.current?.abort(), [])

  const print = useCallback(
    async (format: ReportFormat, asOf: string) => {
      waiting.current?.abort()
      const controller = new AbortController()
      waiting.current = controller
      const { signal } = controller
      const show = (next: Printing) => !signal.aborted && setPrinting(next)
      try {
        show({ state: 'making', format, percent: 0 })
        let { document } = await api.closingReports.print({ campaignId, format, asOf }, { signal })
        asked.current = document.id
        while (isUnderWay(document)) {
          show({ state: 'making', format, percent: document.progress })
          await pause(LOOK, signal)
          document = (await api.closingReports.document({ campaignId, documentId: document.id }, { signal })).document
        }
        if (document.state !== 'done') return show({ state: 'failed', sentence: words.failed })
        const address = addressOf('closingReports.file', { campaignId, documentId: document.id })
        show({ state: 'made', fileName: document.fileName, address })
        if (!signal.aborted) location.assign(address)
      } catch (error) {
        show({ state: 'failed', sentence: error instanceof Refused ? error.message : words.unreachable })
      }
    },
    [campaignId, words],
  )

  const cancel = useCallback(() => {
    waiting.current?.abort()
    setPrinting({ state: 'none' })
    const documentId = asked.current
    if (documentId) void api.closingReports.cancel({ campaignId, documentId }).catch(() => undefined)
  }, [campaignId])

  return { printing, print, cancel }
}

function isUnderWay({ state }: Document): boolean {
  return state === 'waiting' || state === 'running'
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  const timer = setTimeout(resolve, milliseconds)
  signal.addEventListener('abort', () => {
    clearTimeout(timer)
    resolve()
  })
  return promise
}
