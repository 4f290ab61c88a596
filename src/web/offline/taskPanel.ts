import { isTheirs } from '#domain/taskEdit.ts'
import type { Task } from '#domain/task.ts'
import type { App } from './app.ts'
import { dayText, shownTask, spanText } from './app.ts'
import { commentBox } from './commentBox.ts'
import type { Child } from './dom.ts'
import { h, replace } from './dom.ts'
import { progressForm } from './progressForm.ts'
import { progressText, statusMark } from './marks.ts'

/** All of one task, at the side of the sheet; and where it is the reader's, the form in which they say how it stands. */
export function taskPanel(app: App): { element: HTMLElement; show(taskId: string | null): void; sync(): void } {
  const { words } = app
  const element = h('aside', { class: 'panel', 'aria-label': words.offline.details, tabindex: -1 })
  let shown: string | null = null
  let before: Element | null = null
  let refresh: (() => void) | null = null
  const close = () => app.openTask(null)
  element.addEventListener('keydown', (event) => event.key === 'Escape' && close())
  return {
    element,
    show: (taskId) => {
      const task = taskId === null ? undefined : app.model.tasks.get(taskId)
      document.body.classList.toggle('withPanel', task !== undefined)
      if (!task) {
        replace(element)
        if (shown !== null && before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
        shown = null
        refresh = null
        return
      }
      if (shown === null) before = document.activeElement
      shown = task.id
      refresh = content(app, element, task, close)
      element.focus({ preventScroll: true })
    },
    sync: () => refresh?.(),
  }
}

function content(app: App, element: HTMLElement, task: Task, close: () => void): () => void {
  const { words, model } = app
  const me = app.answers.personId()
  const mark = h('p', { class: 'standing' })
  const isMine = me !== '' && isTheirs(task, me)
  const form = isMine ? progressForm(app, task.id) : null
  const comments = commentBox(app, task.id)
  const update = () => {
    const now = shownTask(app, task.id)!
    replace(mark, statusMark(app, now), h('span', {}, progressText(now)))
    form?.update()
    comments.update()
  }
  const owner = model.nameOf(task.ownerId) || words.common.nobody
  replace(
    element,
    h(
      'div',
      { class: 'panelHead' },
      h('h2', {}, task.name),
      h('button', { type: 'button', class: 'button plain', onclick: close }, words.common.close),
    ),
    h(
      'div',
      { class: 'panelBody' },
      mark,
      form ? form.element : h('p', { class: 'hint' }, me === '' ? words.offline.chooseFirst : words.offline.notYours(owner)),
      facts(app, task, isMine),
      comments.element,
    ),
  )
  update()
  return update
}

/** What is only read; the reader's own words stand in the form instead. */
function facts(app: App, task: Task, isMine: boolean): HTMLElement {
  const { words, model } = app
  const titles = words.fields.task
  const phase = model.view.phases.find(({ id }) => id === task.phaseId)
  const baseline = spanText(app, task.baselineStart, task.baselineFinish)
  const planned = spanText(app, task.plannedStart, task.plannedFinish)
  const pairs: [string, Child][] = [
    [titles.phaseId, phase?.name ?? ''],
    [titles.ownerId, model.nameOf(task.ownerId)],
    [titles.collaboratorIds, task.collaboratorIds.map(model.nameOf).filter(Boolean).join(' · ')],
    [titles.reviewerId, model.nameOf(task.reviewerId)],
    [words.offline.planned, planned],
    [words.plan.baseline, baseline === planned ? '' : baseline],
    [titles.expectedFinish, dayText(app, task.expectedFinish)],
    [words.offline.actual, isMine ? '' : spanText(app, task.actualStart, task.actualFinish)],
    [words.offline.waitsFor, predecessors(app, task)],
    [titles.description, task.description],
    [titles.deliverable, task.deliverable],
    [titles.acceptanceCriteria, task.acceptanceCriteria],
    [titles.statusNote, isMine ? '' : task.statusNote],
    [titles.issue, isMine ? '' : task.issue],
    [titles.countermeasure, isMine ? '' : task.countermeasure],
    [titles.delayReason, task.delayReason],
    [titles.remarks, task.remarks],
  ]
  return h(
    'dl',
    { class: 'pairs' },
    pairs.map(([title, text]) => text !== '' && h('div', {}, h('dt', {}, title), h('dd', {}, text))),
  )
}

function predecessors({ model }: App, { id }: Task): string {
  const { dependencies, predecessors: known } = model.view
  const nameOf = (taskId: string) => model.tasks.get(taskId)?.name ?? known.find((task) => task.id === taskId)?.name
  return dependencies
    .filter(({ successorId }) => successorId === id)
    .flatMap(({ predecessorId }) => nameOf(predecessorId) ?? [])
    .join(' · ')
}
