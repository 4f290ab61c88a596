import { Worker } from 'node:worker_threads'
import type { Separator, TableRow } from '#domain/kpi/csv.ts'
import type { ProblemCode, ProblemParams } from '#domain/problem.ts'
import { Problem } from '#domain/problem.ts'

/** A file of values as rows of text, sheet by sheet; a .csv is one sheet without a name. */
export interface TableFile {
  sheets: { name: string; rows: TableRow[]; separator: Separator }[]
}

export type TableAnswer = { file: TableFile } | { problem: { code: ProblemCode; params: ProblemParams } }

/** What one file may cost before it is given up. */
const limits = { bytes: 30 * 1024 * 1024, milliseconds: 30_000, heapMegabytes: 768 }

/** Reads a file of unknown origin in a thread of its own. Throws the `Problem` that says why it can't be read at all. */
export async function importTable(bytes: Uint8Array): Promise<TableFile> {
  if (bytes.length > limits.bytes) throw new Problem('workbookTooLarge')
  const answer = await inWorker(bytes)
  if ('problem' in answer) throw new Problem(answer.problem.code, answer.problem.params)
  return answer.file
}

function inWorker(bytes: Uint8Array): Promise<TableAnswer> {
  const worker = new Worker(new URL('./tableWorker.ts', import.meta.url), {
    workerData: { bytes },
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
