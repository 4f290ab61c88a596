import { bandKey } from '../plan/taskBlocks.ts'
import type { Line } from '../plan/ganttLines.ts'
import {
  MILESTONES,
  bandMarks,
  ganttLines,
  ganttSpan,
  inDueOrder,
  isMilestone,
  marksOfLine,
  milestoneIdOf,
} from '../plan/ganttLines.ts'
import type { Plan } from '../plan/plan.ts'
import { TITLE, chartShapes } from '../ui/gantt/chartSvg.ts'
import { numberOf } from '../ui/gantt/days.ts'
import { indexLinks } from '../ui/gantt/linkIndex.ts'
import type { Link } from '../ui/gantt/links.ts'
import type { Zoom } from '../ui/gantt/scale.ts'
import { firstScroll, scaleOf, zooms } from '../ui/gantt/scale.ts'
import { ganttWordsEn, ganttWordsZh } from '../ui/gantt/words.ts'
import type { App } from './app.ts'
import { dayText, shownTasks } from './app.ts'
import { h, replace, svg } from './dom.ts'
import { ganttElement } from './drawing.ts'
import type { Part } from './filters.ts'
import { filters, keepingFocus } from './filters.ts'
import { shownBlocks } from './sheet.ts'

/** How wide the names are. */
const PANE = 300

/** Planned, baseline and actual of every task that the filter lets through, the milestones above them, today as a line. */
export function ganttPart(app: App): Part {
  const bar = filters(app)
  const tools = h('div', { class: 'tools' })
  const frame = h('div', { class: 'gantt', tabindex: 0, role: 'region', 'aria-label': app.words.gantt.title })
  let zoom: Zoom | null = null
  let drawnAt: Zoom | null = null
  const update = () => {
    const chart = chartOf(app, zoom)
    bar.update()
    bar.shown(chart.tasks)
    keepingFocus(tools, () => replace(tools, zoomButtons(app, chart.zoom, choose), legend(app)))
    const { scrollTop, scrollLeft } = frame
    replace(frame, chart.rows > 0 ? chart.element : h('p', { class: 'empty' }, app.words.gantt.empty))
    frame.scrollTo(drawnAt === chart.zoom ? scrollLeft : chart.scrollFor(frame.clientWidth - PANE), scrollTop)
    drawnAt = chart.zoom
  }
  const choose = (next: Zoom) => {
    zoom = next
    update()
  }
  frame.addEventListener('click', (event) => {
    const line = (event.target as Element).closest('[data-task]')
    if (line) app.openTask(line.getAttribute('data-task'))
  })
  return { element: h('div', { class: 'part' }, bar.element, tools, frame), update }
}

function chartOf(app: App, wanted: Zoom | null) {
  const { model, words, language } = app
  const { view, about } = model
  const tasks = shownTasks(app)
  const milestones = inDueOrder(view.milestones)
  const blocks = shownBlocks(app)
  const rows = ganttLines(milestones, blocks, new Set())
  const context = { today: about.asOf, messages: words, critical: new Set<string>() }
  const bands = bandMarks(milestones, blocks, new Set(), context)
  const byId = new Map(view.milestones.map((milestone) => [milestone.id, milestone]))
  const lineOf = (key: string): Line | undefined => tasks.get(key) ?? byId.get(milestoneIdOf(key) ?? '')
  const span = ganttSpan(planOf(app, tasks), about.asOf)
  const zoom = wanted ?? (span.finish - span.start > 200 ? 'month' : 'week')
  const scale = scaleOf(span, zoom, 0)
  const drawing = {
    title: '',
    words: language === 'zh' ? ganttWordsZh : ganttWordsEn,
    rows,
    scale,
    today: numberOf(about.asOf),
    index: indexLinks(rows, linksOf(app)),
    columns: [],
    isOff: () => false,
    marksOf: (key: string) => {
      const line = lineOf(key)
      return line ? marksOfLine(line, context) : (bands.get(key) ?? [])
    },
    textsOf: () => [],
  }
  const { shapes, width, height } = chartShapes(drawing)
  const phases = new Map(blocks.map(({ phase }) => [bandKey(phase?.id ?? null), phase?.name ?? words.sheet.noPhase]))
  const names = rows.map(({ key, kind }) => {
    const line = lineOf(key)
    const isTask = line !== undefined && !isMilestone(line)
    const name = line?.name ?? (key === MILESTONES ? words.overview.milestones : phases.get(key)) ?? ''
    if (!isTask) return h('li', { class: kind }, h('span', { title: name }, name))
    const button = h('button', { type: 'button', class: 'name', title: name, 'data-task': key, 'data-keep': key }, name)
    return h('li', { class: kind }, button, h('span', { class: 'owner' }, model.nameOf(line.ownerId)))
  })
  return {
    rows: rows.length,
    tasks: blocks.reduce((sum, block) => sum + block.tasks.length, 0),
    zoom,
    scrollFor: (room: number) => firstScroll(scale, span, numberOf(about.asOf), room),
    element: h(
      'div',
      { class: 'chart' },
      h('ol', { class: 'names', role: 'list' }, names),
      svg(
        'svg',
        {
          width,
          height: height - TITLE,
          viewBox: `0 ${TITLE} ${width} ${height - TITLE}`,
          role: 'img',
          'aria-label': words.gantt.title,
        },
        shapes.map(ganttElement),
      ),
    ),
  }
}

/** What the span of the chart is worked out from. */
function planOf({ model: { view } }: App, tasks: Plan['tasks']): Plan {
  const byId = <Row extends { id: string }>(rows: Row[]) => new Map(rows.map((row) => [row.id, row]))
  return { campaign: view.campaign, phases: byId(view.phases), milestones: byId(view.milestones), tasks } as unknown as Plan
}

function linksOf({ model }: App): Link[] {
  return model.view.dependencies.map(({ id, predecessorId, successorId, kind }) => ({
    id,
    from: predecessorId,
    to: successorId,
    type: kind,
    critical: false,
    broken: false,
    label: '',
  }))
}

function zoomButtons({ words }: App, current: Zoom, choose: (zoom: Zoom) => void): HTMLElement {
  return h(
    'div',
    { class: 'segments', role: 'group', 'aria-label': words.gantt.zoom },
    zooms.map((zoom) =>
      h(
        'button',
        { type: 'button', 'data-keep': `zoom-${zoom}`, 'aria-pressed': String(zoom === current), onclick: () => choose(zoom) },
        words.gantt.zooms[zoom],
      ),
    ),
  )
}

function legend(app: App): HTMLElement {
  const { words } = app
  const { legend: titles } = words.gantt
  return h(
    'ul',
    { class: 'legend', role: 'list' },
    (['plan', 'actual', 'baseline', 'tail', 'by'] as const).map((part) =>
      h('li', {}, h('span', { class: `swatch swatch-${part}`, 'aria-hidden': 'true' }), titles[part]),
    ),
    h(
      'li',
      {},
      h('span', { class: 'swatch swatch-today', 'aria-hidden': 'true' }),
      words.offline.asOf(dayText(app, app.model.about.asOf)),
    ),
  )
}
