import type { Change } from '#domain/change.ts'
import type { PlanLink } from '#domain/planSheet/planDraft.ts'
import { sameLinks } from '#domain/planSheet/predecessorCells.ts'
import { Problem } from '#domain/problem.ts'
import { problemSentence } from '#domain/problemSentence.ts'
import type { CampaignContext } from '../context.ts'
import { sentence } from './campaignFromDraft.ts'
import { replaceLinks } from './predecessors.ts'
import type { Difference, Rows } from './taskDifferences.ts'

/** What ticked rows wait for, as links between the tasks that there will be; and sentences on what could not be taken. */
export async function linkDifferences(
  context: CampaignContext,
  { tasks, dependencies }: Rows,
  differences: readonly Difference[],
  added: readonly Change[],
): Promise<{ changes: Change[]; left: string[] }> {
  const left: string[] = []
  const refuse = (difference: Difference, problem: Problem) =>
    left.push(sentence(context, difference, problemSentence(problem, context.language)))
  const gone = new Set(differences.flatMap(({ kind, key }) => (kind === 'removed' ? [key] : [])))
  const rows = differences.filter(({ kind }) => kind === 'added')
  const idAt = new Map(rows.map(({ row }, index) => [row, added[index]!.id]))
  const names = new Map([
    ...tasks.filter(({ id }) => !gone.has(id)).map(({ id, name }) => [id, name] as const),
    ...rows.map(({ name }, index) => [added[index]!.id, name] as const),
  ])
  const before = dependencies.filter(({ predecessorId, successorId }) => names.has(predecessorId) && names.has(successorId))
  const linked = Map.groupBy(before, ({ successorId }) => successorId)
  const asked = new Map<string, Difference>()
  const given = differences.flatMap((difference) => {
    const said = difference.fields.find(({ field }) => field === 'predecessors')
    const taskId = difference.kind === 'added' ? idAt.get(difference.row) : difference.key
    if (!said || !taskId || !names.has(taskId)) return []
    const now = (linked.get(taskId) ?? []).map((link): PlanLink => ({ ...link, key: link.predecessorId, row: null, name: '' }))
    if (difference.kind === 'changed' && !sameLinks(now, remaining((said.before ?? []) as PlanLink[], names), true)) {
      refuse(difference, new Problem('predecessorsChanged', {}, { field: 'predecessors' }))
      return []
    }
    asked.set(taskId, difference)
    const predecessors = (said.after as PlanLink[]).flatMap(({ key, row, name, ...link }) => {
      const predecessorId = key ?? idAt.get(row)
      if (predecessorId !== undefined && names.has(predecessorId)) return [{ ...link, predecessorId }]
      refuse(difference, new Problem('dependencyUnknown', { text: name }, { field: 'predecessors' }))
      return []
    })
    return [{ taskId, predecessors }]
  })
  const { changes, refused } = replaceLinks(before, given, names)
  for (const { taskId, problem } of refused) refuse(asked.get(taskId)!, problem)
  return { changes, left }
}

function remaining(links: PlanLink[], names: ReadonlyMap<string, string>): PlanLink[] {
  return links.filter(({ key }) => key !== null && names.has(key))
}
