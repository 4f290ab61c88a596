import { randomUUID } from 'node:crypto'
import type { Context as HttpContext } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { Problem } from '#domain/problem.ts'
import { problemSentence, problemStatus } from '#domain/problemSentence.ts'
import type { Language } from '#domain/problem.ts'
import type { Logger } from 'pino'

/** Answers what was thrown: an expected refusal with its sentence, anything else as a bug with a number to find it in the log by. */
export function refuse(http: HttpContext, error: unknown, language: Language, log: Logger): Response {
  const problem = asProblem(error)
  if (problem) return answer(http, problem, language)
  const reference = randomUUID().slice(0, 8)
  log.error({ err: error, reference, path: http.req.path, method: http.req.method }, 'unexpected')
  return answer(http, new Problem('unexpected', { reference }), language)
}

function answer(http: HttpContext, problem: Problem, language: Language): Response {
  const status = problemStatus(problem.code)
  const body = {
    type: `problem:${problem.code}`,
    code: problem.code,
    status,
    title: problemSentence(problem, language),
    params: problem.params,
    ...(problem.field && { field: problem.field }),
    ...problem.extra,
  }
  return http.json(body, status as ContentfulStatusCode, { 'content-type': 'application/problem+json; charset=utf-8' })
}

/** Waiting for a lock or an answer took too long, it was taken back too often, or the database is just starting again. */
const passing = new Set(
  ['55P03', '57014', '53300', '40001', '40P01', '57P01', '57P02', '57P03'].concat(
    'ECONNREFUSED',
    'ECONNRESET',
    'EPIPE',
    'ENOENT',
  ),
)
/** What the driver says without a code. */
const isBroken = /^Connection terminated|not queryable|^timeout exceeded when trying to connect/

/** What the database refuses for a reason that a caller can do something about. */
function asProblem(error: unknown): Problem | null {
  if (error instanceof Problem) return error
  if (!(error instanceof Error)) return null
  const { code = '', constraint = '', message } = error as Error & { code?: string; constraint?: string }
  if (code === '23505' && constraint.endsWith('_pkey')) return new Problem('idTaken', {}, { field: 'id' })
  if (code === '23505' && constraint === 'account_email') return new Problem('emailTaken', {}, { field: 'email' })
  return passing.has(code) || isBroken.test(message) ? new Problem('busy') : null
}
