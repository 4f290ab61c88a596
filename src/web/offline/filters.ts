import { taskStatuses } from '#domain/task.ts'
import { NO_PHASE } from '../plan/taskBlocks.ts'
import { inOrder } from '../plan/plan.ts'
import type { App } from './app.ts'
import type { Child } from './dom.ts'
import { h, replace } from './dom.ts'
import type { View } from './view.ts'

export interface Part {
  element: HTMLElement
  /** Shows the view and the answers as they are now. */
  update(): void
}

/** Text, owner, status and phase. The field of text stays the same element: whoever types in it, in any script, is not disturbed. */
export function filters(app: App): Part & { shown(count: number): void } {
  const text = textFilter(app)
  const rest = h('div', { class: 'filterRest' })
  const count = h('span', { class: 'count', role: 'status' })
  return {
    element: h('div', { class: 'filters' }, text, rest, count),
    update: () => {
      if (document.activeElement !== text) text.value = app.view.q ?? ''
      keepingFocus(rest, () => replace(rest, choices(app)))
    },
    shown: (shown) => replace(count, app.words.offline.shown(shown, app.model.tasks.size)),
  }
}

/** Draws a part anew; what had the focus there has it again. */
export function keepingFocus(part: HTMLElement, draw: () => void): void {
  const kept = part.contains(document.activeElement) ? document.activeElement?.getAttribute('data-keep') : null
  draw()
  if (kept) part.querySelector<HTMLElement>(`[data-keep="${CSS.escape(kept)}"]`)?.focus({ preventScroll: true })
}

function choices(app: App): Child[] {
  const { words, model, view, answers, change } = app
  const isFiltered = Boolean(view.q || view.owner || view.status || view.phase)
  const me = answers.personId()
  const isMine = view.owner === me
  return [
    model.owners.length > 1 &&
      select(app, 'owner', words.sheet.filterOwner, words.offline.everyone, [
        ...model.owners.map(({ id, name }): [string, string] => [id, name]),
        [NO_PHASE, words.common.nobody],
      ]),
    select(app, 'status', words.sheet.filterStatus, words.offline.everyStatus, [
      ...taskStatuses.map((status): [string, string] => [status, words.fields.status[status]]),
      ['late', words.sheet.late],
    ]),
    model.view.phases.length > 1 &&
      select(app, 'phase', words.sheet.filterPhase, words.offline.everyPhase, [
        ...inOrder(model.view.phases).map(({ id, name }): [string, string] => [id, name]),
        [NO_PHASE, words.sheet.noPhase],
      ]),
    me !== '' &&
      model.owners.length > 1 &&
      h(
        'button',
        {
          type: 'button',
          class: 'button plain',
          'data-keep': 'mine',
          'aria-pressed': String(isMine),
          onclick: () => change({ owner: isMine ? '' : me }),
        },
        words.offline.mineOnly,
      ),
    isFiltered &&
      h(
        'button',
        { type: 'button', class: 'button quiet', onclick: () => change({ q: '', owner: '', status: '', phase: '' }) },
        words.sheet.clearFilters,
      ),
  ]
}

function textFilter({ words, view, change }: App): HTMLInputElement {
  const input = h('input', {
    type: 'search',
    class: 'control',
    placeholder: words.sheet.search,
    'aria-label': words.offline.filterText,
    value: view.q ?? '',
  })
  whenTyped(input, () => change({ q: input.value }))
  return input
}

const PAUSE = 150

/** After a short pause, and not in the middle of a character that an input method is still making. */
export function whenTyped(input: HTMLInputElement, act: () => void): void {
  let waiting: ReturnType<typeof setTimeout> | undefined
  const later = () => {
    clearTimeout(waiting)
    waiting = setTimeout(act, PAUSE)
  }
  input.addEventListener('input', (event) => !(event as InputEvent).isComposing && later())
  input.addEventListener('compositionend', later)
}

function select(app: App, name: keyof View, label: string, none: string, options: [string, string][]): HTMLElement {
  const chosen = app.view[name] ?? ''
  return h(
    'select',
    {
      class: 'control',
      'data-keep': name,
      'aria-label': label,
      onchange: (event: Event) => app.change({ [name]: (event.target as HTMLSelectElement).value }),
    },
    h('option', { value: '' }, none),
    options.map(([value, text]) => h('option', { value, selected: value === chosen }, text)),
  )
}
