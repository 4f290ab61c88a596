import type { Issue } from '../issue.ts'
import { byUrgency, isUnresolved, promiseMissedDays } from '../issue.ts'
import type { IssueLine, PackSource } from './reviewPack.ts'

/** Every unresolved issue, and those that were raised since the last meeting; what needs somebody first above. */
export function issueLines({ issues, tasks, kpis, phase, today, since, nameOf }: PackSource): IssueLine[] {
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
      impact: [issue.impact, inNumbers(issue, kpis)].filter(Boolean).join(' · '),
      countermeasure: issue.countermeasure || issue.contingencyPlan,
      promised: issue.promisedDate,
      missedDays: promiseMissedDays(issue, today),
      isNew: issue.raisedOn > since,
    }))
}

/** 曝光量 −20%. */
function inNumbers({ impactKpiId, impactPercent }: Issue, kpis: PackSource['kpis']): string {
  const kpi = kpis.find(({ kpiId }) => kpiId === impactKpiId)
  if (!kpi || impactPercent === null || Number(impactPercent) === 0) return ''
  const percent = Math.abs(Number(impactPercent))
  return `${kpi.name} ${Number(impactPercent) < 0 ? '−' : '+'}${percent}%`
}
