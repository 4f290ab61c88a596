import { parentPort, workerData } from 'node:worker_threads'
import { Problem } from '#domain/problem.ts'
import type { OfflineFileAnswer } from './importOfflineFile.ts'
import { readSentBack } from './offlineFileRead.ts'

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port has no origin
parentPort?.postMessage(answer(workerData as Uint8Array))

function answer(bytes: Uint8Array): OfflineFileAnswer {
  try {
    return { sentBack: readSentBack(bytes) }
  } catch (error) {
    if (error instanceof Problem) return { problem: { code: error.code, params: error.params } }
    throw error
  }
}
