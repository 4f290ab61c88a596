import { goalSentence } from '#domain/goal.ts'
import { readQuery } from '#domain/search/query.ts'
import type { Found } from '#domain/search/rank.ts'
import { marked, rank } from '#domain/search/rank.ts'
import { fieldSynonyms } from '#domain/search/synonyms.ts'
import type { App } from './app.ts'
import type { Child } from './dom.ts'
import { h, replace } from './dom.ts'
import { whenTyped } from './filters.ts'
import { withMarks } from './highlight.ts'

interface Entry extends Found {
  kind: string
  open: () => void
}

const MOST = 30

/** Search over everything in the file, by the rules of the product's own search: synonyms, traditional characters, typing errors. */
export function searchBox(app: App, goTo: (tab: string, id: string) => void): HTMLElement {
  const { words } = app
  const entries = entriesOf(app, goTo)
  const results = h('div', { class: 'results', hidden: true })
  const input = h('input', {
    type: 'search',
    class: 'control',
    placeholder: words.offline.search,
    'aria-label': words.offline.search,
    title: words.offline.searchKey,
  })
  const close = () => {
    results.hidden = true
  }
  const show = () => {
    const query = readQuery(input.value, fieldSynonyms)
    results.hidden = query.text === ''
    if (query.text === '') return
    const found = rank(query, entries, app.model.about.asOf)
    replace(
      results,
      h('p', { role: 'status' }, words.offline.results(found.length)),
      h(
        'ul',
        { role: 'list' },
        found.slice(0, MOST).map((entry) => {
          const open = () => {
            close()
            entry.open()
          }
          const parts: Child[] = [
            h('small', {}, entry.kind),
            h('strong', {}, withMarks(marked(query, entry.title, 80))),
            entry.body !== '' && h('span', {}, withMarks(marked(query, entry.body, 120))),
          ]
          return h('li', {}, h('button', { type: 'button', onclick: open }, parts))
        }),
      ),
      found.length > MOST && h('p', {}, words.offline.moreResults(found.length - MOST)),
    )
  }
  whenTyped(input, show)
  const element = h('div', { class: 'finder' }, input, results)
  element.addEventListener('keydown', (event) => moveInResults(event, input, results, close))
  element.addEventListener('focusout', (event) => !element.contains(event.relatedTarget as Node | null) && close())
  input.addEventListener('focus', show)
  const slash = (event: KeyboardEvent) => {
    const isTyping = event.target instanceof Element && event.target.matches('input, textarea, select')
    if (event.key !== '/' || isTyping) return
    event.preventDefault()
    input.focus()
  }
  addEventListener('keydown', slash, { signal: app.signal })
  return element
}

function moveInResults(event: KeyboardEvent, input: HTMLElement, results: HTMLElement, close: () => void): void {
  if (event.key === 'Escape') return close()
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
  const stops = [input, ...results.querySelectorAll('button')]
  const next = stops[stops.indexOf(document.activeElement as HTMLElement) + (event.key === 'ArrowDown' ? 1 : -1)]
  if (!next) return
  event.preventDefault()
  next.focus()
}

function entriesOf(app: App, goTo: (tab: string, id: string) => void): Entry[] {
  const { model, words, language } = app
  const { view } = model
  const nouns = words.knowledge.noun
  const body = (...texts: string[]) => texts.filter(Boolean).join(' · ')
  const names = new Map(model.tasks)
  return [
    ...Array.from(model.tasks.values(), (task): Entry => {
      const { statusNote, issue, countermeasure, description, deliverable, remarks } = task
      return {
        noun: 'task',
        kind: nouns.task,
        title: task.name,
        body: body(model.nameOf(task.ownerId), statusNote, issue, countermeasure, description, deliverable, remarks),
        day: null,
        open: () => app.openTask(task.id),
      }
    }),
    ...view.issues.map((issue): Entry => {
      const { description, impact, rootCause, countermeasure, remarks } = issue
      const said = body(model.nameOf(issue.ownerId), impact, rootCause, countermeasure, remarks)
      const open = () => goTo('issues', `issue-${issue.id}`)
      return { noun: 'issue', kind: nouns.issue, title: description, body: said, day: issue.raisedOn, open }
    }),
    ...view.decisions.map((decision): Entry => {
      const said = body(decision.reason, decision.expectedEffect, decision.outcome, model.nameOf(decision.ownerId))
      const open = () => goTo('decisions', `decision-${decision.id}`)
      return { noun: 'decision', kind: nouns.decision, title: decision.content, body: said, day: decision.decidedOn, open }
    }),
    ...view.lessons.map((lesson): Entry => {
      const open = () => goTo('lessons', `lesson-${lesson.id}`)
      const said = body(lesson.appliesWhen, lesson.tags.join(' '), lesson.evidence)
      return { noun: 'lesson', kind: nouns.lesson, title: lesson.content, body: said, day: lesson.writtenOn, open }
    }),
    ...view.comments.map((comment): Entry => {
      const about = body(names.get(comment.subjectId)?.name ?? '', model.nameOf(comment.authorId))
      const open = () => app.openTask(comment.subjectId)
      return { noun: 'comment', kind: nouns.comment, title: comment.text, body: about, day: null, open }
    }),
    ...view.kpis.map((outlook): Entry => {
      const open = () => goTo('kpis', `kpi-${outlook.kpiId}`)
      return { noun: 'kpi', kind: words.kpis.metric, title: outlook.name, body: outlook.sentence[language], day: null, open }
    }),
    ...view.goals.map((goal): Entry => {
      const open = () => scrollTo({ top: 0 })
      return {
        noun: 'goal',
        kind: words.fields.campaign.goals,
        title: goalSentence(goal, language),
        body: goal.note,
        day: null,
        open,
      }
    }),
    ...view.milestones.map((milestone): Entry => {
      const open = () => goTo('gantt', '')
      const { name, note, dueDate } = milestone
      return { noun: 'milestone', kind: words.overview.milestones, title: name, body: note, day: dueDate, open }
    }),
  ]
}
