import { parentPort, workerData } from 'node:worker_threads'
import { Problem } from '#domain/problem.ts'
import { readPlan } from '#domain/planSheet/readPlan.ts'
import { readWorkbook } from './readWorkbook.ts'
import type { WorkbookAnswer, WorkbookRequest } from './importWorkbook.ts'

const { bytes, options } = workerData as WorkbookRequest
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port has no origin
parentPort?.postMessage(await answer())

async function answer(): Promise<WorkbookAnswer> {
  try {
    return { reading: readPlan(await readWorkbook(bytes), options) }
  } catch (error) {
    if (error instanceof Problem) return { problem: { code: error.code, params: error.params } }
    throw error
  }
}
