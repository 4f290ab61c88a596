import { Problem } from '#domain/problem.ts'
import { problemSentence } from '#domain/problemSentence.ts'
import type { closings as declared } from '#operations/closings.ts'
import type { InputOf, OutputOf } from '#operations/operation.ts'
import type { CampaignContext } from '../context.ts'

export type ClosingInput = Omit<InputOf<typeof declared.decide>, 'campaignId'>
export type Refused = OutputOf<typeof declared.decide>['refused']

/** Decides one after another: what is refused is named with the reason, the others go on. */
export function tryEach<Result>(
  { language }: CampaignContext,
  ids: string[],
  decide: (id: string) => Result,
): { results: Result[]; refused: Refused } {
  const [results, refused]: [Result[], Refused] = [[], []]
  for (const id of ids) {
    try {
      results.push(decide(id))
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      refused.push({ id, code: error.code, message: problemSentence(error, language) })
    }
  }
  return { results, refused }
}
