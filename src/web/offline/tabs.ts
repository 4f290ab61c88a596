import type { App } from './app.ts'
import type { Child } from './dom.ts'
import { h } from './dom.ts'
import type { Part } from './filters.ts'
import { ganttPart } from './gantt.ts'
import { kpisPart } from './kpis.ts'
import { decisionsPart, issuesPart, lessonsPart } from './logs.ts'
import { reportPart } from './report.ts'
import { sheetPart } from './sheet.ts'

interface Tab {
  id: string
  title: string
  count?: number
  make: (app: App) => Part
}

export interface Tabs {
  element: HTMLElement
  open(id: string): void
  /** Shows in the open tab what changed. */
  update(): void
}

/** Only what the file holds has a tab: one owner's tasks come without KPIs, decisions and lessons. */
function tabsOf({ words, language, model: { view } }: App): Tab[] {
  const filled = <Row>(rows: readonly Row[], tab: Tab) => (rows.length > 0 ? [tab] : [])
  return [
    { id: 'sheet', title: words.sheet.title, make: sheetPart },
    { id: 'gantt', title: words.gantt.title, make: ganttPart },
    ...filled(view.kpis, { id: 'kpis', title: words.kpis.allKpis, make: kpisPart }),
    ...filled(view.issues, { id: 'issues', title: words.issues.title, count: view.issues.length, make: issuesPart }),
    ...filled(view.decisions, {
      id: 'decisions',
      title: words.decisions.title,
      count: view.decisions.length,
      make: decisionsPart,
    }),
    ...filled(view.lessons, { id: 'lessons', title: words.offline.lessons, count: view.lessons.length, make: lessonsPart }),
    ...(view.report ? [{ id: 'report', title: view.report[language].title, make: reportPart }] : []),
  ]
}

/** Each part is made when it is first looked at; printing makes and shows all of them, one after the other. */
export function tabs(app: App): Tabs {
  const all = tabsOf(app)
  const made = new Map<string, Part>()
  const panels = new Map(
    all.map(({ id }) => [
      id,
      h('section', { id: `part-${id}`, class: 'panelOfTab', role: 'tabpanel', 'aria-labelledby': `tab-${id}` }),
    ]),
  )
  const buttons = all.map(({ id, title, count }) =>
    h(
      'button',
      { type: 'button', role: 'tab', id: `tab-${id}`, 'aria-controls': `part-${id}`, onclick: () => app.change({ tab: id }) },
      title,
      count !== undefined && h('small', {}, count),
    ),
  )
  let current = all[0]!.id
  const partOf = (id: string) => {
    const known = made.get(id)
    if (known) return known
    const tab = all.find((other) => other.id === id)!
    const part = tab.make(app)
    made.set(id, part)
    panels.get(id)!.append(h('h2', { class: 'printed' }, tab.title), part.element)
    return part
  }
  const update = () => {
    for (const [at, { id }] of all.entries()) {
      const isCurrent = id === current
      buttons[at]!.setAttribute('aria-selected', String(isCurrent))
      buttons[at]!.tabIndex = isCurrent ? 0 : -1
      panels.get(id)!.classList.toggle('current', isCurrent)
    }
    partOf(current).update()
  }
  const printAll = () => {
    for (const { id } of all) partOf(id).update()
  }
  addEventListener('beforeprint', printAll, { signal: app.signal })
  const bar = h('div', { class: 'tabs', role: 'tablist', 'aria-label': app.words.offline.tabs }, buttons as Child)
  bar.addEventListener('keydown', (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    if (step === undefined) return
    const next = buttons[(all.findIndex(({ id }) => id === current) + step + all.length) % all.length]!
    next.click()
    next.focus()
  })
  return {
    element: h('div', { class: 'contents' }, bar, [...panels.values()]),
    open: (id) => {
      current = all.some((tab) => tab.id === id) ? id : all[0]!.id
      update()
    },
    update,
  }
}
