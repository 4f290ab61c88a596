import type { App } from './app.ts'
import { h, replace } from './dom.ts'
import type { Part } from './filters.ts'

const LONGEST = 4000

/** What was said on a task, and what its reader adds. What is typed and not yet added is kept too. */
export function commentBox(app: App, taskId: string): Part {
  const { words, model, answers } = app
  const said = model.view.comments.filter(({ subjectId }) => subjectId === taskId)
  const list = h('ul', { class: 'comments', role: 'list' })
  const text = h('textarea', { class: 'control', rows: 2, maxlength: LONGEST, placeholder: words.offline.commentHint })
  text.value = drafts.get(taskId) ?? ''
  text.addEventListener('input', () => drafts.set(taskId, text.value))
  const add = () => {
    const written = text.value.trim()
    if (written === '') return text.focus()
    drafts.delete(taskId)
    text.value = ''
    answers.comment(taskId, written)
    text.focus()
  }
  const update = () => {
    const mine = answers.commentsOn(taskId)
    replace(
      list,
      said.map((comment) => h('li', {}, h('small', {}, model.nameOf(comment.authorId)), h('p', {}, comment.text))),
      mine.map((comment) =>
        h(
          'li',
          { class: 'mine' },
          h('small', {}, words.offline.yourComment(model.nameOf(answers.personId()))),
          h('p', {}, comment.text),
          h(
            'button',
            { type: 'button', class: 'button quiet', onclick: () => answers.takeBack(comment.id) },
            words.common.remove,
          ),
        ),
      ),
    )
    element.hidden = answers.personId() === '' && said.length === 0
    write.hidden = answers.personId() === ''
  }
  const write = h(
    'div',
    { class: 'write' },
    h('label', { class: 'field' }, h('span', {}, words.offline.comment), text),
    h('button', { type: 'button', class: 'button plain', onclick: add }, words.offline.addComment),
  )
  const element = h('section', { class: 'talk' }, h('h3', {}, words.offline.comments), list, write)
  update()
  return { element, update }
}

/** Words that were typed and not added, by task. */
const drafts = new Map<string, string>()

/** Adds whatever was typed and not added: nobody who saves the file means to leave it behind. */
export function addDrafts({ answers }: App): void {
  for (const [taskId, text] of drafts) if (text.trim() !== '') answers.comment(taskId, text.trim())
  drafts.clear()
}

export function hasDrafts(): boolean {
  return [...drafts.values()].some((text) => text.trim() !== '')
}
