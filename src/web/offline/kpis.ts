import { timeChart } from '#chart/timeChart.ts'
import { amountFigure, percentFigure } from '#domain/closingReport/figure.ts'
import { forecastOf, standingOf } from '#domain/closingReport/goalResults.ts'
import type { OfflineView } from '#operations/offlineFiles.ts'
import { dayChart, sumChart } from '../plan/kpis/courses.ts'
import { toneOf } from '../plan/kpis/outlook.ts'
import { inOrder } from '../plan/plan.ts'
import type { App } from './app.ts'
import { dayText } from './app.ts'
import type { Child } from './dom.ts'
import { h, replace } from './dom.ts'
import { drawingElement } from './drawing.ts'
import type { Part } from './filters.ts'

type Outlook = OfflineView['kpis'][number]

const HEIGHT = 260
const WIDTH_ON_PAPER = 1000

/** Every KPI with its figures, its course as a chart, and its days, phases and dimension as tables. */
export function kpisPart(app: App): Part {
  const { kpis } = app.model.view
  const cards = kpis.map((outlook) => kpiCard(app, outlook))
  return {
    element: h(
      'div',
      { class: 'part flowing' },
      summary(app, kpis),
      cards.map(({ element }) => element),
    ),
    update: () => {
      for (const card of cards) card.update()
    },
  }
}

function summary(app: App, kpis: Outlook[]): HTMLElement {
  const { words, language } = app
  const titles = words.kpis
  return dataTable(
    titles.table,
    [titles.metric, titles.actualValue, titles.targetValue, titles.attainment, titles.pace, titles.variance, titles.forecast80],
    kpis.map((outlook) => {
      const { target, actual, attainment, variance } = standingOf(outlook, language)
      return [
        outlook.name,
        actual.text,
        target.text,
        h('span', { class: toneOf(outlook) }, attainment.text),
        percentFigure(outlook.pace).text,
        variance.text,
        forecastOf(outlook, language)?.text ?? '–',
      ]
    }),
  )
}

function kpiCard(app: App, outlook: Outlook): Part {
  const { words, amounts, language } = app
  const { name, unit, kind, sentence, phases, dimensions, dimensionName } = outlook
  const pictures = h('div', { class: 'pictures' })
  let drawnFor = 0
  const draw = (width: number) => {
    if (width < 50 || width === drawnFor) return
    drawnFor = width
    const about = {
      today: app.model.about.asOf,
      style: language,
      phases: inOrder(app.model.view.phases),
      marks: [],
      words: words.kpis.lines,
      amount: amounts.amount,
    }
    const views = [
      { title: words.kpis.viewSum[kind], chart: sumChart(outlook, width, about) },
      { title: words.kpis.viewDay, chart: dayChart(outlook, width, about) },
    ]
    replace(
      pictures,
      views.map(({ title, chart }) =>
        h('figure', {}, h('figcaption', {}, title), drawingElement(timeChart(chart, { width, height: HEIGHT }))),
      ),
    )
  }
  new ResizeObserver(([entry]) => draw(Math.floor(pictureWidth(entry!.contentRect.width)))).observe(pictures)
  const amount = (value: number | null) => amountFigure(value, unit, language).text
  const element = h(
    'section',
    { class: 'card', 'data-find': `kpi-${outlook.kpiId}` },
    h('h3', {}, name),
    h('p', {}, sentence[language]),
    pictures,
    phases.length > 0 &&
      dataTable(
        words.kpis.byPhase,
        [words.kpis.phase, words.kpis.targetValue, words.kpis.actualValue, words.kpis.pace],
        phases.map((phase) => [phase.name, amount(phase.target), amount(phase.toDate), percentFigure(phase.pace).text]),
      ),
    dimensions.length > 0 &&
      dataTable(
        words.kpis.byDimension(dimensionName),
        [dimensionName, words.kpis.targetValue, words.kpis.actualValue, words.kpis.attainment],
        dimensions.map((part) => [
          part.dimension,
          amount(part.target),
          amount(part.toDate?.value ?? null),
          percentFigure(part.attainment).text,
        ]),
      ),
    h('details', {}, h('summary', {}, words.offline.table), days(app, outlook)),
  )
  // A part that is not shown has no width; on paper its pictures take the room that is there.
  return { element, update: () => draw(Math.floor(pictureWidth(pictures.clientWidth || WIDTH_ON_PAPER))) }
}

/** Two beside each other where there is room. */
function pictureWidth(width: number): number {
  return width >= 900 ? (width - 24) / 2 : width
}

function days(app: App, { name, unit, series }: Outlook): HTMLElement {
  const { words, language } = app
  const amount = (value: number | null) => amountFigure(value, unit, language).text
  const rows = series.days.flatMap((day, at): Child[][] => {
    const actual = series.actual[at] ?? null
    if (actual === null && day > app.model.about.asOf) return []
    const sum = series.actualSum[at] ?? null
    return [[dayText(app, day), amount(series.target[at] ?? null), amount(actual), amount(sum)]]
  })
  const { day, targetValue, actualValue, viewSum } = words.kpis
  return dataTable(name, [day, targetValue, actualValue, viewSum.cumulative], rows)
}

/** A table of figures: the first column says what, the others are numbers. */
export function dataTable(caption: string, headings: string[], rows: Child[][]): HTMLElement {
  return h(
    'div',
    { class: 'scroller', tabindex: 0, role: 'region', 'aria-label': caption },
    h(
      'table',
      { class: 'figures' },
      h('caption', {}, caption),
      h(
        'thead',
        {},
        h(
          'tr',
          {},
          headings.map((title) => h('th', { scope: 'col' }, title)),
        ),
      ),
      h(
        'tbody',
        {},
        rows.map(([first, ...rest]) =>
          h(
            'tr',
            {},
            h('th', { scope: 'row' }, first),
            rest.map((cell) => h('td', {}, cell)),
          ),
        ),
      ),
    ),
  )
}
