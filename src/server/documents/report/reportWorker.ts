import { parentPort, workerData } from 'node:worker_threads'
import type { WorkerAnswer, WorkerRequest } from './documentInWorker.ts'
import { makeDocument, type DocumentSource } from './makeDocument.ts'

const { format, source } = workerData as WorkerRequest
const bytes = await makeDocument(format, JSON.parse(source) as DocumentSource, (percent) => say({ percent }))
say({ bytes })

function say(answer: WorkerAnswer): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port has no origin
  parentPort?.postMessage(answer)
}
