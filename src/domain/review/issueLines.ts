import { byUrgency, isUnresolved, promiseMissedDays } from '../issue.ts'
import type { IssueLine, PackSource } from './reviewPack.ts'

/** Every unresolved issue, and those that were raised since the last meeting; what needs somebody first above. */
export function issueLines({ issues, tasks, phase, today, since, nameOf }: PackSource): IssueLine[] {
  const inPhase = new Set(tasks.filter(({ phaseId }) => phase === null || phaseId === phase.id).map(({ id }) => id))
  return issues
    .filter((issue) => isUnresolved(issue) || issue.raisedOn > since)
    .filter(({ taskId }) => phase === null || (taskId !== null && inPhase.has(taskId)))
    .toSorted(byUrgency(today))
    .map((issue) => ({
      noun: 'issue',
      id: issue.id,
      number: issue.number,
      description: issue.description,
      owner: nameOf(issue.ownerId),
      severity: issue.severity,
      impact: issue.impact,
      countermeasure: issue.countermeasure || issue.contingencyPlan,
      promised: issue.promisedDate,
      missedDays: promiseMissedDays(issue, today),
      isNew: issue.raisedOn > since,
    }))
}
