import { Worker } from 'node:worker_threads'
import type { PlanReading, ReadOptions } from '#domain/planSheet/readPlan.ts'
import type { ProblemCode, ProblemParams } from '#domain/problem.ts'
import { Problem } from '#domain/problem.ts'

export interface WorkbookRequest {
  bytes: Uint8Array
  options: ReadOptions
}

export type WorkbookAnswer = { reading: PlanReading } | { problem: { code: ProblemCode; params: ProblemParams } }

/** What one file may cost before it is given up. */
const importLimits = { bytes: 30 * 1024 * 1024, milliseconds: 30_000, heapMegabytes: 768 }

/**
 * Reads a file of unknown origin in a thread of its own, so that neither its time nor its memory is the server's.
 * Throws the `Problem` that says why a file can't be read at all; what single cells say wrong is part of the reading.
 */
export async function importWorkbook(bytes: Uint8Array, options: ReadOptions = {}): Promise<PlanReading> {
  if (bytes.length > importLimits.bytes) throw new Problem('workbookTooLarge')
  const answer = await inWorker({ bytes, options })
  if ('problem' in answer) throw new Problem(answer.problem.code, answer.problem.params)
  return answer.reading
}

function inWorker(request: WorkbookRequest): Promise<WorkbookAnswer> {
  const worker = new Worker(new URL('./workbookWorker.ts', import.meta.url), {
    workerData: request,
    resourceLimits: { maxOldGenerationSizeMb: importLimits.heapMegabytes },
  })
  const { promise, resolve, reject } = Promise.withResolvers<WorkbookAnswer>()
  const timer = setTimeout(() => reject(new Problem('workbookTooLarge')), importLimits.milliseconds)
  worker.once('message', resolve)
  worker.once('error', (error) => reject(isOutOfMemory(error) ? new Problem('workbookTooLarge') : error))
  return promise.finally(async () => {
    clearTimeout(timer)
    await worker.terminate()
  })
}

function isOutOfMemory(error: Error): boolean {
  return 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
}
