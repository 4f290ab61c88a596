import { fold } from '#domain/search/fold.ts'
import type { Task } from '#domain/task.ts'
import { totalsOf } from '#domain/totals.ts'
import { readSort } from '../plan/sort.ts'
import type { Block } from '../plan/taskBlocks.ts'
import { blocksOf } from '../plan/taskBlocks.ts'
import { rulesOf } from '../plan/viewRules.ts'
import type { App } from './app.ts'
import { shownTasks, spanText } from './app.ts'
import type { Child } from './dom.ts'
import { h } from './dom.ts'
import type { Part } from './filters.ts'
import { filters, keepingFocus } from './filters.ts'
import { withWordsMarked } from './highlight.ts'
import { progressText, statusMark } from './marks.ts'
import type { WaitingRow } from './rowsAsNeeded.ts'
import { rowsAsNeeded } from './rowsAsNeeded.ts'

interface Column {
  id: string
  title: string
  /** What it is sorted by. */
  sort: string
  cell: (task: Task, marked: (text: string) => Child[]) => Child
}

/** The tasks that the filter lets through, by phase, as in the product's sheet. */
export function shownBlocks(app: App): Block[] {
  const phases = new Map(app.model.view.phases.map((phase) => [phase.id, phase]))
  const { about, nameOf } = app.model
  const blocks = blocksOf({ phases, tasks: shownTasks(app) }, rulesOf(app.view, about.asOf, { person: nameOf }))
  return blocks.filter(({ tasks }) => tasks.length > 0)
}

/** The filters and the sheet. The frame that scrolls stays, whatever is drawn in it. */
export function sheetPart(app: App): Part {
  const bar = filters(app)
  const frame = h('div', { class: 'sheet', tabindex: 0, role: 'region', 'aria-label': app.words.sheet.title })
  frame.addEventListener('click', (event) => openClicked(app, event))
  frame.addEventListener('keydown', moveByKey)
  const drawing = rowsAsNeeded(frame, app.signal)
  return {
    element: h('div', { class: 'part' }, bar.element, frame),
    update: () => {
      const blocks = shownBlocks(app)
      bar.update()
      bar.shown(blocks.reduce((sum, { tasks }) => sum + tasks.length, 0))
      const { scrollTop, scrollLeft } = frame
      keepingFocus(frame, () =>
        blocks.length > 0 ? drawing.start(table(app, blocks), rowsOf(app, blocks)) : drawing.clear(nothing(app)),
      )
      frame.scrollTo(scrollLeft, scrollTop)
    },
  }
}

function nothing({ words }: App): HTMLElement {
  return h('p', { class: 'empty' }, words.sheet.noMatch)
}

/** Anywhere in a row opens its task; selecting text in it does not. */
function openClicked(app: App, event: Event): void {
  const row = (event.target as Element).closest('[data-row]')
  if (row && getSelection()?.isCollapsed !== false) app.openTask(row.getAttribute('data-row'))
}

function moveByKey(event: KeyboardEvent): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
  const names = [...(event.currentTarget as Element).querySelectorAll<HTMLElement>('button.name')]
  const at = names.indexOf(document.activeElement as HTMLElement)
  const next = names[at + (event.key === 'ArrowDown' ? 1 : -1)]
  if (at < 0 || !next) return
  event.preventDefault()
  next.focus()
}

/** The frame of the sheet, with a body for each phase that its rows come into. */
function table(app: App, blocks: readonly Block[]): HTMLElement {
  const columns = columnsOf(app)
  return h(
    'table',
    { role: 'table' },
    h(
      'colgroup',
      {},
      columns.map(({ id }) => h('col', { class: `col-${id}` })),
    ),
    h(
      'thead',
      { role: 'rowgroup' },
      h(
        'tr',
        { role: 'row' },
        columns.map((column) => heading(app, column)),
      ),
    ),
    blocks.map((block) => h('tbody', { role: 'rowgroup' }, band(app, block, columns))),
  )
}

/** The rows in their order, each to be drawn when it is needed, with the place of its phase. */
function rowsOf(app: App, blocks: readonly Block[]): WaitingRow[] {
  const columns = columnsOf(app)
  const queried = fold(app.view.q ?? '')
    .split(/\s+/)
    .filter(Boolean)
  const marked = (text: string) => withWordsMarked(text, queried)
  return blocks.flatMap(({ tasks }, body) => tasks.map((task) => ({ body, draw: () => row(task, columns, marked) })))
}

function columnsOf(app: App): Column[] {
  const { words, model } = app
  const { task: titles } = words.fields
  const text = (field: 'statusNote' | 'issue' | 'countermeasure' | 'remarks'): Column => ({
    id: field,
    title: titles[field],
    sort: field,
    cell: (task, marked) => h('div', { class: 'clamped' }, marked(task[field])),
  })
  return [
    { id: 'name', title: titles.name, sort: 'name', cell: (task, marked) => nameCell(app, task, marked) },
    { id: 'ownerId', title: titles.ownerId, sort: 'ownerId', cell: (task, marked) => marked(model.nameOf(task.ownerId)) },
    {
      id: 'planned',
      title: words.offline.planned,
      sort: 'plannedStart',
      cell: (task) => spanText(app, task.plannedStart, task.plannedFinish),
    },
    {
      id: 'actual',
      title: words.offline.actual,
      sort: 'actualStart',
      cell: (task) => spanText(app, task.actualStart, task.actualFinish),
    },
    { id: 'status', title: titles.status, sort: 'status', cell: (task) => statusMark(app, task) },
    { id: 'progress', title: titles.percentComplete, sort: 'progress', cell: (task) => progressCell(task) },
    text('statusNote'),
    text('issue'),
    text('countermeasure'),
    text('remarks'),
  ]
}

function nameCell(app: App, task: Task, marked: (text: string) => Child[]): Child {
  const isFilled = Object.keys(app.answers.of(task.id)).length > 0 || app.answers.commentsOn(task.id).length > 0
  return [
    h('button', { type: 'button', class: 'name', 'data-keep': task.id }, marked(task.name)),
    isFilled && h('span', { class: 'badge' }, app.words.offline.filled),
  ]
}

function progressCell(task: Task): HTMLElement {
  const bar = h('span', { class: 'bar', 'aria-hidden': 'true' }, h('span'))
  ;(bar.firstElementChild as HTMLElement).style.inlineSize = `${task.percentComplete}%`
  return h('span', { class: 'progress' }, h('span', {}, progressText(task)), bar)
}

function heading(app: App, { id, title, sort }: Column): HTMLElement {
  const current = readSort(app.view.sort)
  const isSorted = current?.column === sort
  const turn = !isSorted ? sort : current.descending ? '' : `-${sort}`
  return h(
    'th',
    {
      role: 'columnheader',
      scope: 'col',
      class: `col-${id}`,
      'aria-sort': isSorted && (current.descending ? 'descending' : 'ascending'),
    },
    h(
      'button',
      {
        type: 'button',
        'data-keep': `sort-${id}`,
        title: app.words.offline.sortBy(title),
        onclick: () => app.change({ sort: turn }),
      },
      title,
      isSorted && h('span', { class: 'arrow', 'aria-hidden': 'true' }, current.descending ? '↓' : '↑'),
    ),
  )
}

function band(app: App, { phase, tasks }: Block, columns: Column[]): HTMLElement {
  const { words, model } = app
  const { total, completed, late, percent } = totalsOf(tasks, model.about.asOf)
  return h(
    'tr',
    { class: 'band', role: 'row' },
    h(
      'th',
      { colspan: columns.length, scope: 'rowgroup', role: 'rowheader' },
      h(
        'div',
        { class: 'bandLine' },
        h('strong', {}, phase?.name ?? words.sheet.noPhase),
        phase && h('span', {}, spanText(app, phase.startDate, phase.endDate)),
        h('span', {}, words.sheet.done(completed, total)),
        h('span', {}, `${percent}%`),
        late > 0 && h('span', { class: 'late' }, words.sheet.totalLate(late)),
      ),
    ),
  )
}

function row(task: Task, columns: Column[], marked: (text: string) => Child[]): HTMLElement {
  return h(
    'tr',
    { class: 'row', role: 'row', 'data-row': task.id },
    columns.map((column) => {
      const cell = column.cell(task, marked)
      const isEmpty = cell === '' || (cell instanceof HTMLElement && cell.textContent === '')
      return h('td', { role: 'cell', class: `col-${column.id}`, 'data-label': column.title, 'data-empty': isEmpty }, cell)
    }),
  )
}
