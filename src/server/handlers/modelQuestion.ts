import { Problem } from '#domain/problem.ts'
import type { WorkspaceContext } from '../context.ts'
import { modelSettingOf } from '../queries/modelSettings.ts'
import type { ModelSetting } from '../queries/modelSettings.ts'
import { documentById } from '../queries/planDocuments.ts'
import { openReview } from './reviewAccess.ts'

const LONGEST = 100_000

export interface ModelQuestion {
  setting: ModelSetting
  text: string
}

/** What the model is to be asked about a review, for those who may decide in it. */
export async function modelQuestion(context: WorkspaceContext, input: unknown): Promise<ModelQuestion> {
  const { tx, who } = context
  const { documentId } = await openReview(context, (input as { reviewId: string }).reviewId)
  const setting = await modelSettingOf(tx, who.workspaceId)
  if (!setting) throw new Problem('noModel')
  const { text } = (await documentById(tx, who.workspaceId, documentId))!
  if (text.length > LONGEST) throw new Problem('tooLongForModel', { most: LONGEST })
  return { setting, text }
}
