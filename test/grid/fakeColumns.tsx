import type { GridColumn, Parsed } from '#web/ui/grid/types.ts'
import { ScoreEditor } from './ScoreEditor.tsx'
import type { FakeTask } from './fakePlan.ts'
import { owners } from './fakePlan.ts'

const marks = { notStarted: '○ 未启动', inProgress: '◐ 进行中', completed: '● 已完成', overdue: '◆ 已延期' }
const colours = {
  notStarted: 'var(--status-not-started)',
  inProgress: 'var(--status-in-progress)',
  completed: 'var(--status-completed)',
  overdue: 'var(--status-overdue)',
}

export const fakeColumns: readonly GridColumn<FakeTask>[] = [
  { ...written('name', '任务名称', 220), frozen: true },
  {
    id: 'owner',
    title: '负责人',
    width: 96,
    frozen: true,
    editor: 'person',
    render: (task) => ownerName(task.owner),
    text: (task) => ownerName(task.owner),
    value: (task) => task.owner,
    options: () => owners,
  },
  day('start', '计划开始'),
  day('finish', '计划完成'),
  {
    id: 'status',
    title: '完成状态',
    width: 104,
    render: (task) => <span style={{ color: colours[task.status] }}>{marks[task.status]}</span>,
    text: (task) => marks[task.status].slice(2),
  },
  {
    id: 'percent',
    title: '进度 %',
    width: 80,
    align: 'end',
    editor: 'number',
    editable: (task) => (task.status === 'completed' ? '已完成的任务进度为 100，不能修改。' : true),
    render: (task) => task.percent,
    text: (task) => String(task.percent),
    value: (task) => task.percent,
  },
  { ...written('note', '实际执行情况简述', 280), editor: 'multiline' },
  { ...written('issue', '遇到的问题', 200), editor: 'multiline' },
  { ...written('remarks', '备注', 160), editor: 'text' },
]

/** More columns than are drawn at once. */
export const manyColumns: readonly GridColumn<FakeTask>[] = [
  ...fakeColumns,
  {
    id: 'score',
    title: '评分',
    width: 80,
    editor: ScoreEditor,
    render: (task) => '★'.repeat(task.score ?? 0),
    text: (task) => String(task.score ?? ''),
    value: (task) => task.score,
  },
  ...Array.from({ length: 52 }, (_, index) => ({ ...written('remarks', `第 ${index + 1} 周`, 96), id: `week-${index + 1}` })),
]

function written(id: 'name' | 'note' | 'issue' | 'remarks', title: string, width: number): GridColumn<FakeTask> {
  return { id, title, width, editor: 'text', render: (task) => task[id], text: (task) => task[id] }
}

function day(id: 'start' | 'finish', title: string): GridColumn<FakeTask> {
  return {
    id,
    title,
    width: 96,
    editor: 'date',
    render: (task) => shortDay(task[id]),
    text: (task) => task[id],
    value: (task) => task[id],
    parse: readDay,
  }
}

function ownerName(owner: string): string {
  return owners.find(({ value }) => value === owner)?.label ?? ''
}

function shortDay(date: string): string {
  return date === '' ? '' : `${Number(date.slice(5, 7))}月${Number(date.slice(8))}日`
}

function readDay(text: string): Parsed {
  const [, month, date] = /^(?:\d{4}-)?(\d{1,2})[-.月](\d{1,2})日?$/.exec(text) ?? []
  if (text === '') return { value: '' }
  if (!month || !date) return { reason: `“${text}”不是日期，请按 6.3 或 2024-06-03 填写。` }
  return { value: `2024-${month.padStart(2, '0')}-${date.padStart(2, '0')}` }
}
