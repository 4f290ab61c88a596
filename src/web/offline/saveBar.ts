import { safeFileName } from '#domain/fileName.ts'
import { SCRIPT_ID, offlineDocument } from '#domain/offlineFile/document.ts'
import type { App } from './app.ts'
import { dayText } from './app.ts'
import { addDrafts, hasDrafts } from './commentBox.ts'
import { h, replace } from './dom.ts'
import type { Part } from './filters.ts'

/** Who the reader is, how much they filled in, and the button that makes a file of it. */
export function saveBar(app: App): Part {
  const { words, model, answers } = app
  const told = h('span', { class: 'told', role: 'status' })
  const notice = h('dialog', { class: 'notice', 'aria-label': words.offline.savedTitle })
  const who = h(
    'select',
    {
      class: 'control',
      onchange: (event: Event) => answers.choose((event.target as HTMLSelectElement).value),
    },
    h('option', { value: '' }, words.offline.nobodyYet),
    model.owners.map(({ id, name }) => h('option', { value: id }, name)),
  )
  const save = h(
    'button',
    { type: 'button', class: 'button primary', onclick: () => saveFile(app, notice) },
    words.offline.saveFile,
  )
  const update = () => {
    who.value = answers.personId()
    const { tasks, comments } = answers.count()
    const count = words.offline.filledCount(tasks, comments)
    const sentence = answers.isUnsaved() ? words.offline.unsaved(count) : words.offline.saved(count)
    replace(told, count === '' ? (who.value === '' ? words.offline.chooseYourself : words.offline.nothingFilled) : sentence)
    told.title = answers.isKept() ? words.offline.keptHere : words.offline.notKept
    save.hidden = who.value === ''
  }
  const warn = (event: Event) => {
    if (answers.isUnsaved() || hasDrafts()) event.preventDefault()
  }
  addEventListener('beforeunload', warn, { signal: app.signal })
  const element = h(
    'div',
    { class: 'saveBar', role: 'region', 'aria-label': words.offline.fillIn },
    h('label', { class: 'who' }, h('span', {}, words.offline.whoAreYou), who),
    told,
    save,
    notice,
  )
  return { element, update }
}

function saveFile(app: App, notice: HTMLDialogElement): void {
  const { words, model, answers } = app
  addDrafts(app)
  const { campaignName, asOf } = model.about
  const person = model.nameOf(answers.personId())
  const name = safeFileName(`${safeFileName(campaignName, 100)}-${safeFileName(person, 40)}-${model.today}.html`)
  const address = URL.createObjectURL(new Blob([writtenDown(app)], { type: 'text/html' }))
  h('a', { href: address, download: name }).click()
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
  answers.saved()
  replace(
    notice,
    h('h2', {}, words.offline.savedTitle),
    h('p', {}, words.offline.savedAs(name)),
    h('p', {}, words.offline.howToSend(model.about.madeBy)),
    h('p', {}, words.offline.continueLater),
    h('p', { class: 'hint' }, words.offline.madeBy(model.about.madeBy, dayText(app, asOf))),
    h('button', { type: 'button', class: 'button primary', onclick: () => notice.close() }, words.common.close),
  )
  notice.showModal()
}

/** The whole file anew, with the answers inside: its parts are the very texts that the policy names. */
function writtenDown({ model, answers }: App): string {
  const meta = document.querySelector('meta[http-equiv]')!
  return offlineDocument({
    language: document.documentElement.lang,
    title: document.title,
    policy: meta.getAttribute('content')!,
    style: document.querySelector('style')!.textContent,
    script: document.getElementById(SCRIPT_ID)!.textContent,
    withoutScript: keptWithoutScript,
    facts: model.file,
    answers: answers.current(),
  })
}

/** Read before the page takes the place of these words. */
const keptWithoutScript = document.querySelector('noscript')?.textContent ?? ''
