import { periodContext, spanText } from './dayText.ts'
import { cellSafe, oneLine } from './plainText.ts'
import type { Plan, PlanCampaign, PlanPhase, PlanTask } from './planDraft.ts'
import type { CellRole, LayoutCell, SheetLayout } from './planLayout.ts'
import { predecessorCells } from './predecessorCells.ts'
import { keyHeading, rowKeyText } from './rowKey.ts'
import { rowHeight } from './rowHeight.ts'
import { statusLabels } from './status.ts'

interface TaskColumn {
  heading: string
  /** The heading that stands above this one and its neighbour. */
  group?: string
  width: number
  role: CellRole
  value: (task: PlanTask, waits: { number: number; text: string }) => string | number | null
}

/** Table (二), column by column; the last one is hidden and tells the rows of an edited copy apart. */
const taskColumns: TaskColumn[] = [
  { heading: '任务名称', width: 22, role: 'text', value: ({ name }) => oneLine(name) },
  { heading: '任务描述', width: 28, role: 'text', value: ({ description }) => description },
  { heading: '负责人', width: 12, role: 'short', value: ({ owner }) => oneLine(owner ?? '') },
  { heading: '开始', group: '计划起止时间', width: 11.5, role: 'day', value: ({ plannedStart }) => plannedStart },
  { heading: '结束', group: '计划起止时间', width: 11.5, role: 'day', value: ({ plannedFinish }) => plannedFinish },
  { heading: '开始', group: '实际起止时间', width: 11.5, role: 'day', value: ({ actualStart }) => actualStart },
  { heading: '结束', group: '实际起止时间', width: 11.5, role: 'day', value: ({ actualFinish }) => actualFinish },
  { heading: '完成状态', width: 10, role: 'short', value: ({ status }) => (status ? statusLabels[status] : '') },
  { heading: '进度%', width: 9, role: 'percent', value: progressCell },
  { heading: '实际执行情况简述', width: 28, role: 'text', value: ({ statusNote }) => statusNote },
  { heading: '遇到的问题', width: 22, role: 'text', value: ({ issue }) => issue },
  { heading: '解决措施', width: 22, role: 'text', value: ({ countermeasure }) => countermeasure },
  { heading: '备注', width: 16, role: 'text', value: ({ remarks }) => remarks },
  { heading: '序号', width: 6, role: 'short', value: (_, { number }) => number },
  { heading: '前置任务', width: 14, role: 'short', value: (_, { text }) => text },
  { heading: keyHeading, width: 10, role: 'key', value: ({ key }) => rowKeyText({ noun: 'task', id: key }) },
]
const keyColumn = taskColumns.length - 1
const ownerColumn = taskColumns.findIndex(({ heading }) => heading === '负责人')
const statusColumn = taskColumns.findIndex(({ heading }) => heading === '完成状态')
const headerRows = 3
/** Rows below the last task that offer the same lists, for tasks that somebody adds. */
const spareRows = 200

/** Table (二) 执行任务跟踪表: one block per phase, tasks of no phase first. */
export function tasksSheet(plan: Plan): SheetLayout {
  const rows: LayoutCell[][] = [titleRow(plan.campaign), groupRow(), headingRow()]
  const phaseRows: number[] = []
  const waits = predecessorCells(plan)
  const byPhase = Map.groupBy(plan.tasks, ({ phase }) => phase)
  for (const phase of [null, ...plan.phases]) {
    if (phase) phaseRows.push(rows.push(phaseRow(phase, plan.campaign)))
    for (const task of byPhase.get(phase?.name ?? null) ?? []) rows.push(taskRow(task, waits.get(task)!))
  }
  const span = { firstRow: headerRows + 1, lastRow: rows.length + spareRows }
  return {
    name: '执行任务跟踪',
    rows,
    roles: taskColumns.map(({ role }) => role),
    merges: [...headerMerges(), ...[1, ...phaseRows].map((row) => ({ top: row, left: 0, bottom: row, right: keyColumn - 1 }))],
    widths: taskColumns.map(({ width }) => width),
    heights: new Map([
      ...rows.map((cells, index) => [index + 1, heightOf(cells)] as const),
      [1, 36],
      [2, 20],
      [3, 20],
      ...phaseRows.map((row) => [row, 24] as const),
    ]),
    hiddenColumns: [keyColumn],
    headerRows,
    frozenColumns: 1,
    choices: [
      { column: ownerColumn, ...span, values: peopleOf(plan), strict: false },
      { column: statusColumn, ...span, values: Object.values(statusLabels), strict: true },
    ],
  }
}

/** A counted task shows its count, from which its percent follows. */
function progressCell({ quantityDone, quantityPlanned, quantityUnit, percentComplete }: PlanTask): string | number | null {
  if (quantityPlanned !== null) return `${quantityDone ?? 0}/${quantityPlanned}${quantityUnit ? ` ${oneLine(quantityUnit)}` : ''}`
  return percentComplete === null ? null : percentComplete / 100
}

function titleRow({ name }: PlanCampaign): LayoutCell[] {
  return wholeRow('title', `（二）执行任务跟踪表　${oneLine(name)}`)
}

function phaseRow(phase: PlanPhase, campaign: PlanCampaign): LayoutCell[] {
  return wholeRow(
    'phase',
    `阶段:${oneLine(phase.name)}${periodText(phase, campaign)}`,
    rowKeyText({ noun: 'phase', id: phase.key }),
  )
}

function periodText({ startDate, endDate }: PlanPhase, campaign: PlanCampaign): string {
  const start = startDate ?? endDate
  const end = endDate ?? startDate
  return start && end ? `(${spanText(start, end, periodContext(campaign))})` : ''
}

function wholeRow(role: CellRole, text: string, key: string | null = null): LayoutCell[] {
  return taskColumns.map((_, column) => {
    if (column === keyColumn) return { role: 'key', value: key }
    return { role, value: column === 0 ? cellSafe(text) : null }
  })
}

function groupRow(): LayoutCell[] {
  return taskColumns.map(({ heading, group }) => ({ role: 'header', value: group ?? heading }))
}

function headingRow(): LayoutCell[] {
  return taskColumns.map(({ heading, group }) => ({ role: 'header', value: group ? heading : null }))
}

function headerMerges(): SheetLayout['merges'] {
  return taskColumns.flatMap(({ group }, column) => {
    if (group === undefined) return [{ top: 2, left: column, bottom: 3, right: column }]
    return taskColumns[column - 1]?.group === group ? [] : [{ top: 2, left: column, bottom: 2, right: column + 1 }]
  })
}

function taskRow(task: PlanTask, waits: { number: number; text: string }): LayoutCell[] {
  return taskColumns.map(({ role, value }) => {
    const cell = value(task, waits)
    return { role, value: typeof cell === 'string' ? cellSafe(cell) : cell }
  })
}

function heightOf(cells: LayoutCell[]): number {
  const texts = taskColumns.flatMap(({ role, width }, column) =>
    role === 'text' ? [{ text: String(cells[column]?.value ?? ''), width }] : [],
  )
  return rowHeight(texts, { line: 15, least: 20 })
}

function peopleOf({ campaign, participants, tasks }: Plan): string[] {
  const named = [
    campaign.planOwner,
    campaign.executionLead,
    ...participants.map(({ contact }) => contact),
    ...tasks.map(({ owner }) => owner),
  ]
  return [...new Set(named.flatMap((person) => (person ? [oneLine(person)] : [])))].toSorted()
}
