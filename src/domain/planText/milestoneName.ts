import type { DateReading } from '../dateText.ts'
import { looksLikeOwner } from './owners.ts'
import { nameIn, slicePassage, trimPassage } from './passage.ts'
import type { Passage } from './passage.ts'
import { actVerb } from './words/milestones.ts'

/** What happens on the date, in the words around it. */
export function nameAround(sentence: Passage, reading: DateReading): string {
  const clause = Math.max(sentence.text.lastIndexOf(',', reading.from - 1), sentence.text.lastIndexOf(':', reading.from - 1)) + 1
  const before = nameIn(trimPassage(slicePassage(sentence, clause, reading.from), '('))
  const after = nameIn(trimPassage(slicePassage(sentence, reading.to), ')'))
  const lead = before
    .replace(
      /^(?:并|且|则)|(?:[可需须应将请]*[于在]|预计|计划|暂定|\b(?:on|by|from|before|in)|\b(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,?)\s*$/gi,
      '',
    )
    .replace(/^(?:on|by|from|before)$/i, '')
    .trim()
  const act = tidyName(after)
  if (act === '') return tidyName(lead)
  return lead === '' || lead.length > 16 ? act : `${lead}${/[\u4e00-\u9fff]$/.test(lead) ? '' : ' '}${act}`
}

/** The act: without who does it, by which channel it is made known, and what explains it. */
function tidyName(text: string): string {
  const act = firstClause(
    text.replace(/^(?:前|之前|起|开始)?[，,、:：]?\s*(?:(?:凌晨|早上|上午|中午|下午|傍晚|晚上|当天|当日)[，,]?\s*)?/, ''),
  )
    .replace(/^(?:拟|将|并|可|需|需要|应)/, '')
    .replace(/^[于在][^，,。]{2,12}?(?=举行|举办|召开|进行)/, '')
    .replace(/^(?:通过|以|经)[^，,。]{2,24}(?:邮箱|邮件|公众号|形式|方式|推送|平台|官网|渠道)(?=[\u4e00-\u9fff]{3})/, '')
  const closing = /^(?:关闭|截止|停止)([^，,。]{2,8}?)(?:通道|入口|系统)?$/.exec(act)
  if (closing?.[1]) return `${closing[1]}截止`
  return withoutDoer(act)
    .replace(/^(.*?)对([^，,]{2,10})进行([^，,]{2,6})$/, '$2$3')
    .replace(/^(?:进行|举行|举办)(?:正式)?/, '')
    .replace(/[（(][^（()）]*[)）]?$/, '')
    .replace(/[\s，,、。；;：:.—–-]+$/, '')
    .trim()
}

function firstClause(text: string): string {
  return text.split(/[，,](?!\d{3})/).find((part) => part.trim() !== '') ?? ''
}

function withoutDoer(text: string): string {
  const verb = actVerb.exec(text)
  if (!verb || verb.index === 0) return text
  const doer = text.slice(0, verb.index).replace(/(?:共同|一起|联合|分组|统一|集中)$/, '')
  return doer.split(/[、,，与及和]/).every((part) => looksLikeOwner(part)) ? text.slice(verb.index) : text
}
