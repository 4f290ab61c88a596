import { issuesSheet, type IssueLine } from '../planSheet/issuesLayout.ts'
import { kpiLines } from '../planSheet/kpiLines.ts'
import { kpisSheet, type KpiLine } from '../planSheet/kpisLayout.ts'
import { lessonsSheet } from '../planSheet/lessonsLayout.ts'
import type { Plan } from '../planSheet/planDraft.ts'
import { planFromRows } from '../planSheet/planFromRows.ts'
import type { SheetLayout } from '../planSheet/planLayout.ts'
import { reviewLinesOf } from '../planSheet/reviewLines.ts'
import { reviewsSheet, type ReviewLine } from '../planSheet/reviewsLayout.ts'
import type { ClosingReport } from './closingReport.ts'
import { eventSheet, figureSheet, kpiDaySheet, taskSheet, type KpiDay, type StatusEvent, type TaskData } from './rawSheets.ts'
import type { ReportSource } from './source.ts'
import { taskData } from './taskData.ts'

/** What the workbook of a report holds besides the report: tables (一) to (五), and the data that they stand on. */
export interface ReportWorkbook {
  plan: Plan
  kpis: KpiLine[]
  issues: IssueLine[]
  reviews: ReviewLine[]
  tasks: TaskData[]
  kpiDays: KpiDay[]
  events: StatusEvent[]
}

export function reportWorkbook(source: ReportSource, events: StatusEvent[]): ReportWorkbook {
  const { nameOf, departmentOf, kpis, phases, asOf, tasks, issues } = source
  const person = (id: string | null) => nameOf(id) || null
  const department = (id: string | null) => departmentOf(id) || null
  const taskNames = new Map(tasks.map(({ id, name }) => [id, name]))
  return {
    plan: planFromRows(source, { person, department }, asOf),
    kpis: kpiLines({ kpis, sources: source.kpiSources, notes: source.kpiNotes, phases, today: asOf }),
    issues: issues
      .toSorted((a, b) => a.number - b.number)
      .map((issue) => ({ ...issue, task: taskNames.get(issue.taskId ?? '') ?? '', owner: nameOf(issue.ownerId) })),
    reviews: reviewLinesOf({
      decisions: source.decisions.map(({ decision }) => decision),
      reviews: source.reviews,
      notes: source.reviewNotes,
      nameOf,
    }),
    tasks: taskData(source),
    kpiDays: kpiDaysOf(source),
    events,
  }
}

/** The sheets behind tables (一) and (二), which the plan itself gives. */
export function furtherSheets(report: ClosingReport, { kpis, issues, reviews, ...data }: ReportWorkbook): SheetLayout[] {
  const { name } = report
  return [
    kpisSheet(name, kpis),
    issuesSheet(name, issues),
    reviewsSheet(name, reviews),
    lessonsSheet(name, report.lessons),
    figureSheet(report),
    taskSheet(data.tasks),
    kpiDaySheet(data.kpiDays),
    eventSheet(data.events),
  ]
}

function kpiDaysOf({ kpis, asOf }: ReportSource): KpiDay[] {
  const once = [...new Map(kpis.map((kpi) => [kpi.kpiId, kpi])).values()]
  return once.flatMap(({ name, unit, series }) =>
    series.days.flatMap((day, at): KpiDay[] => {
      const actual = series.actual[at] ?? null
      if (day > asOf || actual === null) return []
      const sums = { actualSum: series.actualSum[at] ?? null, targetSum: series.targetSum[at] ?? null }
      return [{ day, name, unit, actual, target: series.target[at] ?? null, ...sums }]
    }),
  )
}
