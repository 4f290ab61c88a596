import { answerPatch } from '#domain/offlineFile/answers.ts'
import { Problem } from '#domain/problem.ts'
import { problemSentence } from '#domain/problemSentence.ts'
import type { TaskPatch } from '#domain/progress.ts'
import { applyTaskPatch } from '#domain/progress.ts'
import type { Task } from '#domain/task.ts'
import { taskStatus } from '#domain/task.ts'
import type { App } from './app.ts'
import { shownTask } from './app.ts'
import { h, replace } from './dom.ts'
import type { Part } from './filters.ts'

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement

/**
 * How the task stands, as its owner says it. Decided by the rules of the product: a count gives the percent, 100 % a finish, and what
 * contradicts itself is refused here with the same sentence. Words are kept as they are typed.
 */
export function progressForm(app: App, taskId: string): Part {
  const { words } = app
  const titles = words.fields.task
  const base = app.model.tasks.get(taskId)!
  const refusal = h('p', { class: 'refusal', role: 'alert' })
  const controls = new Map<Control, (task: Task) => string>()
  const say = (patch: TaskPatch) => {
    replace(refusal)
    try {
      const next = applyTaskPatch(shownTask(app, taskId)!, patch, { today: app.model.today })
      app.answers.set(taskId, answerPatch(base, next))
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      replace(refusal, problemSentence(error, app.language))
    }
    update()
  }
  const bound = <C extends Control>(
    control: C,
    shows: (task: Task) => string,
    event: 'change' | 'input',
    read: (text: string) => TaskPatch,
  ) => {
    controls.set(control, shows)
    control.addEventListener(event, () => say(read(control.value)))
    return control
  }
  const update = () => {
    const task = shownTask(app, taskId)!
    for (const [control, shows] of controls) {
      const value = shows(task)
      if (control.value !== value && !(control instanceof HTMLTextAreaElement && control === document.activeElement))
        control.value = value
    }
    undo.hidden = Object.keys(app.answers.of(taskId)).length === 0
  }
  const undo = h(
    'button',
    {
      type: 'button',
      class: 'button quiet',
      onclick: () => {
        replace(refusal)
        app.answers.set(taskId, {})
        update()
      },
    },
    words.offline.undoTask,
  )
  const day = (field: 'actualStart' | 'actualFinish') =>
    labelled(
      titles[field],
      bound(
        h('input', { type: 'date', class: 'control', max: app.model.today }),
        (task) => task[field] ?? '',
        'change',
        (text) => ({ [field]: text || null }),
      ),
    )
  const prose = (field: 'statusNote' | 'issue' | 'countermeasure') =>
    labelled(
      titles[field],
      bound(
        h('textarea', { class: 'control', rows: 3, maxlength: 10_000 }),
        (task) => task[field],
        'input',
        (text) => ({ [field]: text }),
      ),
    )
  const status = h(
    'select',
    { class: 'control' },
    (['notStarted', 'inProgress', 'completed', 'paused'] as const).map((value) =>
      h('option', { value }, words.fields.status[value]),
    ),
  )
  const element = h(
    'form',
    { class: 'fill', 'aria-label': words.offline.fillIn, onsubmit: (event: Event) => event.preventDefault() },
    h('div', { class: 'fillHead' }, h('h3', {}, words.offline.fillIn), undo),
    refusal,
    h(
      'div',
      { class: 'fillRow' },
      labelled(
        titles.status,
        bound(status, statusOf, 'change', (value) => ({ status: value as 'completed' })),
      ),
      amount(app, base, bound),
    ),
    h('div', { class: 'fillRow' }, day('actualStart'), day('actualFinish')),
    prose('statusNote'),
    prose('issue'),
    prose('countermeasure'),
  )
  update()
  return { element, update }
}

/** 已延期 is not said but follows from the days, so the choice shows what lies under it. */
function statusOf(task: Task): string {
  const status = taskStatus({ ...task, plannedFinish: null }, '')
  return status === 'cancelled' ? '' : status
}

type Bound = (
  control: HTMLInputElement,
  shows: (task: Task) => string,
  event: 'change',
  read: (text: string) => TaskPatch,
) => HTMLInputElement

/** A count where there is one, else the percent. */
function amount({ words }: App, { quantityPlanned, quantityUnit }: Task, bound: Bound): HTMLElement {
  if (quantityPlanned === null)
    return labelled(
      words.fields.task.percentComplete,
      bound(
        h('input', { type: 'number', class: 'control', min: 0, max: 100, step: 1, inputmode: 'numeric' }),
        (task) => String(task.percentComplete),
        'change',
        (text) => ({ percentComplete: Math.round(Number(text)) }),
      ),
    )
  return labelled(
    words.offline.count(`${quantityPlanned}${quantityUnit && ` ${quantityUnit}`}`),
    bound(
      h('input', { type: 'number', class: 'control', min: 0, step: 'any', inputmode: 'decimal' }),
      (task) => String(task.quantityDone ?? 0),
      'change',
      (text) => ({ quantityDone: Math.max(0, Number(text)) }),
    ),
  )
}

function labelled(title: string, control: HTMLElement): HTMLElement {
  return h('label', { class: 'field' }, h('span', {}, title), control)
}
