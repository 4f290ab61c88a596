import type { problems } from './problems.ts'

export type Language = 'zh' | 'en'
export type ProblemCode = keyof typeof problems
export type ProblemParams = Record<string, string | number>

/**
 * An expected refusal, with a sentence for the user in both languages (`problems.ts`, told by `problemSentence.ts`, which the browser loads
 * only where it tells one). Anything else that is thrown is a bug.
 * `field` names the input that the sentence is about; `extra` travels to the caller as it is (both values of a conflict, for example).
 */
export class Problem extends Error {
  readonly code: ProblemCode
  readonly params: ProblemParams
  readonly field: string | undefined
  readonly extra: Record<string, unknown> | undefined

  constructor(code: ProblemCode, params: ProblemParams = {}, about: { field?: string; extra?: Record<string, unknown> } = {}) {
    super(code)
    this.name = 'Problem'
    this.code = code
    this.params = params
    this.field = about.field
    this.extra = about.extra
  }
}
