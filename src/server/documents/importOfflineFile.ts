import { Worker } from 'node:worker_threads'
import type { ProblemCode, ProblemParams } from '#domain/problem.ts'
import { Problem } from '#domain/problem.ts'
import type { SentBack } from './offlineFileRead.ts'

export type OfflineFileAnswer = { sentBack: SentBack } | { problem: { code: ProblemCode; params: ProblemParams } }

/** What one file may cost before it is given up. */
const limits = { milliseconds: 20_000, heapMegabytes: 512 }

/** Reads a file of unknown origin in a thread of its own. Throws the `Problem` that says why it can't be read. */
export async function importOfflineFile(bytes: Uint8Array): Promise<SentBack> {
  const worker = new Worker(new URL('./offlineFileWorker.ts', import.meta.url), {
    workerData: bytes,
    resourceLimits: { maxOldGenerationSizeMb: limits.heapMegabytes },
  })
  const { promise, resolve, reject } = Promise.withResolvers<OfflineFileAnswer>()
  const timer = setTimeout(() => reject(new Problem('offlineFileBroken')), limits.milliseconds)
  worker.once('message', resolve)
  worker.once('error', reject)
  const answer = await promise.finally(async () => {
    clearTimeout(timer)
    await worker.terminate()
  })
  if ('problem' in answer) throw new Problem(answer.problem.code, answer.problem.params)
  return answer.sentBack
}
