import { displayValue } from '../goal.ts'
import { varianceOf, varianceText } from '../kpi/variance.ts'
import { finishVarianceDays } from '../task.ts'
import type { GoalLine, KpiStanding, Mark, PackSource, Said } from './reviewPack.ts'
import { ofPhase } from './taskLines.ts'

/** Where a KPI begins to stand out, as a part of its target to date, or in points of a percentage. */
const AHEAD = 1.05
const BEHIND = 0.9
const POINTS = 0.5
/** A result this near to its target is as planned, and no news. */
const AS_PLANNED = 0.005

/** The campaign's goals first, then what else is measured. */
export function goalLines(kpis: readonly KpiStanding[]): GoalLine[] {
  return kpis
    .toSorted((a, b) => Number(a.goalId === null) - Number(b.goalId === null))
    .map((kpi) => ({ ...kpi, isBehind: standingOf(kpi) === 'behind' }))
    .map(({ kpiId, goalId, name, unit, target, toDate, targetToDate, pace, isBehind, forecast, sentence }) => ({
      noun: 'kpi',
      id: kpiId,
      isGoal: goalId !== null,
      name,
      unit,
      target,
      toDate: toDate?.value ?? null,
      targetToDate,
      pace,
      isBehind,
      forecast,
      sentence,
    }))
}

/** What stands out against the plan, found by rule: KPIs against their target to date, results of tasks, early ends, milestones. */
export function highlightsAndShortfalls(source: PackSource): { highlights: Mark[]; shortfalls: Mark[] } {
  const marks = [...kpiMarks(source), ...resultMarks(source), ...earlyMarks(source), ...milestoneMarks(source)]
  return { highlights: unsigned(marks, true), shortfalls: unsigned(marks, false) }
}

interface SignedMark extends Mark {
  isGood: boolean
}

function unsigned(marks: SignedMark[], isGood: boolean): Mark[] {
  return marks.filter((mark) => mark.isGood === isGood).map(({ noun, id, text }) => ({ noun, id, text }))
}

/** 到店率 仅达目标的 50%; 转化率 比目标高 2 个百分点. */
function kpiMarks({ kpis }: PackSource): SignedMark[] {
  return kpis.flatMap((kpi): SignedMark[] => {
    const { kpiId: id, name, unit, toDate, targetToDate, pace, variance } = kpi
    const standing = standingOf(kpi)
    if (!standing || !toDate || targetToDate === null) return []
    const isGood = standing === 'ahead'
    const text = hasPoints(variance) ? pointsText(name, toDate.value, targetToDate, unit) : paceText(kpi, pace!, isGood)
    return [{ noun: 'kpi', id, isGood, text }]
  })
}

/** Whether it stands out: of what is better low, less than planned is ahead. */
function standingOf({ toDate, targetToDate, pace, variance, direction }: KpiStanding): 'ahead' | 'behind' | null {
  if (!toDate || targetToDate === null) return null
  const sign = direction === 'down' ? -1 : 1
  if (hasPoints(variance)) return variance.points * sign >= POINTS ? 'ahead' : variance.points * sign <= -POINTS ? 'behind' : null
  if (pace === null) return null
  const better = sign > 0 ? pace : 1 / pace
  return better >= AHEAD ? 'ahead' : better <= BEHIND ? 'behind' : null
}

function hasPoints(variance: KpiStanding['variance']): variance is { points: number } {
  return variance !== null && variance.points !== null
}

function paceText({ name, direction }: KpiStanding, pace: number, isAhead: boolean): Said {
  const percent = `${Math.round(pace * 100)}%`
  if (direction === 'down')
    return isAhead
      ? { zh: `${name} 只有计划的 ${percent}`, en: `${name} is only ${percent} of what was planned by now` }
      : { zh: `${name} 已是计划的 ${percent}`, en: `${name} is ${percent} of what was planned by now` }
  return isAhead
    ? { zh: `${name} 达到应有进度的 ${percent}`, en: `${name} is at ${percent} of where it should be` }
    : { zh: `${name} 仅达应有进度的 ${percent}`, en: `${name} is only at ${percent} of where it should be` }
}

function pointsText(name: string, value: number, target: number, unit: string): Said {
  const shown = `${displayValue(String(Number(value.toPrecision(3))), 'zh')}${unit}`
  const variance = varianceOf(value, target, unit)
  return {
    zh: `${name} ${shown}，${varianceText(variance, unit, 'zh')}`,
    en: `${name} ${shown}, ${varianceText(variance, unit, 'en')}`,
  }
}

/** What single tasks brought against their own targets: 朋友圈广告投放：点击率 5%，+0.5 个百分点. */
function resultMarks(source: PackSource): SignedMark[] {
  const tasks = new Map(ofPhase(source).map((task) => [task.id, task]))
  return source.taskResults.flatMap(({ taskId, name, unit, target, result }): SignedMark[] => {
    const task = tasks.get(taskId)
    if (!task?.actualFinish || task.actualFinish <= source.since || target === null || result === null) return []
    const { relative, points } = varianceOf(result, target, unit)
    if (result === target || (points === null && relative !== null && Math.abs(relative) < AS_PLANNED)) return []
    const text = pointsText(name, result, target, unit)
    const about = { zh: `${task.name}：${text.zh}`, en: `${task.name}: ${text.en}` }
    return [{ noun: 'task', id: taskId, isGood: result > target, text: about }]
  })
}

function earlyMarks(source: PackSource): SignedMark[] {
  return ofPhase(source).flatMap((task): SignedMark[] => {
    const days = finishVarianceDays(task)
    if (!task.actualFinish || task.actualFinish <= source.since || days === null || days >= 0) return []
    const text = {
      zh: `${task.name} 提前 ${-days} 天完成`,
      en: `${task.name} was finished ${-days} ${days === -1 ? 'day' : 'days'} early`,
    }
    return [{ noun: 'task', id: task.id, isGood: true, text }]
  })
}

function milestoneMarks({ milestones, since, today }: PackSource): SignedMark[] {
  return milestones.flatMap(({ id, name, dueDate, reachedOn }): SignedMark[] => {
    if (!dueDate) return []
    if (reachedOn && reachedOn > since && reachedOn <= dueDate)
      return [{ noun: 'milestone', id, isGood: true, text: { zh: `${name} 按期达成`, en: `${name} was reached in time` } }]
    if (!reachedOn && dueDate < today)
      return [{ noun: 'milestone', id, isGood: false, text: { zh: `${name} 未按期达成`, en: `${name} was missed` } }]
    return []
  })
}
