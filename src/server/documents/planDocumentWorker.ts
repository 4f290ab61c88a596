import { parentPort, workerData } from 'node:worker_threads'
import { extractPlan } from '#domain/planText/extractPlan.ts'
import { Problem } from '#domain/problem.ts'
import type { PlanDocumentAnswer, PlanDocumentRequest } from './planDocument.ts'
import { readPlanDocument } from './planDocumentRead.ts'

const { bytes, textAlone } = workerData as PlanDocumentRequest
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port has no origin
parentPort?.postMessage(await answer())

async function answer(): Promise<PlanDocumentAnswer> {
  try {
    const document = await readPlanDocument(bytes)
    if (textAlone) return { text: document.text }
    return { reading: { ...document, draft: extractPlan(document.text) } }
  } catch (error) {
    if (error instanceof Problem) return { problem: { code: error.code, params: error.params } }
    throw error
  }
}
