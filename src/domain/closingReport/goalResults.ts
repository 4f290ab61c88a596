import { goalSentence } from '../goal.ts'
import type { Goal } from '../goal.ts'
import { daysBetween } from '../day.ts'
import type { Language } from '../problem.ts'
import { milestoneDaysLate, milestoneState } from '../milestone.ts'
import type {
  Course,
  Forecast,
  GoalResult,
  KpiNoteResult,
  KpiResult,
  MilestoneResult,
  Standing,
  Verdict,
} from './closingReport.ts'
import { amountFigure, daysFigure, expectedFigure, nothing, percentFigure, varianceFigure } from './figure.ts'
import { reportWords } from './reportWords.ts'
import type { KpiStanding, ReportSource } from './source.ts'
import { varianceOf } from '../kpi/variance.ts'

/** Each goal with what it came to, or is expected to. */
export function goalResults({ goals, kpis, phases, asOf, language }: ReportSource): GoalResult[] {
  return goals.map((goal) => {
    const kpi = kpis.find(({ goalId }) => goalId === goal.id) ?? null
    const verdict = kpi ? verdictOf(goal, kpi, asOf) : 'unknown'
    return {
      goalId: goal.id,
      kpiId: goal.kpiId,
      sentence: goalSentence(goal, language),
      metric: goal.metric,
      ...(kpi ? standingOf(kpi, language) : { ...unmeasured, target: targetOf(goal, language) }),
      pace: kpi ? percentFigure(kpi.pace) : nothing,
      forecast: kpi && isRunning(kpi, asOf) ? forecastOf(kpi, language) : null,
      verdict,
      verdictText: reportWords[language].verdict[verdict],
      course: kpi && courseOf(kpi, { phases, asOf, language }),
    }
  })
}

/** Table (三) by KPI and phase. */
export function kpiResults(source: ReportSource): KpiResult[] {
  const { language, asOf, phases, nameOf, kpiSources } = source
  const once = [...new Map(source.kpis.map((kpi) => [kpi.kpiId, kpi])).values()]
  return once.map((kpi) => ({
    kpiId: kpi.kpiId,
    name: kpi.name,
    unit: kpi.unit,
    owner: nameOf(kpi.ownerId),
    dataSource: kpiSources.get(kpi.kpiId) ?? '',
    ...standingOf(kpi, language),
    pace: percentFigure(kpi.pace),
    forecast: isRunning(kpi, asOf) ? forecastOf(kpi, language) : null,
    phases: kpi.phases.map(({ phaseId, name, target, toDate, end }) => ({
      phaseId,
      name,
      target: amountFigure(target, kpi.unit, language),
      actual: amountFigure(toDate, kpi.unit, language),
      attainment: percentFigure(target === null || target === 0 || toDate === null ? null : toDate / target),
      variance:
        end <= asOf && target !== null && toDate !== null
          ? varianceFigure(varianceOf(toDate, target, kpi.unit), kpi.unit, language)
          : nothing,
    })),
    course: courseOf(kpi, { phases, asOf, language }),
  }))
}

/** The days that somebody said something about, oldest first. */
export function kpiNoteResults({ kpiNotes, kpis, phases, asOf, language }: ReportSource): KpiNoteResult[] {
  const byId = new Map(kpis.map((kpi) => [kpi.kpiId, kpi]))
  return kpiNotes
    .filter(({ day, varianceReason, improvement }) => day <= asOf && (varianceReason !== '' || improvement !== ''))
    .toSorted((a, b) => a.day.localeCompare(b.day))
    .flatMap(({ kpiId, day, varianceReason, improvement }) => {
      const kpi = byId.get(kpiId)
      if (!kpi) return []
      const at = kpi.series.days.indexOf(day)
      const [target, actual] = [kpi.series.target[at] ?? null, kpi.series.actual[at] ?? null]
      const variance = target === null || actual === null ? null : varianceOf(actual, target, kpi.unit)
      const phase = phases.find(({ startDate, endDate }) => startDate && endDate && startDate <= day && day <= endDate)
      return [
        {
          day,
          phase: phase?.name ?? '',
          kpiId,
          name: kpi.name,
          target: amountFigure(target, kpi.unit, language),
          actual: amountFigure(actual, kpi.unit, language),
          variance: varianceFigure(variance, kpi.unit, language),
          reason: varianceReason,
          improvement,
        },
      ]
    })
}

export function milestoneResults({ milestones, asOf, language }: ReportSource): MilestoneResult[] {
  return milestones
    .toSorted((a, b) => (a.dueDate ?? '9').localeCompare(b.dueDate ?? '9'))
    .map(({ id, name, dueDate, reachedOn }) => {
      const state = milestoneState({ dueDate, reachedOn }, asOf)
      const late = milestoneDaysLate({ dueDate, reachedOn }, asOf)
      return {
        milestoneId: id,
        name,
        dueDate,
        reachedOn,
        state,
        stateText: reportWords[language].milestone[state],
        daysLate: late > 0 ? daysFigure(late, language) : nothing,
      }
    })
}

const unmeasured: Standing = { target: nothing, actual: nothing, attainment: nothing, variance: nothing }

function targetOf({ targetValue, unit }: Goal, language: Language) {
  return amountFigure(targetValue === null ? null : Number(targetValue), unit, language)
}

/** The figures of a target, as every document says them. */
export function standingOf({ target, toDate, attainment, variance, unit }: KpiStanding, language: Language): Standing {
  return {
    target: amountFigure(target, unit, language),
    actual: amountFigure(toDate?.value ?? null, unit, language),
    attainment: percentFigure(attainment),
    variance: varianceFigure(variance, unit, language),
  }
}

function isRunning({ period }: KpiStanding, asOf: string): boolean {
  return period !== null && period.end > asOf
}

export function forecastOf({ forecast, unit }: KpiStanding, language: Language): Forecast | null {
  if (!forecast) return null
  const figure = (value: number) => expectedFigure(value, unit, language)
  const [total, low, high] = [figure(forecast.total), figure(forecast.low), figure(forecast.high)]
  return { total, low, high, text: reportWords[language].forecast(total.text, low.text, high.text) }
}

/** A sum or a level that is to be high is reached as soon as it is there; everything else is known at the end. */
function verdictOf({ comparator }: Goal, kpi: KpiStanding, asOf: string): Verdict {
  const { target, toDate, forecast } = kpi
  if (target === null || toDate === null) return 'unknown'
  const meets = (value: number) =>
    comparator === '<='
      ? value <= target
      : comparator === '='
        ? Math.abs(value - target) <= Math.abs(target) / 1000
        : value >= target
  if (!isRunning(kpi, asOf)) return meets(toDate.value) ? 'reached' : 'missed'
  if (comparator === '>=' && kpi.kind === 'cumulative' && meets(toDate.value)) return 'reached'
  if (!forecast) return 'unknown'
  return meets(forecast.total) ? 'likely' : 'unlikely'
}

function courseOf(
  kpi: KpiStanding,
  { phases, asOf, language }: Pick<ReportSource, 'phases' | 'asOf' | 'language'>,
): Course | null {
  const { days, actualSum, targetSum, expectedSum, lowSum, highSum } = kpi.series
  const first = days[0]
  if (first === undefined || actualSum.every((value) => value === null)) return null
  const last = days.length - 1
  const isAhead = isRunning(kpi, asOf)
  const at = (day: string) => daysBetween(first, day)
  const none = days.map(() => null)
  return {
    first,
    days: days.length,
    at: at(asOf),
    isAmount: kpi.kind === 'cumulative',
    unit: kpi.unit,
    target: kpi.target,
    targetText: amountFigure(kpi.target, kpi.unit, language).text,
    forecastText: isAhead && kpi.forecast ? expectedFigure(kpi.forecast.total, kpi.unit, language).text : nothing.text,
    actual: actualSum,
    pace: kpi.kind === 'cumulative' ? targetSum : none,
    expected: isAhead ? expectedSum : none,
    low: isAhead ? lowSum : none,
    high: isAhead ? highSum : none,
    phases: phases.flatMap(({ name, startDate, endDate }) =>
      startDate && endDate && at(endDate) >= 0 && at(startDate) <= last
        ? [{ name, from: Math.max(0, at(startDate)), to: Math.min(last, at(endDate)) }]
        : [],
    ),
  }
}
