import type { Day } from '../day.ts'
import { logSheet, type LogColumn } from '../planSheet/logLayout.ts'
import { oneLine } from '../planSheet/plainText.ts'
import type { SheetLayout } from '../planSheet/planLayout.ts'
import type { Task } from '../task.ts'
import type { ClosingReport } from './closingReport.ts'
import { reportFigures, type NamedFigure } from './reportFigures.ts'

export type TaskData = Pick<
  Task,
  | 'name'
  | 'plannedStart'
  | 'plannedFinish'
  | 'baselineStart'
  | 'baselineFinish'
  | 'expectedFinish'
  | 'actualStart'
  | 'actualFinish'
  | 'percentComplete'
  | 'quantityPlanned'
  | 'quantityDone'
  | 'quantityUnit'
  | 'delayReason'
> & { phase: string; owner: string; status: string; daysLate: number }

export interface KpiDay {
  day: Day
  name: string
  unit: string
  actual: number | null
  target: number | null
  actualSum: number | null
  targetSum: number | null
}

/** A change of how far a task is. */
export interface StatusEvent {
  day: Day
  time: string
  task: string
  who: string
  field: string
  before: string
  after: string
}

/** The headings say that it is data: what an import looks for are the tables before it. */
export function taskSheet(rows: readonly TaskData[]): SheetLayout {
  return logSheet('任务数据', '原始数据：任务', taskColumns, rows)
}

const taskColumns: LogColumn<TaskData>[] = [
  { heading: '数据：阶段', width: 12, role: 'short', value: ({ phase }) => oneLine(phase) },
  { heading: '数据：名称', width: 36, role: 'text', value: ({ name }) => name },
  { heading: '数据：对接人', width: 12, role: 'short', value: ({ owner }) => oneLine(owner) },
  { heading: '计划始', width: 11.5, role: 'day', value: ({ plannedStart }) => plannedStart },
  { heading: '计划止', width: 11.5, role: 'day', value: ({ plannedFinish }) => plannedFinish },
  { heading: '基准始', width: 11.5, role: 'day', value: ({ baselineStart }) => baselineStart },
  { heading: '基准止', width: 11.5, role: 'day', value: ({ baselineFinish }) => baselineFinish },
  { heading: '预计止', width: 11.5, role: 'day', value: ({ expectedFinish }) => expectedFinish },
  { heading: '实际始', width: 11.5, role: 'day', value: ({ actualStart }) => actualStart },
  { heading: '实际止', width: 11.5, role: 'day', value: ({ actualFinish }) => actualFinish },
  { heading: '数据：状态', width: 10, role: 'short', value: ({ status }) => status },
  { heading: '百分比', width: 8, role: 'percent', value: ({ percentComplete }) => percentComplete / 100 },
  { heading: '晚（天）', width: 8, role: 'short', value: ({ daysLate }) => daysLate },
  { heading: '延期说明', width: 30, role: 'text', value: ({ delayReason }) => delayReason },
  { heading: '数量：完成', width: 10, role: 'short', value: ({ quantityDone }) => quantityDone },
  { heading: '数量：计划', width: 10, role: 'short', value: ({ quantityPlanned }) => quantityPlanned },
  { heading: '数量：单位', width: 10, role: 'short', value: ({ quantityUnit }) => oneLine(quantityUnit) },
]

export function kpiDaySheet(rows: readonly KpiDay[]): SheetLayout {
  return logSheet('指标数据', '原始数据：指标每日数值', kpiColumns, rows)
}

const kpiColumns: LogColumn<KpiDay>[] = [
  { heading: '日期', width: 11.5, role: 'day', value: ({ day }) => day },
  { heading: '指标', width: 20, role: 'short', value: ({ name }) => oneLine(name) },
  { heading: '单位', width: 8, role: 'short', value: ({ unit }) => oneLine(unit) },
  { heading: '当日实际', width: 14, role: 'short', value: ({ actual }) => plain(actual) },
  { heading: '当日目标', width: 14, role: 'short', value: ({ target }) => plain(target) },
  { heading: '累计实际', width: 14, role: 'short', value: ({ actualSum }) => plain(actualSum) },
  { heading: '累计目标', width: 14, role: 'short', value: ({ targetSum }) => plain(targetSum) },
]

export function eventSheet(rows: readonly StatusEvent[]): SheetLayout {
  return logSheet('状态变更', '原始数据：任务状态的变更', eventColumns, rows)
}

const eventColumns: LogColumn<StatusEvent>[] = [
  { heading: '日期', width: 11.5, role: 'day', value: ({ day }) => day },
  { heading: '时间', width: 8, role: 'short', value: ({ time }) => time },
  { heading: '名称', width: 36, role: 'text', value: ({ task }) => task },
  { heading: '操作人', width: 12, role: 'short', value: ({ who }) => oneLine(who) },
  { heading: '变更项', width: 14, role: 'short', value: ({ field }) => field },
  { heading: '变更前', width: 16, role: 'short', value: ({ before }) => before },
  { heading: '变更后', width: 16, role: 'short', value: ({ after }) => after },
]

/** The figures of the report as it prints them, so that nobody has to copy them from there. */
export function figureSheet(report: ClosingReport): SheetLayout {
  return logSheet('总结数据', `总结报告的数据　${oneLine(report.name)}`, figureColumns, reportFigures(report))
}

const figureColumns: LogColumn<NamedFigure>[] = [
  { heading: '章节', width: 16, role: 'short', value: ({ chapter }) => chapter },
  { heading: '对象', width: 42, role: 'text', value: ({ subject }) => oneLine(subject) },
  { heading: '项目', width: 20, role: 'short', value: ({ what }) => what },
  { heading: '数值', width: 34, role: 'text', value: ({ text }) => text },
]

function plain(value: number | null): number | null {
  return value === null ? null : Number(value.toPrecision(12))
}
