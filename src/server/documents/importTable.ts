import { Worker } from 'node:worker_threads'
import type { TableReading } from '#domain/kpi/readTable.ts'
import type { TableMapping } from '#domain/kpi/tableMapping.ts'
import type { ProblemCode, ProblemParams } from '#domain/problem.ts'
import { Problem } from '#domain/problem.ts'

/** What may help to understand a file of values. */
export interface TableOptionsOfFile {
  knownMetrics: string[]
  /** Of days without one. */
  year: number
  /** The one to read; null is the first that holds days. */
  sheet: string | null
  /** What the caller says; null leaves it to the remembered mapping of the same shape, and then to the table itself. */
  mapping: TableMapping | null
  remembered: { shape: string; mapping: TableMapping }[]
}

/** A file of values as it was understood; a .csv is one sheet without a name. */
export interface TableFile {
  reading: TableReading
  shape: string
  sheet: string
  sheets: string[]
  /** By the mapping of an earlier file of the same shape. */
  isRemembered: boolean
}

export type TableAnswer = { file: TableFile } | { problem: { code: ProblemCode; params: ProblemParams } }

/** What one file may cost before it is given up. */
const limits = { bytes: 30 * 1024 * 1024, milliseconds: 30_000, heapMegabytes: 768 }

/**
 * Reads and understands a file of unknown origin in a thread of its own. Throws the `Problem` that says why it can't be read at all; what
 * single cells say wrong is part of the reading.
 */
export async function importTable(bytes: Uint8Array, options: TableOptionsOfFile): Promise<TableFile> {
  if (bytes.length > limits.bytes) throw new Problem('workbookTooLarge')
  const answer = await inWorker(bytes, options)
  if ('problem' in answer) throw new Problem(answer.problem.code, answer.problem.params)
  return answer.file
}

function inWorker(bytes: Uint8Array, options: TableOptionsOfFile): Promise<TableAnswer> {
  const worker = new Worker(new URL('./tableWorker.ts', import.meta.url), {
    workerData: { bytes, options },
    resourceLimits: { maxOldGenerationSizeMb: limits.heapMegabytes },
  })
  const { promise, resolve, reject } = Promise.withResolvers<TableAnswer>()
  const timer = setTimeout(() => reject(new Problem('workbookTooLarge')), limits.milliseconds)
  worker.once('message', resolve)
  worker.once('error', (error) =>
    reject('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new Problem('workbookTooLarge') : error),
  )
  return promise.finally(async () => {
    clearTimeout(timer)
    await worker.terminate()
  })
}
