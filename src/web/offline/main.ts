import { ANSWERS_ID, scriptJson } from '#domain/offlineFile/document.ts'
import type { Language } from '#domain/problem.ts'
import { amountsIn } from '../plan/kpis/amounts.ts'
import { answersOf } from './answers.ts'
import type { App } from './app.ts'
import { h, replace } from './dom.ts'
import { campaignHeader } from './header.ts'
import { readModel } from './model.ts'
import './page.css'
import { saveBar } from './saveBar.ts'
import { searchBox } from './search.ts'
import { tabs } from './tabs.ts'
import { taskPanel } from './taskPanel.ts'
import { changeView, readView } from './view.ts'
import { wordsIn } from './words.ts'

start(document.getElementById('app')!)

function start(root: HTMLElement): void {
  const language = document.documentElement.lang.startsWith('en') ? 'en' : 'zh'
  const read = readModel(document)
  if (!read) return replace(root, h('p', { class: 'empty' }, wordsIn(language).offline.broken))
  const { model } = read
  const inPage = document.getElementById(ANSWERS_ID)!
  let shown: (() => void) | undefined
  const answers = answersOf(model.about.fileId, read.answers, () => {
    // whoever saves the page with the browser itself has the answers in it too
    inPage.textContent = scriptJson(answers.current())
    shown?.()
  })
  const view = readView()
  let drawing = new AbortController()
  const draw = (next: Language) => {
    drawing.abort()
    drawing = new AbortController()
    const { signal } = drawing
    document.documentElement.lang = next === 'zh' ? 'zh-CN' : 'en'
    const given = { model, answers, view, signal, language: next, words: wordsIn(next), amounts: amountsIn(next) }
    shown = page(root, given, () => draw(next === 'zh' ? 'en' : 'zh'))
  }
  draw(language)
}

const PAUSE = 300

/** Draws the page; the answer shows what was filled in since. */
function page(root: HTMLElement, given: Omit<App, 'change' | 'openTask'>, otherLanguage: () => void): () => void {
  const { words, view } = given
  const app: App = {
    ...given,
    change: (patch) => {
      changeView(view, patch)
      content.open(view.tab ?? '')
    },
    openTask: (taskId) => {
      changeView(view, { task: taskId ?? '' })
      panel.show(taskId)
    },
  }
  const panel = taskPanel(app)
  const content = tabs(app)
  const bar = saveBar(app)
  const goTo = (tab: string, id: string) => {
    app.change({ tab })
    const place = id && root.querySelector<HTMLElement>(`[data-find="${id}"]`)
    if (!place) return
    place.tabIndex = -1
    place.scrollIntoView({ block: 'center' })
    place.focus({ preventScroll: true })
  }
  replace(
    root,
    h(
      'header',
      { class: 'top' },
      h('span', { class: 'product' }, words.common.productShort),
      searchBox(app, goTo),
      themeButton(app),
      h('button', { type: 'button', class: 'button plain', onclick: otherLanguage }, words.offline.otherLanguage),
      h('button', { type: 'button', class: 'button plain onlyWide', onclick: () => print() }, words.offline.print),
    ),
    h('main', {}, campaignHeader(app), bar.element, content.element),
    panel.element,
  )
  bar.update()
  content.open(view.tab ?? '')
  panel.show(view.task || null)
  let waiting: ReturnType<typeof setTimeout> | undefined
  let person = app.answers.personId()
  return () => {
    bar.update()
    if (person !== app.answers.personId()) panel.show(view.task || null)
    else panel.sync()
    person = app.answers.personId()
    clearTimeout(waiting)
    waiting = setTimeout(content.update, PAUSE)
  }
}

function themeButton({ words }: App): HTMLElement {
  const isDark = () =>
    document.documentElement.dataset['theme'] === 'dark' || (!document.documentElement.dataset['theme'] && prefersDark())
  const button = h('button', { type: 'button', class: 'button plain' })
  const label = () => {
    button.textContent = isDark() ? words.offline.light : words.offline.dark
    button.title = isDark() ? words.offline.toLight : words.offline.toDark
  }
  button.addEventListener('click', () => {
    document.documentElement.dataset['theme'] = isDark() ? 'light' : 'dark'
    label()
  })
  label()
  return button
}

function prefersDark(): boolean {
  return matchMedia('(prefers-color-scheme: dark)').matches
}
