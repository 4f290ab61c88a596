import { isUnresolved, promiseMissedDays } from '#domain/issue.ts'
import type { App } from './app.ts'
import { dayText } from './app.ts'
import type { Child } from './dom.ts'
import { h } from './dom.ts'
import type { Part } from './filters.ts'

/** One entry of a log: what it is, what stands beside it, and its further words. */
interface Entry {
  id: string
  number?: string
  title: string
  marks: Child[]
  fields: [title: string, text: Child][]
}

export function issuesPart(app: App): Part {
  const { words, model } = app
  const titles = words.issues.field
  const entries = model.view.issues.toSorted((a, b) => Number(isUnresolved(b)) - Number(isUnresolved(a)) || b.number - a.number)
  return still(
    app,
    entries.map((issue) => {
      const missed = promiseMissedDays(issue, model.about.asOf)
      return {
        id: `issue-${issue.id}`,
        number: `#${issue.number}`,
        title: issue.description,
        marks: [
          h('span', { class: isUnresolved(issue) ? 'tag open' : 'tag' }, words.issues.state[issue.state]),
          h('span', { class: 'tag' }, `${words.issues.kind[issue.kind]} · ${words.issues.severity[issue.severity]}`),
          missed > 0 && h('span', { class: 'late' }, words.issues.missed(missed)),
        ],
        fields: [
          [titles.ownerId, model.nameOf(issue.ownerId)],
          [titles.raisedOn, dayText(app, issue.raisedOn)],
          [titles.taskId, taskLink(app, issue.taskId)],
          [titles.impact, issue.impact],
          [titles.rootCause, issue.rootCause],
          [titles.countermeasure, issue.countermeasure],
          [titles.contingencyPlan, issue.contingencyPlan],
          [titles.promisedDate, dayText(app, issue.promisedDate)],
          [titles.resolvedOn, dayText(app, issue.resolvedOn)],
          [titles.remarks, issue.remarks],
        ],
      }
    }),
  )
}

export function decisionsPart(app: App): Part {
  const { words, model, language } = app
  const titles = words.decisions.field
  return still(
    app,
    model.view.decisions.map((decision) => ({
      id: `decision-${decision.id}`,
      number: String(decision.number),
      title: decision.content,
      marks: [h('span', { class: decision.state === 'open' ? 'tag open' : 'tag' }, words.decisions.state[decision.state])],
      fields: [
        [titles.decidedOn, words.decisions.decidedBy(model.nameOf(decision.decidedById), dayText(app, decision.decidedOn))],
        [titles.reason, decision.reason],
        [titles.ownerId, model.nameOf(decision.ownerId)],
        [titles.dueDate, dayText(app, decision.dueDate)],
        [titles.expectedEffect, decision.expectedEffect],
        [titles.outcome, decision.outcome],
        [words.decisions.effect, decision.kpiId ? decision.effectSentence[language] : ''],
      ],
    })),
  )
}

export function lessonsPart(app: App): Part {
  const { words, model } = app
  const titles = words.knowledge.field
  return still(
    app,
    model.view.lessons.map((lesson) => ({
      id: `lesson-${lesson.id}`,
      title: lesson.content,
      marks: [h('span', { class: 'tag' }, words.knowledge.kind[lesson.kind])],
      fields: [
        [titles.appliesWhen, lesson.appliesWhen],
        [titles.tags, lesson.tags.join(' · ')],
        [titles.evidence, lesson.evidence],
      ],
    })),
  )
}

function still(app: App, entries: Entry[]): Part {
  const list = h(
    'ul',
    { class: 'entries', role: 'list' },
    entries.map(({ id, number, title, marks, fields }) =>
      h(
        'li',
        { 'data-find': id },
        h('p', { class: 'entryTitle' }, number && h('span', { class: 'number' }, number), h('strong', {}, title), marks),
        h(
          'dl',
          { class: 'pairs' },
          fields.map(([name, text]) => text !== '' && h('div', {}, h('dt', {}, name), h('dd', {}, text))),
        ),
      ),
    ),
  )
  const element = h(
    'div',
    { class: 'part flowing' },
    entries.length > 0 ? list : h('p', { class: 'empty' }, app.words.offline.noRows),
  )
  return { element, update: () => {} }
}

export function taskLink(app: App, taskId: string | null): Child {
  const task = taskId === null ? undefined : app.model.tasks.get(taskId)
  if (!task) return ''
  return h('button', { type: 'button', class: 'link', onclick: () => app.openTask(task.id) }, task.name)
}
