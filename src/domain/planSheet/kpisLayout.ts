import type { Day } from '../day.ts'
import { varianceOf, varianceText } from '../kpi/variance.ts'
import { logSheet, type LogColumn } from './logLayout.ts'
import { oneLine } from './plainText.ts'
import type { SheetLayout } from './planLayout.ts'
import { keyHeading } from './rowKey.ts'

/** A KPI on one day. Numbers are in its unit, percentages on the scale of 100. */
export interface KpiLine {
  kpiId: string
  day: Day
  phase: string
  name: string
  unit: string
  target: number | null
  actual: number | null
  varianceReason: string
  improvement: string
  dataSource: string
}

export const kpiHeadings = {
  day: '日期',
  name: '指标名称',
  varianceReason: '偏差原因分析',
  improvement: '改进措施',
  key: keyHeading,
} as const

const columns: LogColumn<KpiLine>[] = [
  { heading: kpiHeadings.day, width: 11.5, role: 'day', value: ({ day }) => day },
  { heading: '阶段', width: 10, role: 'short', value: ({ phase }) => oneLine(phase) },
  { heading: kpiHeadings.name, width: 16, role: 'short', value: ({ name }) => oneLine(name) },
  { heading: '目标值', width: 14, role: 'short', value: ({ target, unit }) => amountCell(target, unit) },
  { heading: '实际值', width: 14, role: 'short', value: ({ actual, unit }) => amountCell(actual, unit) },
  { heading: '完成率', width: 9, role: 'percent', value: attainmentCell },
  { heading: '偏差', width: 20, role: 'short', value: varianceCell },
  { heading: kpiHeadings.varianceReason, width: 28, role: 'text', value: ({ varianceReason }) => varianceReason },
  { heading: kpiHeadings.improvement, width: 28, role: 'text', value: ({ improvement }) => improvement },
  { heading: '数据来源', width: 16, role: 'text', value: ({ dataSource }) => dataSource },
  { heading: kpiHeadings.key, width: 10, role: 'key', value: ({ kpiId, day }) => `kpi:${kpiId} ${day}` },
]

/** Table (三) 关键指标跟踪表: a line for each day and KPI; its last column is hidden and tells the rows of an edited copy apart. */
export function kpisSheet(campaignName: string, lines: readonly KpiLine[]): SheetLayout {
  const sheet = logSheet('关键指标跟踪', `（三）关键指标跟踪表　${oneLine(campaignName)}`, columns, lines)
  return { ...sheet, hiddenColumns: [columns.length - 1] }
}

/** A percentage is written with its sign, other numbers plainly, so that they can be added up. */
function amountCell(value: number | null, unit: string): string | number | null {
  if (value === null) return null
  const shown = Number(value.toPrecision(9))
  return unit === '%' ? `${shown}%` : shown
}

function attainmentCell({ target, actual }: KpiLine): number | null {
  return target === null || target === 0 || actual === null ? null : actual / target
}

function varianceCell({ target, actual, unit }: KpiLine): string | null {
  return target === null || actual === null ? null : varianceText(varianceOf(actual, target, unit), unit, 'zh')
}
