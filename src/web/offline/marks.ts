import type { Task } from '#domain/task.ts'
import { lateness, taskStatus } from '#domain/task.ts'
import type { TaskStatus } from '#domain/task.ts'
import type { App } from './app.ts'
import { h, svg } from './dom.ts'

const ring = () => svg('circle', { class: 'line', cx: 6, cy: 6, r: 4.75 })
const shapes: Record<TaskStatus, () => SVGElement[]> = {
  notStarted: () => [ring()],
  inProgress: () => [ring(), svg('path', { class: 'fill', d: 'M6 1.25a4.75 4.75 0 0 1 0 9.5z' })],
  completed: () => [svg('circle', { class: 'fill', cx: 6, cy: 6, r: 5.5 })],
  overdue: () => [svg('path', { class: 'fill', d: 'M6 0l6 6-6 6-6-6z' })],
  paused: () => [ring(), svg('path', { class: 'line', d: 'M4.5 3.75v4.5M7.5 3.75v4.5' })],
  cancelled: () => [ring(), svg('path', { class: 'line', d: 'M2.75 9.25l6.5-6.5' })],
}

/** A status said three times: shape, word, colour; and how late beside it. */
export function statusMark({ model, words }: App, task: Task): HTMLElement {
  const status = taskStatus(task, model.about.asOf)
  const late = lateness(task, model.about.asOf)
  return toneMark(status, words.fields.status[status], late > 0 ? words.fields.late(late) : '')
}

export function toneMark(tone: TaskStatus, label: string, late = ''): HTMLElement {
  return h(
    'span',
    { class: `mark ${tone}` },
    svg('svg', { width: 12, height: 12, viewBox: '0 0 12 12', 'aria-hidden': 'true' }, shapes[tone]()),
    h('span', { class: 'word' }, label),
    late && h('span', { class: 'late' }, late),
  )
}

/** 60 %, or 3/5 商圈. */
export function progressText(task: Task): string {
  if (task.quantityPlanned === null) return `${task.percentComplete}%`
  return `${task.quantityDone ?? 0}/${task.quantityPlanned}${task.quantityUnit && ` ${task.quantityUnit}`}`
}
