import type { Issue, IssueState, Severity } from '../issue.ts'
import { logSheet, type LogColumn } from './logLayout.ts'
import { oneLine } from './plainText.ts'
import type { SheetLayout } from './planLayout.ts'

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
> & { task: string; owner: string }

const severityLabels: Record<Severity, string> = { low: '轻微', medium: '一般', high: '严重', critical: '紧急' }
const stateLabels: Record<IssueState, string> = { open: '待处理', inProgress: '处理中', resolved: '已解决', closed: '已关闭' }

const columns: LogColumn<IssueLine>[] = [
  { heading: '编号', width: 7, role: 'short', value: ({ number }) => number },
  { heading: '提出日期', width: 11.5, role: 'day', value: ({ raisedOn }) => raisedOn },
  { heading: '问题描述', width: 30, role: 'text', value: ({ description }) => description },
  { heading: '关联任务', width: 18, role: 'text', value: ({ task }) => oneLine(task) },
  { heading: '影响', width: 24, role: 'text', value: ({ impact }) => impact },
  { heading: '影响程度', width: 9, role: 'short', value: ({ severity }) => severityLabels[severity] },
  { heading: '责任人', width: 12, role: 'short', value: ({ owner }) => oneLine(owner) },
  { heading: '解决措施', width: 28, role: 'text', value: ({ countermeasure }) => countermeasure },
  { heading: '计划解决日期', width: 13, role: 'day', value: ({ promisedDate }) => promisedDate },
  { heading: '实际解决日期', width: 13, role: 'day', value: ({ resolvedOn }) => resolvedOn },
  { heading: '状态', width: 9, role: 'short', value: ({ state }) => stateLabels[state] },
  { heading: '备注', width: 18, role: 'text', value: ({ remarks }) => remarks },
]

/** Table (四) 问题与风险跟踪表. */
export function issuesSheet(campaignName: string, lines: readonly IssueLine[]): SheetLayout {
  return logSheet('问题与风险跟踪', `（四）问题与风险跟踪表　${oneLine(campaignName)}`, columns, lines)
}
