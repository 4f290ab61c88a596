import type { Day } from '../day.ts'
import { finishVarianceDays, lateDays, lateness, taskStatus, type Task } from '../task.ts'
import { totalsOf } from '../totals.ts'
import type { LateTask, PhaseTasks, TaskCounts, TaskResults } from './closingReport.ts'
import { shortPeriod } from './dayText.ts'
import { countFigure, daysFigure, medianOf, nothing } from './figure.ts'
import { reportWords } from './reportWords.ts'
import type { ReportSource } from './source.ts'

/** Planned against actual: in sum, by phase, and each late task with its days and its cause. */
export function taskResults(source: ReportSource): TaskResults {
  const { tasks, phases } = source
  const byPhase = Map.groupBy(tasks, ({ phaseId }) => (phases.some(({ id }) => id === phaseId) ? phaseId : null))
  const groups = [...phases.toSorted((a, b) => a.position - b.position), null]
  return {
    all: countsOf(tasks, source),
    phases: groups.flatMap((phase) => {
      const ofPhase = byPhase.get(phase?.id ?? null) ?? []
      return ofPhase.length === 0 && phase === null ? [] : [phaseTasks(phase, ofPhase, source)]
    }),
    late: lateTasks(source),
  }
}

function countsOf(tasks: readonly Task[], { asOf, language }: ReportSource): TaskCounts {
  const counted = tasks.filter(({ isCancelled }) => !isCancelled)
  const finished = counted.filter(({ actualFinish }) => actualFinish !== null)
  const late = finished.filter((task) => (finishVarianceDays(task) ?? 0) > 0)
  const behind = counted.filter((task) => task.actualFinish === null && lateDays(task, asOf) > 0)
  const days = counted.map((task) => lateness(task, asOf)).filter((number) => number > 0)
  const { percent } = totalsOf(counted, asOf)
  return {
    total: countFigure(counted.length),
    finishedOnTime: countFigure(finished.length - late.length),
    finishedLate: countFigure(late.length),
    open: countFigure(counted.length - finished.length - behind.length),
    overdue: countFigure(behind.length),
    cancelled: countFigure(tasks.length - counted.length),
    percent: counted.length === 0 ? nothing : { value: percent, text: `${percent}%` },
    medianDaysLate: daysFigure(medianOf(days), language),
    worstDaysLate: days.length === 0 ? nothing : daysFigure(Math.max(...days), language),
  }
}

function phaseTasks(phase: ReportSource['phases'][number] | null, tasks: readonly Task[], source: ReportSource): PhaseTasks {
  const counted = tasks.filter(({ isCancelled }) => !isCancelled)
  const starts = counted.flatMap(({ actualStart, actualFinish }) => actualStart ?? actualFinish ?? [])
  const finishes = counted.flatMap(({ actualFinish }) => actualFinish ?? [])
  const isDone = counted.length > 0 && finishes.length === counted.length
  const planned = phase ?? {
    startDate: earliest(planDays(counted, 'plannedStart')),
    endDate: latest(planDays(counted, 'plannedFinish')),
  }
  return {
    phaseId: phase?.id ?? null,
    name: phase?.name ?? reportWords[source.language].noPhase,
    planned: shortPeriod(planned.startDate, planned.endDate, source),
    actual: shortPeriod(earliest(starts), isDone ? latest(finishes) : null, source),
    ...countsOf(tasks, source),
  }
}

function lateTasks({ tasks, phases, asOf, language, nameOf }: ReportSource): LateTask[] {
  const phaseNames = new Map(phases.map(({ id, name }) => [id, name]))
  return tasks
    .filter((task) => taskStatus(task, asOf) !== 'cancelled')
    .map((task) => ({ task, days: lateness(task, asOf) }))
    .filter(({ days }) => days > 0)
    .toSorted((a, b) => b.days - a.days || a.task.name.localeCompare(b.task.name) || a.task.id.localeCompare(b.task.id))
    .map(({ task, days }) => {
      const cause = task.delayReason || task.issue
      return {
        taskId: task.id,
        name: task.name,
        phase: phaseNames.get(task.phaseId ?? '') ?? '',
        owner: nameOf(task.ownerId),
        due: task.actualFinish ? (task.baselineFinish ?? task.plannedFinish) : task.plannedFinish,
        finished: task.actualFinish,
        days: daysFigure(days, language),
        cause: cause || reportWords[language].causeMissing,
        causeMissing: cause === '',
        recovery: task.countermeasure,
      }
    })
}

function planDays(tasks: readonly Task[], field: 'plannedStart' | 'plannedFinish'): Day[] {
  return tasks.flatMap((task) => task[field] ?? [])
}

function earliest(days: readonly Day[]): Day | null {
  return days.reduce<Day | null>((first, day) => (first === null || day < first ? day : first), null)
}

function latest(days: readonly Day[]): Day | null {
  return days.reduce<Day | null>((last, day) => (last === null || day > last ? day : last), null)
}
