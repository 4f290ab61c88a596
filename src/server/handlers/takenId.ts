import type { Noun } from '#domain/change.ts'
import { Problem } from '#domain/problem.ts'
import type { WorkspaceContext } from '../context.ts'
import { takenIds } from '../queries/references.ts'

/** Before a rule that would find the same row twice and say less: who sent it again wants to hear that it is there. */
export async function refuseTakenId({ tx, who }: WorkspaceContext, noun: Noun, id: string): Promise<void> {
  if ((await takenIds(tx, who.workspaceId, noun, [id])).size > 0) throw new Problem('idTaken', {}, { field: 'id' })
}
