import type { Language, ProblemCode, ProblemParams } from './problem.ts'
import { problems } from './problems.ts'

/** What a refusal says to the user, filled in. */
export function problemSentence(problem: { code: ProblemCode; params: ProblemParams }, language: Language): string {
  return problems[problem.code][language].replace(/\{(\w+)\}/g, (_, name: string) => String(problem.params[name] ?? ''))
}

/** The status of HTTP that a refusal is answered with. */
export function problemStatus(code: ProblemCode): number {
  return problems[code].status
}
