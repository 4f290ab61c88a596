import type { Change } from '../change.ts'
import { created } from '../change.ts'
import { addDays } from '../day.ts'
import { blankTask } from '../taskEdit.ts'
import type { DatedTemplate } from './dated.ts'
import type { TemplateKpi } from './template.ts'

interface Matched {
  /** The person of each role, by its key. */
  person: (role: string | null) => string | null
  department: (name: string) => string | null
  /** The metric of a KPI. */
  metric: (kpi: TemplateKpi) => string
  /** The target of each goal, by its key; what is missing is the template's. */
  targets: Readonly<Record<string, string | null>>
  newId: () => string
}

/** The rows of a new campaign from a template: everything that is planned, and nothing that has happened. */
export function planFromTemplate(dated: DatedTemplate, { person, department, metric, targets, newId }: Matched): Change[] {
  const { content } = dated
  const ids = new Map<string, string>()
  const idOf = (kind: string, key: string): string => {
    const name = `${kind} ${key}`
    if (!ids.has(name)) ids.set(name, newId())
    return ids.get(name)!
  }
  const idOrNull = (kind: string, key: string | null) => (key === null ? null : idOf(kind, key))
  const places = new Map<string | null, number>()
  const nextPlace = (phase: string | null) => {
    places.set(phase, (places.get(phase) ?? 0) + 1)
    return places.get(phase)!
  }
  return [
    ...content.kpis.map((kpi, position) =>
      created('kpi', {
        id: idOf('kpi', kpi.key),
        metricId: metric(kpi),
        position: position + 1,
        name: kpi.name,
        ownerId: person(kpi.owner),
        dimensionName: kpi.dimensionName,
        dimensions: kpi.dimensions,
        targetValue: kpi.targetValue,
        startDate: kpi.from && dated.dayAt(kpi.from),
        endDate: kpi.until && addDays(dated.dayAt(kpi.until), -1),
        shape: kpi.shape,
        phaseShares: Object.fromEntries(Object.entries(kpi.phaseShares).map(([key, share]) => [idOf('phase', key), share])),
        dayTargets: Object.fromEntries(kpi.dayTargets.map(({ day, value }) => [dated.dayAt(day), value])),
        likeKpiId: null,
        startLevel: null,
        dataSource: kpi.dataSource,
      }),
    ),
    ...content.goals.map(({ key, metric: name, comparator, targetValue, unit, note, kpi }, position) =>
      created('goal', {
        id: idOf('goal', key),
        position: position + 1,
        metric: name,
        comparator,
        targetValue: key in targets ? targets[key]! : targetValue,
        baselineTargetValue: null,
        unit,
        note,
        kpiId: idOrNull('kpi', kpi),
      }),
    ),
    ...dated.milestones.map(({ key, name, dueDate, dateRule, note }) =>
      created('milestone', { id: idOf('milestone', key), name, dueDate, dateRule, baselineDueDate: null, reachedOn: null, note }),
    ),
    ...dated.phases.map(({ key, name, startDate, endDate }, index) =>
      created('phase', {
        id: idOf('phase', key),
        position: index + 1,
        name,
        startDate,
        endDate,
        baselineStartDate: null,
        baselineEndDate: null,
      }),
    ),
    ...content.departments.map(({ name, contact }, index) =>
      created('participant', {
        id: newId(),
        position: index + 1,
        departmentId: department(name),
        personId: person(contact),
        role: 'member',
      }),
    ),
    ...dated.tasks.map((task) =>
      created('task', {
        ...blankTask(idOf('task', task.key), nextPlace(task.phase)),
        phaseId: idOrNull('phase', task.phase),
        milestoneId: idOrNull('milestone', task.milestone),
        seriesId: idOrNull('series', task.series),
        name: task.name,
        description: task.description,
        deliverable: task.deliverable,
        acceptanceCriteria: task.acceptanceCriteria,
        ...peopleOf(person(task.role), task.helpers.map(person), person(task.reviewer)),
        plannedStart: task.plannedStart,
        plannedFinish: task.plannedFinish,
        quantityPlanned: task.quantityPlanned,
        quantityDone: task.quantityPlanned === null ? null : 0,
        quantityUnit: task.quantityUnit,
        isPinned: task.isPinned,
      }),
    ),
    ...content.links.map(({ from, to, kind, lag, lagUnit }) =>
      created('dependency', {
        id: newId(),
        predecessorId: idOf('task', from),
        successorId: idOf('task', to),
        kind,
        lag,
        lagUnit,
      }),
    ),
    ...content.tasks.flatMap(({ key, steps }) =>
      steps.map((name, index) =>
        created('checklistItem', {
          id: newId(),
          taskId: idOf('task', key),
          position: index + 1,
          name,
          doneById: null,
          doneOn: null,
        }),
      ),
    ),
  ]
}

/** Two roles can be one person: nobody helps or accepts themselves. */
function peopleOf(ownerId: string | null, helpers: (string | null)[], reviewerId: string | null) {
  const others = helpers.filter((id) => id !== null && id !== ownerId) as string[]
  return { ownerId, collaboratorIds: [...new Set(others)], reviewerId: reviewerId === ownerId ? null : reviewerId }
}
