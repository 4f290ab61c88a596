import { slicePassage, trimPassage } from './passage.ts'
import type { Passage } from './passage.ts'
import type { PlanContext } from './planContext.ts'
import { notTaskLabel, recurring, taskLabel } from './words/tasks.ts'

/** What is to be done, in the words of the line: without its dates, its label (`主要任务：`) and what explains it after a colon. */
export function nameOfTask(context: PlanContext, work: Passage): string | null {
  const { text, shown } = withoutDates(context, work)
  const label = /^([^:]{2,24}):\s*(\S.*)$/s.exec(text)
  const short =
    label?.[1] !== undefined && (/[\u4e00-\u9fff]/.test(label[1]) ? label[1].length <= 16 : true) ? label[1].trim() : null
  if (short !== null && notTaskLabel.test(short)) return null
  const body =
    short === null
      ? shown
      : taskLabel.test(short) || recurring.test(short)
        ? shown.slice(text.indexOf(':') + 1)
        : shown.slice(0, text.indexOf(':'))
  const name = tidy(body)
  return /[\u4e00-\u9fff]{2}|[A-Za-z]{3}/.test(name) ? name : null
}

function tidy(body: string): string {
  const sentence = /^\s*[^。；;]*?[^。；;\s][^。；;]*?(?=[。；;]|\.\s+[A-Z]|$)/.exec(body)?.[0] ?? body
  return sentence
    .replace(/[（(]\s*[,，、]*\s*[)）]/g, '')
    .replace(/^[\s,，、:：;；.。—–·|-]+|[\s,，、:：;；.。—–·|(（-]+$/g, '')
    .replace(/^(?:前|之前|起|于|在)\s*[,，]?\s*|[,，]\s*(?:完成|启动|前|到位|定稿)?$|\s+(?:on|by|from|due)$/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}

/** Cut out, with the words that bind them (`在…之前`, `by …`). */
function withoutDates(context: PlanContext, work: Passage): Passage {
  let rest = work
  for (const { from, to } of context.datesIn(work).toReversed()) {
    const before = rest.text.slice(0, from).replace(/(?:[于在]|\b(?:on|by|from|due|before))\s*$/i, '')
    const left = slicePassage(rest, 0, before.length)
    const right = slicePassage(rest, to)
    rest = { text: left.text + right.text, shown: left.shown + right.shown, at: [...left.at, ...right.at] }
  }
  return trimPassage(rest)
}
