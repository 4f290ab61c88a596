import { Worker } from 'node:worker_threads'
import { LARGEST_ATTACHMENT } from '#domain/attachment.ts'
import type { PlanDraft } from '#domain/planText/draft.ts'
import type { UnreadBecause } from '#domain/search/unread.ts'
import type { ProblemCode, ProblemParams } from '#domain/problem.ts'
import { Problem } from '#domain/problem.ts'
import type { PlanDocumentText } from './planDocumentRead.ts'

export interface PlanDocumentReading extends PlanDocumentText {
  draft: PlanDraft
}

export interface PlanDocumentRequest {
  bytes: Uint8Array
  /** What it says, and nothing of the plan in it. */
  textAlone?: true
}

export type PlanDocumentAnswer =
  | { reading: PlanDocumentReading }
  | { text: string }
  | { problem: { code: ProblemCode; params: ProblemParams } }

/** What one document may cost before it is given up. */
export const planDocumentLimits = { bytes: LARGEST_ATTACHMENT, milliseconds: 30_000, heapMegabytes: 768 }

/**
 * Reads a plan document of unknown origin (.docx, .pdf, .xlsx, .md, .txt) in a thread of its own, so that neither its time nor
 * its memory is the server's. Throws the `Problem` that says why a file can't be read; a text without a plan gives an empty draft.
 */
export async function extractPlanDocument(bytes: Uint8Array): Promise<PlanDocumentReading> {
  if (bytes.length > planDocumentLimits.bytes) throw new Problem('documentTooLarge')
  const answer = await inWorker({ bytes })
  if ('problem' in answer) throw new Problem(answer.problem.code, answer.problem.params)
  if ('text' in answer) throw new Error('asked for a plan')
  return answer.reading
}

/** What a document says, read as a plan document is, or why it can’t be read. */
export async function documentText(bytes: Uint8Array): Promise<{ text: string } | { unreadBecause: UnreadBecause }> {
  if (bytes.length > planDocumentLimits.bytes) return { unreadBecause: 'tooLarge' }
  try {
    const answer = await inWorker({ bytes, textAlone: true })
    if ('text' in answer) return { text: answer.text }
    return { unreadBecause: 'problem' in answer ? because(answer.problem.code) : 'unreadable' }
  } catch (error) {
    if (error instanceof Problem) return { unreadBecause: because(error.code) }
    throw error
  }
}

function because(code: ProblemCode): UnreadBecause {
  if (code === 'documentEncrypted') return 'encrypted'
  if (code === 'documentTooLarge') return 'tooLarge'
  return code === 'documentDamaged' ? 'damaged' : 'unreadable'
}

/** As `extractPlanDocument`, for text that somebody pasted. */
export async function extractPastedPlan(text: string): Promise<PlanDocumentReading> {
  return extractPlanDocument(new TextEncoder().encode(text))
}

function inWorker(request: PlanDocumentRequest): Promise<PlanDocumentAnswer> {
  const worker = new Worker(new URL('./planDocumentWorker.ts', import.meta.url), {
    workerData: request,
    resourceLimits: { maxOldGenerationSizeMb: planDocumentLimits.heapMegabytes },
  })
  const { promise, resolve, reject } = Promise.withResolvers<PlanDocumentAnswer>()
  const timer = setTimeout(() => reject(new Problem('documentTooLarge')), planDocumentLimits.milliseconds)
  worker.once('message', resolve)
  worker.once('error', (error) => reject(isOutOfMemory(error) ? new Problem('documentTooLarge') : error))
  return promise.finally(async () => {
    clearTimeout(timer)
    await worker.terminate()
  })
}

function isOutOfMemory(error: Error): boolean {
  return 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
}
