import type { Issue, IssueState, Severity } from '../issue.ts'
import { logSheet, type LogColumn } from './logLayout.ts'
import { oneLine } from './plainText.ts'
import type { SheetLayout } from './planLayout.ts'
import { keyHeading } from './rowKey.ts'

/** An issue or a risk in the words of the workbook: tasks and people by name. */
export type IssueLine = Pick<
  Issue,
  | 'number'
  | 'raisedOn'
  | 'description'
  | 'impact'
  | 'severity'
  | 'countermeasure'
  | 'promisedDate'
  | 'resolvedOn'
  | 'state'
  | 'remarks'
> & { id: string; task: string; owner: string }

export const severityLabels: Record<Severity, string> = { low: '轻微', medium: '一般', high: '严重', critical: '紧急' }
export const issueStateLabels: Record<IssueState, string> = {
  open: '待处理',
  inProgress: '处理中',
  resolved: '已解决',
  closed: '已关闭',
}

export const issueHeadings = {
  number: '编号',
  raisedOn: '提出日期',
  description: '问题描述',
  task: '关联任务',
  impact: '影响',
  severity: '影响程度',
  owner: '责任人',
  countermeasure: '解决措施',
  promisedDate: '计划解决日期',
  resolvedOn: '实际解决日期',
  state: '状态',
  remarks: '备注',
  key: keyHeading,
} as const

const columns: LogColumn<IssueLine>[] = [
  { heading: issueHeadings.number, width: 7, role: 'short', value: ({ number }) => number },
  { heading: issueHeadings.raisedOn, width: 11.5, role: 'day', value: ({ raisedOn }) => raisedOn },
  { heading: issueHeadings.description, width: 30, role: 'text', value: ({ description }) => description },
  { heading: issueHeadings.task, width: 18, role: 'text', value: ({ task }) => oneLine(task) },
  { heading: issueHeadings.impact, width: 24, role: 'text', value: ({ impact }) => impact },
  { heading: issueHeadings.severity, width: 9, role: 'short', value: ({ severity }) => severityLabels[severity] },
  { heading: issueHeadings.owner, width: 12, role: 'short', value: ({ owner }) => oneLine(owner) },
  { heading: issueHeadings.countermeasure, width: 28, role: 'text', value: ({ countermeasure }) => countermeasure },
  { heading: issueHeadings.promisedDate, width: 13, role: 'day', value: ({ promisedDate }) => promisedDate },
  { heading: issueHeadings.resolvedOn, width: 13, role: 'day', value: ({ resolvedOn }) => resolvedOn },
  { heading: issueHeadings.state, width: 9, role: 'short', value: ({ state }) => issueStateLabels[state] },
  { heading: issueHeadings.remarks, width: 18, role: 'text', value: ({ remarks }) => remarks },
  { heading: issueHeadings.key, width: 10, role: 'key', value: ({ id }) => `issue:${id}` },
]

/** Rows below the last one that offer the choices too. */
const spareRows = 100

/** Table (四) 问题与风险跟踪表; its last column is hidden and tells the rows of an edited copy apart. */
export function issuesSheet(campaignName: string, lines: readonly IssueLine[]): SheetLayout {
  const sheet = logSheet('问题与风险跟踪', `（四）问题与风险跟踪表　${oneLine(campaignName)}`, columns, lines)
  const span = { firstRow: sheet.headerRows + 1, lastRow: sheet.rows.length + spareRows }
  const choice = (heading: string, labels: Record<string, string>) => {
    const column = columns.findIndex((each) => each.heading === heading)
    return { column, ...span, values: Object.values(labels), strict: true }
  }
  return {
    ...sheet,
    hiddenColumns: [columns.length - 1],
    choices: [choice(issueHeadings.severity, severityLabels), choice(issueHeadings.state, issueStateLabels)],
  }
}
