import { v7 as newId } from 'uuid'
import type { Change } from '#domain/change.ts'
import { changed, created, removed } from '#domain/change.ts'
import type { Dependency } from '#domain/dependency.ts'
import { refuseLinks } from '#domain/dependency.ts'
import type { Nameable, Predecessor } from '#domain/dependencyText.ts'
import { nameable, readPredecessors } from '#domain/dependencyText.ts'
import { Problem } from '#domain/problem.ts'
import { problemSentence } from '#domain/problemSentence.ts'
import { rowNumbers } from '#domain/rowNumbers.ts'
import { findCircle } from '#domain/schedule/circle.ts'
import type { dependencies } from '#operations/dependencies.ts'
import type { InputOf } from '#operations/operation.ts'
import type { CampaignContext } from '../context.ts'
import { allDependencies, placesOfTasks } from '../queries/dependencies.ts'

type Given = InputOf<typeof dependencies.setPredecessors>['tasks']

interface Wanted {
  taskId: string
  links: Dependency[]
}

/** What tasks wait for, in place of what they waited for: the changes, and the tasks for which it can't be, each with its reason. */
export async function decidePredecessors(context: CampaignContext, given: Given) {
  const [before, { phases, tasks }] = [await allDependencies(context), await placesOfTasks(context)]
  const names = new Map(tasks.map(({ id, name }) => [id, name]))
  const known = nameable(tasks, rowNumbers(phases, tasks))
  const { changes, refused } = replaceLinks(before, given, names, known)
  const told = refused.map(({ taskId, problem }) => ({
    taskId,
    code: problem.code,
    message: problemSentence(problem, context.language),
  }))
  return { changes, refused: told }
}

/** The same for tasks that need not be saved yet: `before` are the links, `names` the tasks that there will be. */
export function replaceLinks(
  before: readonly Dependency[],
  given: Given,
  names: ReadonlyMap<string, string>,
  known: Nameable = nameable([], new Map()),
) {
  const ofTask = Map.groupBy(before, ({ successorId }) => successorId)
  const refused: { taskId: string; problem: Problem }[] = []
  const refuse = (taskId: string, problem: Problem) => refused.push({ taskId, problem })
  const wanted = new Map<string, Wanted>()
  for (const one of given)
    attempt(
      () => wanted.set(one.taskId, { taskId: one.taskId, links: wantedLinks(one, ofTask.get(one.taskId) ?? [], known, names) }),
      (problem) => refuse(one.taskId, problem),
    )
  refuseCircles(before, wanted, (id) => names.get(id) ?? '', refuse)
  const changes = [...wanted.values()].flatMap(({ taskId, links }) => changesTo(ofTask.get(taskId) ?? [], links))
  return { changes, refused }
}

function wantedLinks(
  { taskId, text, predecessors }: Given[number],
  before: Dependency[],
  known: Nameable,
  names: ReadonlyMap<string, string>,
): Dependency[] {
  const said: Predecessor[] =
    text === undefined
      ? (predecessors ?? []).map((link) => ({ kind: 'FS', lag: 0, lagUnit: 'day', ...link }))
      : readPredecessors(text, known)
  if (!names.has(taskId)) throw new Problem('notFound')
  if (said.some(({ predecessorId }) => !names.has(predecessorId)))
    throw new Problem('dependencyElsewhere', {}, { field: 'predecessors' })
  const kept = new Map(before.map((link) => [link.predecessorId, link.id]))
  const links = said.map((link) => ({ id: kept.get(link.predecessorId) ?? newId(), successorId: taskId, ...link }))
  refuseLinks(links, links, (id) => names.get(id)!)
  return links
}

/** Takes the tasks out that would wait in a circle, until none is left. */
function refuseCircles(
  before: readonly Dependency[],
  wanted: Map<string, Wanted>,
  nameOf: (id: string) => string,
  refuse: (taskId: string, problem: Problem) => void,
): void {
  const next = () => [
    ...before.filter(({ successorId }) => !wanted.has(successorId)),
    ...[...wanted.values()].flatMap(({ links }) => links),
  ]
  for (let circle = findCircle(next()); circle; circle = findCircle(next())) {
    const taskId = circle.find((id) => wanted.has(id))
    if (taskId === undefined) return
    attempt(
      () => refuseLinks(next(), wanted.get(taskId)!.links, nameOf),
      (problem) => refuse(taskId, problem),
    )
    wanted.delete(taskId)
  }
}

function changesTo(before: Dependency[], after: Dependency[]): Change[] {
  const old = new Map(before.map((link) => [link.id, link]))
  const stays = new Set(after.map(({ id }) => id))
  return [
    ...before.filter(({ id }) => !stays.has(id)).map(({ id }) => removed('dependency', id)),
    ...after.map((link) => (old.has(link.id) ? changed('dependency', old.get(link.id)!, link) : created('dependency', link))),
  ].filter((change) => change !== null)
}

function attempt(act: () => void, refuse: (problem: Problem) => void): void {
  try {
    act()
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    refuse(error)
  }
}
