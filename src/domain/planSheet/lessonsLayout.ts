import { logSheet, type LogColumn } from './logLayout.ts'
import { oneLine } from './plainText.ts'
import type { SheetLayout } from './planLayout.ts'

/** A lesson in the words of the workbook. */
export interface LessonLine {
  kindText: string
  content: string
  appliesWhen: string
  tags: readonly string[]
  /** The task, issue, KPI, decision or meeting that it was learned from. */
  source: string
}

const columns: LogColumn<LessonLine>[] = [
  { heading: '类别', width: 12, role: 'short', value: ({ kindText }) => kindText },
  { heading: '内容', width: 48, role: 'text', value: ({ content }) => content },
  { heading: '适用场景', width: 32, role: 'text', value: ({ appliesWhen }) => appliesWhen },
  { heading: '标签', width: 20, role: 'text', value: ({ tags }) => tags.map(oneLine).join('、') },
  { heading: '来源任务/问题', width: 30, role: 'text', value: ({ source }) => source },
]

/** Table (六) 经验总结. */
export function lessonsSheet(campaignName: string, lines: readonly LessonLine[]): SheetLayout {
  return logSheet('经验总结', `（六）经验总结　${oneLine(campaignName)}`, columns, lines)
}
