import { Worker } from 'node:worker_threads'
import type { ReportFormat } from '#domain/closingReport/reportFormat.ts'

export interface WorkerRequest {
  format: ReportFormat
  /** A `DocumentSource` as JSON. */
  source: string
}

export type WorkerAnswer = { percent: number } | { bytes: Uint8Array }

/** What one document may cost before it is given up. */
const limits = { milliseconds: 120_000, heapMegabytes: 1024 }

/** Makes a document in a thread of its own, so that the server goes on answering. `signal` ends it at once. */
export function documentInWorker(
  request: WorkerRequest,
  { progress = () => {}, signal }: { progress?: (percent: number) => void; signal?: AbortSignal } = {},
): Promise<Uint8Array> {
  const worker = new Worker(new URL('./reportWorker.ts', import.meta.url), {
    workerData: request,
    resourceLimits: { maxOldGenerationSizeMb: limits.heapMegabytes },
  })
  const { promise, resolve, reject } = Promise.withResolvers<Uint8Array>()
  const timer = setTimeout(() => reject(new Error('a document took too long')), limits.milliseconds)
  const stop = () => reject(new Error('a document was stopped'))
  signal?.addEventListener('abort', stop)
  worker.on('message', (answer: WorkerAnswer) => ('bytes' in answer ? resolve(answer.bytes) : progress(answer.percent)))
  worker.once('error', reject)
  worker.once('exit', () => reject(new Error('a document’s thread ended')))
  return promise.finally(async () => {
    clearTimeout(timer)
    signal?.removeEventListener('abort', stop)
    await worker.terminate()
  })
}
